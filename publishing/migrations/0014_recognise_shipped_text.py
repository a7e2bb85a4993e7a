"""Sites from before the shipped text was remembered published it untouched, as a first edition by nobody."""

from django.db import migrations

from routine.document import decode, encode
from transfer.shipped.upgraded import upgraded


def recognise(apps, schema_editor):
    ShippedText = apps.get_model("publishing", "ShippedText")
    first = apps.get_model("publishing", "Edition").objects.filter(number=1, published_by=None).first()
    if first and not ShippedText.objects.exists():
        document = encode(upgraded(decode(first.document)))
        ShippedText.objects.create(after=0, version="", at=first.published_at, document=document)


class Migration(migrations.Migration):
    dependencies = [("publishing", "0013_shipped_text")]
    operations = [migrations.RunPython(recognise, migrations.RunPython.noop)]
