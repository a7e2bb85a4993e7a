"""What the code called verdicts is what each routine that is there calls them."""

from django.db import migrations

from decisions.earlier import verdict_kinds


def fill(apps, schema_editor):
    Questionnaire, VerdictKind = (
        apps.get_model("decisions", name) for name in ("Questionnaire", "VerdictKind")
    )
    if Questionnaire.objects.exists():
        VerdictKind.objects.bulk_create(
            VerdictKind(position=position, **kind) for position, kind in enumerate(verdict_kinds(), 1)
        )


class Migration(migrations.Migration):
    dependencies = [("decisions", "0012_verdict_kinds")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
