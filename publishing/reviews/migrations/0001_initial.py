"""The tables were made as those of `publishing`, and keep their names."""

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from editing.moved_models import moved_content_types


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('contenttypes', '0002_remove_content_type_name'),
        ('publishing', '0009_event_moved'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name='Reminder',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('part', models.CharField(blank=True, max_length=50)),
                        ('review_by', models.DateField()),
                        ('days', models.PositiveSmallIntegerField()),
                    ],
                    options={
                        'db_table': 'publishing_reminder',
                        'constraints': [models.UniqueConstraint(fields=('part', 'review_by', 'days'), name='reminder_sent_once')],
                    },
                ),
                migrations.CreateModel(
                    name='Review',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('part', models.CharField(blank=True, max_length=50, verbose_name='del')),
                        ('at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='när')),
                        ('walked', models.TextField(verbose_name='klickade igenom')),
                        ('client', models.CharField(blank=True, max_length=120, verbose_name='program')),
                        ('version', models.CharField(blank=True, max_length=60, verbose_name='version')),
                        ('note', models.TextField(blank=True, max_length=1000, verbose_name='anteckning')),
                        ('next_on', models.DateField(verbose_name='nästa granskning')),
                        ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='vem')),
                    ],
                    options={
                        'verbose_name': 'granskning',
                        'verbose_name_plural': 'granskning',
                        'db_table': 'publishing_review',
                        'ordering': ['-at', '-pk'],
                    },
                ),
                migrations.CreateModel(
                    name='ReviewPlan',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('part', models.CharField(blank=True, max_length=50, unique=True, verbose_name='del')),
                        ('months', models.PositiveSmallIntegerField(default=12, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(60)], verbose_name='månader mellan granskningar')),
                        ('deputy', models.ForeignKey(blank=True, help_text='Får samma påminnelser.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ersättare')),
                        ('owner', models.ForeignKey(blank=True, help_text='Får påminnelser om granskning.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='ansvarig')),
                    ],
                    options={
                        'verbose_name': 'ansvar för granskning',
                        'verbose_name_plural': 'ansvar för granskning',
                        'db_table': 'publishing_reviewplan',
                    },
                ),
            ],
        ),
        moved_content_types(['review', 'reviewplan', 'reminder'], old='publishing', new='reviews'),
    ]
