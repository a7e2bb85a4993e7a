"""The tables were made as those of `publishing`, and keep their names."""

import django.utils.timezone
from django.db import migrations, models

from editing.moved_models import moved_content_types


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('contenttypes', '0002_remove_content_type_name'),
        ('publishing', '0010_reviews_moved'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name='Message',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('day', models.DateField(default=django.utils.timezone.localdate, verbose_name='dag')),
                        ('edition', models.PositiveIntegerField(verbose_name='utgåva')),
                        ('about', models.CharField(max_length=120, verbose_name='om')),
                        ('reason', models.CharField(choices=[('unclear', 'Det är svårt att förstå'), ('differs', 'Det stämmer inte med min skärm eller mitt fall'), ('missing', 'Något saknas'), ('failed', 'Jag gjorde så, men det fungerade inte')], max_length=20, verbose_name='orsak')),
                        ('text', models.CharField(max_length=400, verbose_name='text')),
                        ('status', models.CharField(choices=[('new', 'Ny'), ('taken', 'Tas om hand'), ('done', 'Klar')], default='new', max_length=10, verbose_name='läge')),
                    ],
                    options={
                        'verbose_name': 'synpunkt',
                        'verbose_name_plural': 'synpunkter',
                        'db_table': 'publishing_message',
                        'ordering': ['-day', '-pk'],
                    },
                ),
                migrations.CreateModel(
                    name='Tally',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('day', models.DateField(verbose_name='dag')),
                        ('edition', models.PositiveIntegerField(verbose_name='utgåva')),
                        ('kind', models.CharField(choices=[('guide', 'guide visad'), ('seen', 'fråga visad'), ('answered', 'fråga besvarad'), ('unsure', 'svarade vet inte'), ('outcome', 'svar nått'), ('yes', 'hjälpte'), ('no', 'hjälpte inte'), ('why', 'varför det inte hjälpte'), ('message', 'skrev en rad'), ('mismatch', 'skärmen ser annorlunda ut'), ('search', 'sökning'), ('no_hit', 'sökning utan träff'), ('term', 'sökord utan träff')], max_length=20, verbose_name='vad')),
                        ('ref', models.CharField(blank=True, max_length=120, verbose_name='om')),
                        ('detail', models.CharField(blank=True, max_length=20, verbose_name='närmare')),
                        ('count', models.PositiveIntegerField(verbose_name='antal')),
                    ],
                    options={
                        'verbose_name': 'statistik',
                        'verbose_name_plural': 'statistik',
                        'db_table': 'publishing_tally',
                        'constraints': [models.UniqueConstraint(fields=('day', 'edition', 'kind', 'ref', 'detail'), name='one_tally_for_each_day')],
                    },
                ),
            ],
        ),
        moved_content_types(['message', 'tally'], old='publishing', new='feedback'),
    ]
