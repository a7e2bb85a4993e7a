"""Whether an edition left some of the draft behind."""

from django.db import migrations, models

from publishing import triggers


def guard_again(apps, schema_editor):
    """SQLite makes the table anew for a new field, and drops its triggers with the old one."""
    triggers.install(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("publishing", "0014_recognise_shipped_text")]
    operations = [
        migrations.AddField(
            model_name="edition",
            name="is_partial",
            field=models.BooleanField(
                default=False,
                help_text="Om något i utkastet fick vänta.",
                verbose_name="bara en del av utkastet",
            ),
        ),
        migrations.RunPython(guard_again, guard_again),
    ]
