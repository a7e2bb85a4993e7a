"""The role of whoever published an edition, for its readers."""

from django.db import migrations, models

from publishing import triggers


def guard_again(apps, schema_editor):
    """SQLite makes the table anew for a new field, and drops its triggers with the old one."""
    triggers.install(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("publishing", "0002_guard_editions")]
    operations = [
        migrations.AddField(
            model_name="edition",
            name="published_as",
            field=models.CharField(
                blank=True,
                default="",
                help_text="Vad läsarna ser i stället för ett namn.",
                max_length=60,
                verbose_name="i rollen",
            ),
            preserve_default=False,
        ),
        migrations.RunPython(guard_again, guard_again),
    ]
