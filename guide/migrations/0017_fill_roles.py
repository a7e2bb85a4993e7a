"""Marks were arrows or boxes. They get roles, those of the shipped guides their own: a number no longer stands
on what turns the encryption off, or on either of two choices.
"""

from django.db import migrations

from guide.document import CALLED_BEFORE

EITHER, ONLY_IF = "either", "only_if"
SHIPPED = {
    "webb-adress": {"knappen **Logga in**, mitt på sidan": ONLY_IF},
    "webb-kryptera-meny": {
        "valet **Kryptera**, överst i menyn": EITHER,
        "valet **Vidarebefordra inte**, under Kryptera": EITHER,
    },
    "webb-bekraftelse": {"knappen **Ta bort**, längst till höger på samma rad": ONLY_IF},
    "dator-behorighet-meny": {
        "valet **Kryptera**, i menyn under knappen": EITHER,
        "valet **Vidarebefordra inte**, under Kryptera": EITHER,
    },
    "dator-bekraftelse": {"knappen **Behörighet**, i menyraden ovanför": ONLY_IF},
    "lasa-inloggning": {
        "valet **Logga in**, överst": EITHER,
        "valet **Engångskod**, nederst": EITHER,
    },
    "lasa-oppnat": {"knappen **Svara**, uppe till höger": ONLY_IF},
}
"""By the picture and the words of a mark. Whoever has changed those has decided for themselves."""


def fill(apps, schema_editor):
    Callout = apps.get_model("guide", "Callout")
    for image, labels in SHIPPED.items():
        for label, role in labels.items():
            marks = Callout.objects.filter(illustration__image__ref=image, label=label, kind="arrow")
            marks.update(kind=role)
    for before, role in CALLED_BEFORE.items():
        Callout.objects.filter(kind=before).update(kind=role)


class Migration(migrations.Migration):
    dependencies = [("guide", "0016_callout_roles")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
