"""What a button could also be called, and who clicks on it, was read out of the text. It gets rows that say so."""

from django.db import migrations

from guide.earlier import buttons_in


def fill(apps, schema_editor):
    Step, Button = apps.get_model("guide", "Step"), apps.get_model("guide", "Button")
    for step in Step.objects.all():
        for place, each in enumerate(buttons_in(step.body), 1):
            names = ", ".join(each["other_names"])
            Button.objects.create(
                step=step, position=place, name=each["name"], other_names=names, for_some=each["for_some"]
            )


class Migration(migrations.Migration):
    dependencies = [("guide", "0023_step_buttons")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
