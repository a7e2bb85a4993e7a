"""Draft rows to document: what stands around the routine."""

from typing import Any

from django.db.models import Value
from django.db.models.functions import Coalesce

from editing.union_query import Gathered, Kind
from guide.pages import document as doc
from guide.pages import models

KINDS = (
    Kind(models.Thing, doc.Thing),
    Kind(models.PageText, doc.PageText, joined={"image": Coalesce("image__ref", Value(""))}),
    Kind(models.Contact, doc.Contact),
    Kind(models.OtherWay, doc.OtherWay),
    Kind(models.Translation, doc.Translation),
    Kind(models.Statement, doc.Statement, but=("faults",)),
    Kind(models.Fault, doc.Fault, owner="statement"),
)


def fields_of(rows: Gathered) -> dict[str, Any]:
    """The fields of a Routine that hold what stands around it."""
    return {
        "things": rows.of(models.Thing),
        "texts": rows.of(models.PageText),
        "contacts": rows.of(models.Contact),
        "other_ways": rows.of(models.OtherWay),
        "translations": rows.of(models.Translation),
        "accessibility": _statement(rows),
    }


def _statement(rows: Gathered) -> dict[str, Any]:
    key, row = next(iter(rows[models.Statement, 0].items()), (0, {}))
    return row | {"faults": rows.of(models.Fault, key)}
