"""The write: a row gets another name in addresses, and what names it is mended."""

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import User
from django.db.models import Model

from decisions.models import Advice, Option, Outcome, Question
from editing.conflicts.lock import one_writer
from editing.replacing.draft import Text, texts
from guide.models import Environment, Guide, Section, Step
from guide.pages.models import PageText, Thing, Translation
from publishing.reviews.models import ReviewPlan
from readdressing.models import FormerAddress
from readdressing.ways import mended, names_it, ways_to

KINDS: dict[str, type[Model]] = {
    "guide": Guide,
    "environment": Environment,
    "step": Step,
    "question": Question,
    "option": Option,
    "outcome": Outcome,
    "section": Section,
    "thing": Thing,
    "page-text": PageText,
    "translation": Translation,
}


def kind_of(row: Model) -> str:
    """Empty for a row that has no name in addresses."""
    return next((kind for kind, model in KINDS.items() if type(row) is model), "")


def owner_of(row: Model) -> str:
    """The ref of what the row is in, where its name is its own only there."""
    owner = getattr(row, "guide" if isinstance(row, Step) else "question", None)
    return str(owner.ref) if owner and isinstance(row, Step | Option) else ""


def places(row: Model) -> list[Text]:
    """The texts of the draft that have a link to the row."""
    way, ref = ways_to(kind_of(row), owner_of(row)), str(row.ref)  # type: ignore[attr-defined]
    return [text for text in texts() if names_it(text.value, way, ref)] if way else []


def readdress(row: Model, new: str, *, mend: bool, by: User) -> int:
    """Gives the row the name, as one save that can be taken back. Returns how many texts were mended.

    Rows that belong to it follow by themselves. Raises ValidationError, and then changes nothing.
    """
    with one_writer():
        old, owner = str(row.ref), owner_of(row)  # type: ignore[attr-defined]
        found = places(row) if mend else []
        row.ref = new  # type: ignore[attr-defined]
        row.full_clean()
        row.save(update_fields=["ref"])
        _follow(row, owner, old, new)
        _mend(row, found, old, new)
        FormerAddress.objects.create(kind=kind_of(row), owner=owner, before=old, after=new, by=by)
        LogEntry.objects.log_actions(by.pk, [row], CHANGE, f"Bytte adress från {old} till {new}.")
    return len(found)


def _follow(row: Model, owner: str, old: str, new: str) -> None:
    """Gives what names the row by its ref, and not by its key, the new one."""
    if isinstance(row, Environment):
        Environment.objects.filter(same_as=old).update(same_as=new)
    if isinstance(row, Option):
        Question.objects.filter(pk=row.question_id, default=old).update(default=new)
    if isinstance(row, Step):
        Advice.objects.filter(guide=owner, step=old).update(step=new)
    if isinstance(row, Guide):
        Advice.objects.filter(guide=old).update(guide=new)
        ReviewPlan.objects.filter(part=old).update(part=new)


def _mend(row: Model, found: list[Text], old: str, new: str) -> None:
    if (way := ways_to(kind_of(row), owner_of(row))) is None:
        return
    for text in found:
        model, field = type(text.row), text.field.attname
        value = model._default_manager.values_list(field, flat=True).get(pk=text.row.pk)
        model._default_manager.filter(pk=text.row.pk).update(**{field: mended(value, way, old, new)})
