"""What now belongs to `transfer`, where its table is the same."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('transfer', '0002_waiting_import'),
        ('publishing', '0011_feedback_moved'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.DeleteModel(
                    name='WaitingImport',
                ),
            ],
        ),
    ]
