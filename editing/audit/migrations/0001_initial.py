"""The table was made as that of `publishing`, and keeps its name."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from editing.moved_models import moved_content_types


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('contenttypes', '0002_remove_content_type_name'),
        ('publishing', '0008_waiting_imports'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name='Event',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('at', models.DateTimeField(db_index=True, default=django.utils.timezone.now, verbose_name='när')),
                        ('kind', models.CharField(choices=[('signed_in', 'loggade in'), ('signed_out', 'loggade ut'), ('sign_in_failed', 'misslyckad inloggning'), ('previewed', 'förhandsgranskade utkastet'), ('published', 'publicerade'), ('discarded', 'kastade utkastet'), ('imported', 'läste in filer'), ('shared', 'delade utkastet'), ('revoked', 'återkallade en delning'), ('reviewed', 'granskade')], max_length=20, verbose_name='vad')),
                        ('about', models.CharField(blank=True, max_length=200, verbose_name='om')),
                        ('who', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='vem')),
                    ],
                    options={
                        'verbose_name': 'händelse',
                        'verbose_name_plural': 'händelser',
                        'db_table': 'publishing_event',
                        'ordering': ['-at', '-pk'],
                    },
                ),
            ],
        ),
        moved_content_types(['event'], old='publishing', new='audit'),
    ]
