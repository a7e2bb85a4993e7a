"""Programs become environments, which say what can be done in them."""

import django.db.models.deletion
import editing.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('guide', '0028_button_names'),
    ]

    operations = [
        migrations.RenameModel('Client', 'Environment'),
        migrations.RenameField('step', 'environment', 'kind_before'),
        migrations.RenameField('guide', 'environment', 'kind_before'),
        migrations.RenameField('environment', 'guide', 'guide_before'),
        migrations.AlterModelOptions(
            name='environment',
            options={'ordering': ['position', 'pk'], 'verbose_name': 'miljö', 'verbose_name_plural': 'miljöer (vilken har du?)'},
        ),
        migrations.AddField(
            model_name='environment',
            name='can',
            field=models.CharField(choices=[('send', 'skicka, läsa och svara'), ('read', 'läsa och svara, men inte börja'), ('none', 'inget av det')], default='send', help_text='Vad som går krypterat. Den som inte kan börja får en egen sida i stället för en guide.', max_length=10, verbose_name='här kan man'),
        ),
        migrations.AddField(
            model_name='environment',
            name='icon',
            field=models.CharField(choices=[('web', 'Webbläsare'), ('desktop', 'Dator'), ('phone', 'Telefon'), ('any', 'Något annat')], default='any', max_length=10, verbose_name='symbol'),
        ),
        migrations.AddField(
            model_name='environment',
            name='page',
            field=editing.fields.MarkdownField(blank=True, help_text='För den som inte kan börja här: vad som går, vad som inte går, och vad man gör då.', verbose_name='egen sida'),
        ),
        migrations.AddField(
            model_name='environment',
            name='same_as',
            field=models.SlugField(blank=True, help_text='Adressnamnet på en annan miljö, vars guide då visas under den här miljöns namn.', verbose_name='samma steg som'),
        ),
        migrations.AddField(
            model_name='environment',
            name='short_name',
            field=models.CharField(blank=True, help_text='Där det är ont om plats, som på en knapp: Mac.', max_length=40, verbose_name='kort namn'),
        ),
        migrations.AddField(
            model_name='guide',
            name='environment',
            field=models.ForeignKey(blank=True, help_text='Det som guiden visar hur man skriver i, om den är för ett enda.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='guides', to='guide.environment', verbose_name='miljö'),
        ),
        migrations.AddField(
            model_name='guide',
            name='for_recipients',
            field=models.BooleanField(default=False, help_text='Kryssa i om guiden är för mottagaren, som kanske inte arbetar här.', verbose_name='för den som tar emot'),
        ),
        migrations.AddField(
            model_name='guide',
            name='for_whom',
            field=models.CharField(blank=True, help_text='Står vid titeln om guiden inte hör till en enda miljö: I webbläsaren och på datorn.', max_length=80, verbose_name='gäller'),
        ),
        migrations.AddField(
            model_name='step',
            name='environment',
            field=models.ForeignKey(blank=True, help_text='Välj en miljö om steget bara gäller den, i en guide för flera.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='guide.environment', verbose_name='gäller bara'),
        ),
        migrations.AlterField(
            model_name='environment',
            name='advice',
            field=editing.fields.MarkdownField(blank=True, help_text='Kort, i valet. Krävs om det varken finns en guide att följa eller en egen sida.', verbose_name='gör så här'),
        ),
        migrations.AlterField(
            model_name='environment',
            name='image',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='environments', to='guide.image', verbose_name='bild'),
        ),
        migrations.AlterField(
            model_name='environment',
            name='name',
            field=models.CharField(help_text='Så som den kallas: nya Outlook för Windows.', max_length=80, verbose_name='namn'),
        ),
        migrations.AlterField(
            model_name='environment',
            name='sign',
            field=editing.fields.MarkdownField(blank=True, help_text='En eller två meningar om vad man ser. Utan den står miljön inte bland dem man väljer på.', verbose_name='känns igen på'),
        ),
    ]
