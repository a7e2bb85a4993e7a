"""A document as the draft's rows hold it: its texts cleaned, and those told that they have no room for."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Model
from msgspec.structs import replace

from decisions import models as decisions
from editing import text
from editing.bulk import labelled
from editing.fields import Cleaned
from editing.problems import Problem
from editing.structs import Frozen, values
from guide import models as guide
from guide.pages import models as around
from guide.pages.document import PageText
from publishing.document import Document

S = TypeVar("S", bound=Frozen)
Place = tuple[str, tuple[str, ...]]
ROWS: dict[str, type[Model]] = {
    "Routine": guide.Routine,
    "Section": guide.Section,
    "Guide": guide.Guide,
    "Step": guide.Step,
    "Remark": guide.StepRemark,
    "Illustration": guide.Illustration,
    "Callout": guide.Callout,
    "Image": guide.Image,
    "AddressWords": guide.AddressWords,
    "Client": guide.Client,
    "SupportChannel": guide.SupportChannel,
    "Thing": around.Thing,
    "PageText": around.PageText,
    "Contact": around.Contact,
    "OtherWay": around.OtherWay,
    "Translation": around.Translation,
    "Statement": around.Statement,
    "Fault": around.Fault,
    "Questionnaire": decisions.Questionnaire,
    "Question": decisions.Question,
    "Option": decisions.Option,
    "Outcome": decisions.Outcome,
    "Advice": decisions.Advice,
    "ReadyText": decisions.ReadyText,
    "Scenario": decisions.Scenario,
    "Rule": decisions.Rule,
}
KINDS = (
    "section",
    "guide",
    "step",
    "question",
    "option",
    "outcome",
    "advice",
    "scenario",
    "rule",
    "thing",
    "client",
    "translation",
)
"""Those that a problem can be about, and have a ref."""


def cleaned(struct: S) -> S:
    """The document, or a part of it, with every text as its row keeps it. Cleaned again it is the same."""
    new = {name: _cleaned(value, _cleaning(struct, name)) for name, value in values(struct).items()}
    changed = {name: value for name, value in new.items() if value != getattr(struct, name)}
    return replace(struct, **changed) if changed else struct


def _cleaned(value: Any, cleaning: Callable[[str], str]) -> Any:
    if isinstance(value, Frozen):
        return cleaned(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(each, cleaning) for each in value)
    return cleaning(value) if isinstance(value, str) else value


def _cleaning(struct: Frozen, name: str) -> Callable[[str], str]:
    """That of the row's field; one line where there is none."""
    model = ROWS.get(type(struct).__name__)
    fields = {field.name: field for field in model._meta.concrete_fields} if model else {}
    field = fields.get(name)
    return field.form_class.cleaning if isinstance(field, Cleaned) else text.line


def unfit(document: Document) -> Iterator[Problem]:
    """Every text that does not fit in its row."""
    yield from _unfit(document.routine, ("routine", ()))
    yield from _unfit(document.routine.accessibility, ("accessibility", ()))
    yield from _unfit(document.questionnaire, ("questionnaire", ()))


def _unfit(struct: Frozen, outer: Place) -> Iterator[Problem]:
    place = _place(struct, outer)
    for message in _faults(struct):
        yield Problem(place[0], place[1], message)
    for value in values(struct).values():
        for inner in value if isinstance(value, tuple) else ():
            if isinstance(inner, Frozen):
                yield from _unfit(inner, place)


def _place(struct: Frozen, outer: Place) -> Place:
    if isinstance(struct, PageText):
        return "text", (struct.page, struct.ref, struct.language)
    kind = type(struct).__name__.lower()
    return (kind, (*outer[1], struct.ref)) if kind in KINDS else outer  # type: ignore[attr-defined]


def _faults(struct: Frozen) -> Iterator[str]:
    model = ROWS.get(type(struct).__name__)
    if model is None:
        return
    own = {field.name for field in model._meta.concrete_fields if not field.is_relation}
    given = {name: value for name, value in values(struct).items() if name in own and value is not None}
    row = model(**given)
    try:
        row.clean_fields(exclude=own - given.keys() | _relations(model))
    except ValidationError as error:
        yield from labelled(row, error)


def _relations(model: type[Model]) -> set[str]:
    return {field.name for field in model._meta.concrete_fields if field.is_relation}
