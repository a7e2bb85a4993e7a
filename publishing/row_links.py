"""From problems to the admin pages of the rows that have them."""

from operator import attrgetter

from django.db.models import Model
from django.urls import reverse

from decisions import models as decisions
from editing.described import kind_in, structs_in
from editing.problems import Problem
from editing.rows import rows_of
from guide import models as guide
from guide.pages import models as around
from routine.document import Document

WITHOUT_REF: dict[str, tuple[type[Model], tuple[str, ...]]] = {
    "contact": (around.Contact, ()),
    "other_way": (around.OtherWay, ()),
    "address_words": (guide.AddressWords, ("kind",)),
}
ROWS = WITHOUT_REF | {
    kind.name: (rows_of(struct)[0], kind.key) for struct in structs_in(Document) if (kind := kind_in(struct))
}
ROWS["step"] = (guide.Step, ("guide__ref", "ref"))
"""The rows of every kind of problem, and what tells them apart."""


INSIDE: dict[type[Model], str] = {guide.Illustration: "step", decisions.Option: "question"}
"""Rows that stand in the part of another."""
LISTS: dict[type[Model], str] = {
    guide.SupportChannel: "support",
    guide.Synonym: "synonyms",
    guide.AddressWords: "address_words",
    around.Contact: "contacts",
    around.OtherWay: "other_ways",
}
"""Rows that are one part together."""


def key_of(row: Model) -> tuple[str, ...] | None:
    """The part of the document that a row stands in; None for what is in none."""
    if name := LISTS.get(type(row)):
        return (name,)
    inside = INSIDE.get(type(row))
    row = getattr(row, inside) if inside else row
    for kind, (model, fields) in ROWS.items():
        if type(row) is model:
            return (kind, *(str(attrgetter(field.replace("__", "."))(row)) for field in fields))
    return None


def with_urls(problems: list[Problem]) -> list[tuple[Problem, str]]:
    """Each problem with where the editor mends it: the row's page, or the list where there is no such row."""
    keys = {kind: _keys(kind) for kind in {_row_of(problem)[0] for problem in problems}}
    return [(problem, _url(*_row_of(problem), keys)) for problem in problems]


def _row_of(problem: Problem) -> tuple[str, tuple[str, ...]]:
    """An option is mended on its question's page."""
    return ("question", problem.refs[:1]) if problem.kind == "option" else (problem.kind, problem.refs)


def _keys(kind: str) -> dict[tuple[str, ...], int]:
    model, fields = ROWS[kind]
    return {tuple(refs): key for *refs, key in model._default_manager.values_list(*fields, "pk")}


def _url(kind: str, refs: tuple[str, ...], keys: dict[str, dict[tuple[str, ...], int]]) -> str:
    meta = ROWS[kind][0]._meta
    name = f"admin:{meta.app_label}_{meta.model_name}"
    key = keys[kind].get(refs)
    return reverse(f"{name}_changelist") if key is None else reverse(f"{name}_change", args=[key])
