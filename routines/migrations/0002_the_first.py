"""The routine that the site has: all rows that there are belong to it."""

from django.db import migrations


def make(apps, schema_editor):
    apps.get_model("routines", "Routine").objects.create(ref="rutinen")


class Migration(migrations.Migration):
    dependencies = [("routines", "0001_initial")]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
