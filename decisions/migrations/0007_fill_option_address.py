"""The address check knew its answers by their names in the address. They get a field that says so."""

from django.db import migrations

from decisions.earlier import ADDRESSES, ASKED_BY_NAME


def fill(apps, schema_editor):
    Question, Option = (apps.get_model("decisions", name) for name in ("Question", "Option"))
    for question in Question.objects.prefetch_related("options"):
        if {option.ref for option in question.options.all()} >= ASKED_BY_NAME:
            for ref, kind in ADDRESSES.items():
                Option.objects.filter(question=question, ref=ref).update(address=kind)


class Migration(migrations.Migration):
    dependencies = [("decisions", "0006_option_address")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
