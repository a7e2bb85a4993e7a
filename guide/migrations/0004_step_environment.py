from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("guide", "0003_synonyms"),
    ]

    operations = [
        migrations.AddField(
            model_name="step",
            name="environment",
            field=models.CharField(choices=[("web", "Outlook på webben"), ("desktop", "Outlook på datorn"), ("recipient", "Hos mottagaren"), ("any", "Båda Outlook")], default="any", help_text="Välj en miljö om steget bara gäller den, i en guide för flera.", max_length=20, verbose_name="miljö"),
        ),
    ]
