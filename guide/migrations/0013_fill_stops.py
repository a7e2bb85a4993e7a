"""The page of everyday things knew its stop by the text's name in the address. It gets a field that says so."""

from django.db import migrations

from guide.earlier import STOP


def fill(apps, schema_editor):
    page, ref = STOP
    apps.get_model("guide", "PageText").objects.filter(page=page, ref=ref).update(stop=True)


class Migration(migrations.Migration):
    dependencies = [("guide", "0012_text_stop")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
