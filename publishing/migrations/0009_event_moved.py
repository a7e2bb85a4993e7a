"""What now belongs to `audit`, where its table is the same."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('audit', '0001_initial'),
        ('publishing', '0008_waiting_imports'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.DeleteModel(
                    name='Event',
                ),
            ],
        ),
    ]
