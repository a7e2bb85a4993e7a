"""The words that addresses are known by stood in the code. A site that has a routine gets those that are shipped."""

import msgspec
from django.conf import settings
from django.db import migrations

SHIPPED = settings.BASE_DIR / "content" / "address_words.yaml"


def fill(apps, schema_editor):
    AddressWords = apps.get_model("guide", "AddressWords")
    if apps.get_model("guide", "Routine").objects.exists():
        for group in msgspec.yaml.decode(SHIPPED.read_bytes()):
            AddressWords.objects.create(kind=group["kind"], words=", ".join(group["words"]))


class Migration(migrations.Migration):
    dependencies = [("guide", "0014_address_words")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
