"""What now belongs to `feedback`, where their tables are the same."""

from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('feedback', '0001_initial'),
        ('publishing', '0010_reviews_moved'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.DeleteModel(
                    name='Message',
                ),
                migrations.DeleteModel(
                    name='Tally',
                ),
            ],
        ),
    ]
