"""Guides and steps said which of two programs they were for. Now they name an environment, or say whom they are for."""

from django.db import migrations
from django.db.models import Value
from django.db.models.functions import Coalesce

from guide.earlier import FOR_WHOM, environments_of


def fill(apps, schema_editor):
    Environment, Guide, Step = (apps.get_model("guide", name) for name in ("Environment", "Guide", "Step"))
    ButtonName = apps.get_model("guide", "ButtonName")
    kinds = dict(Guide.objects.values_list("ref", "kind_before"))
    if not kinds:
        return
    programs = Environment.objects.annotate(named=Coalesce("guide_before__ref", Value("")))
    clients = [
        {"ref": ref, "guide": guide, "advice": advice}
        for ref, guide, advice in programs.values_list("ref", "named", "advice")
    ]
    found, refs = environments_of(clients, kinds)
    rows = {row.ref: row for row in Environment.objects.all()}
    for position, each in enumerate(found, 1):
        row = rows.setdefault(each["ref"], Environment(ref=each["ref"], position=position))
        for name, value in each.items():
            setattr(row, name, value)
        row.save()
    for guide in Guide.objects.all():
        guide.environment = rows.get(refs["guide", guide.ref])
        guide.for_recipients = guide.kind_before == "recipient"
        guide.for_whom = FOR_WHOM.get(guide.kind_before, "")
        guide.save()
    for kind in ("web", "desktop"):
        ButtonName.objects.filter(environment=kind).update(environment=refs["kind", kind])
        Step.objects.filter(kind_before=kind).update(environment=rows.get(refs["kind", kind]))


class Migration(migrations.Migration):
    dependencies = [("guide", "0029_environments")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
