"""Why an edition lets readers off more lightly than the one before it."""

from django.db import migrations, models

from publishing import triggers


def guard_again(apps, schema_editor):
    """SQLite makes the table anew for a new field, and drops its triggers with the old one."""
    triggers.install(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("publishing", "0006_voices")]
    operations = [
        migrations.AddField(
            model_name="edition",
            name="weaker_because",
            field=models.TextField(
                blank=True,
                default="",
                help_text="Skälet till att några får ett mildare besked än i utgåvan före.",
                max_length=1000,
                verbose_name="varför beskeden är mildare",
            ),
            preserve_default=False,
        ),
        migrations.RunPython(guard_again, guard_again),
    ]
