"""The question over the choice of environments is content. Routines that are there go on asking what they asked."""

from django.db import migrations, models

WHICH = {
    "help_text": "Rubriken över valet bland miljöerna.",
    "max_length": 80,
    "verbose_name": "frågan där man väljer miljö",
}


class Migration(migrations.Migration):
    dependencies = [("guide", "0034_of_a_routine")]
    operations = [
        migrations.AddField("routine", "which", models.CharField(default="Vilken Outlook har du?", **WHICH)),
        migrations.AlterField("routine", "which", models.CharField(default="Vilken har du?", **WHICH)),
    ]
