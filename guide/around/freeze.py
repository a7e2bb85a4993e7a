"""Draft rows to document, field by field."""

from typing import Any, cast

from guide.around import document as doc
from guide.around import models


def freeze() -> dict[str, Any]:
    """The fields of a Routine that hold what stands around it."""
    return {
        "things": tuple(map(_thing, models.Thing.objects.all())),
        "texts": tuple(map(_text, models.PageText.objects.select_related("image"))),
        "contacts": tuple(map(_contact, models.Contact.objects.all())),
        "accessibility": _statement(models.Statement.objects.first() or models.Statement()),
    }


def _thing(row: models.Thing) -> doc.Thing:
    return doc.Thing(
        ref=row.ref,
        name=row.name,
        body=row.body,
        sensitive=row.sensitive,
        secrecy=row.secrecy,
        extra=row.extra,
        stop=row.stop,
        source=row.source,
        words=row.words,
    )


def _text(row: models.PageText) -> doc.PageText:
    return doc.PageText(
        page=cast(doc.Page, row.page),
        ref=row.ref,
        language=cast(doc.Language, row.language),
        title=row.title,
        body=row.body,
        source=row.source,
        image=row.image.ref if row.image else "",
        alt=row.alt,
    )


def _contact(row: models.Contact) -> doc.Contact:
    return doc.Contact(
        role=cast(doc.Role, row.role),
        kind=cast(doc.ContactKind, row.kind),
        value=row.value,
        label=row.label,
        note=row.note,
    )


def _statement(row: models.Statement) -> doc.Statement:
    faults = row.faults.all() if row.pk else ()
    return doc.Statement(
        actor=row.actor,
        status=cast(doc.Status, row.status),
        assessed_on=row.assessed_on,
        updated_on=row.updated_on,
        method=row.method,
        burden=row.burden,
        exempt=row.exempt,
        supervisor=row.supervisor,
        supervisor_url=row.supervisor_url,
        faults=tuple(doc.Fault(title=fault.title, body=fault.body) for fault in faults),
    )
