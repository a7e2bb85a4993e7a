"""What the workbench asks of a row: its texts, ready to be written."""

import json
from typing import Any

from django import template
from django.db.models import Model
from django.urls import reverse

from editing.conflicts.conflict import stamp
from editing.fields import LinesField, MarkdownField, MarkdownLineField
from editing.replacing.draft import Text
from editing.replacing.replace import fingerprint
from guide.models import Illustration
from workbench.building import PLACE, marks_seen
from workbench.choosing import form_for, seen_in

register = template.Library()


@register.inclusion_tag("admin/workbench/_text.html")
def writable(row: Model, name: str, tag: str = "div") -> dict[str, Any]:
    """A text as readers see it, with all that it takes to write it. `tag` is the element that shows it."""
    text = Text(row, row._meta.get_field(name))  # type: ignore[arg-type]
    kinds = {MarkdownField: "block", MarkdownLineField: "line", LinesField: "lines"}
    return {
        "text": text,
        "tag": tag,
        "label": text.field.verbose_name,
        "hint": text.field.help_text,
        "kind": kinds.get(type(text.field), "plain"),
        "seen": stamp(fingerprint(text.value)),
    }


@register.inclusion_tag("admin/workbench/_choice.html")
def choosable(row: Model, name: str) -> dict[str, Any]:
    """One of the small forms of what is chosen, by its name in `choosing`."""
    form = form_for(name, row)
    return {"row": row, "name": name, "form": form, "seen": stamp(seen_in(form))}


@register.filter
def own_form(row: Model) -> str:
    """The page in the admin that works without JavaScript."""
    meta = row._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])


@register.filter
def marks_as_json(illustration: Illustration) -> str:
    names = ("kind", "label", *PLACE)
    marks = [{name: getattr(mark, name) for name in names} for mark in illustration.callouts.all()]
    return json.dumps(marks, ensure_ascii=False)


@register.filter
def seen_marks(illustration: Illustration) -> str:
    return stamp(marks_seen(illustration))
