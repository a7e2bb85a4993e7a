"""Programs are called environments now: what saves of them changed is found by that name."""

from django.db import migrations
from django.db.models import Value
from django.db.models.functions import Concat, Substr

BEFORE, NOW = "client", "environment"


def rename(apps, schema_editor):
    Touched, Revision = apps.get_model("publishing", "Touched"), apps.get_model("publishing", "Revision")
    rest = Substr("key", len(BEFORE) + 1)
    Touched.objects.filter(kind=BEFORE).update(kind=NOW, key=Concat(Value(NOW), rest))
    for revision in Revision.objects.filter(orders__has_key=BEFORE):
        sides = revision.orders.pop(BEFORE)
        revision.orders[NOW] = [[NOW + key.removeprefix(BEFORE) for key in side] for side in sides]
        revision.save(update_fields=["orders"])


class Migration(migrations.Migration):
    dependencies = [("publishing", "0017_approval")]
    operations = [migrations.RunPython(rename, migrations.RunPython.noop)]
