"""What guides and steps are for is what they name, and programs name no guide."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("guide", "0030_fill_environments")]
    operations = [
        migrations.RemoveField("environment", "guide_before"),
        migrations.RemoveField("guide", "kind_before"),
        migrations.RemoveField("step", "kind_before"),
    ]
