"""What is beyond the routine stood in the help for another screen, marked by its words. It gets rows of its own."""

from django.db import migrations

from guide.earlier import variations_in


def fill(apps, schema_editor):
    Step, Variation = apps.get_model("guide", "Step"), apps.get_model("guide", "Variation")
    for step in Step.objects.exclude(otherwise=""):
        step.otherwise, beyond = variations_in(step.otherwise)
        if beyond:
            step.save(update_fields=["otherwise"])
            rows = (Variation(step=step, position=place, **each) for place, each in enumerate(beyond, 1))
            Variation.objects.bulk_create(rows)


class Migration(migrations.Migration):
    dependencies = [("guide", "0021_step_variations")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
