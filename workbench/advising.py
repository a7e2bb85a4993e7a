"""What is written of outcomes beyond texts and choices: advice and texts to copy."""

from django.contrib.admin.models import ADDITION, CHANGE, DELETION
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from decisions.admin.table_forms import make_outcome
from decisions.labels import ADVICE_KINDS
from decisions.models import Advice, Outcome, ReadyText
from editing.conflicts.lock import one_writer
from editing.refs import free_ref
from workbench.saving import NEW_ADVICE, log, move, next_place


def new_outcome(verdict: str, title: str, *, by: User) -> Outcome:
    """An outcome without advice, last, with an address made of its sentence."""
    with one_writer():
        outcome = make_outcome(verdict, title)
        log(by, outcome, ADDITION)
        return outcome


def add_advice(outcome: Outcome, kind: str, *, by: User) -> Advice:
    """Advice without words, last, shown at that outcome only. The checker asks for its words."""
    if kind not in ADVICE_KINDS:
        raise ValidationError("Det slaget av råd finns inte.")
    with one_writer():
        ref = free_ref(NEW_ADVICE, set(Advice.objects.values_list("ref", flat=True)))
        advice = Advice.objects.create(kind=kind, ref=ref, position=next_place(Advice.objects.all()))
        advice.outcomes.add(outcome)
        log(by, advice, ADDITION)
        return advice


def move_advice(outcome: Outcome, advice: Advice, place: int, *, by: User) -> None:
    """Puts the advice at that place among what stands under the same heading of the outcome, from 0."""
    with one_writer():
        beside = outcome.advice.filter(kind=advice.kind)
        move(advice, place, beside, list(Advice.objects.all()))
        log(by, advice, CHANGE)


def remove_advice(outcome: Outcome, advice: Advice, *, by: User) -> None:
    """Takes the advice from the outcome. What no other outcome shows is removed altogether."""
    with one_writer():
        if advice.outcomes.exclude(pk=outcome.pk).exists():
            advice.outcomes.remove(outcome)
            log(by, advice, CHANGE)
        else:
            log(by, advice, DELETION)
            advice.delete()


def add_ready_text(advice: Advice, *, by: User) -> ReadyText:
    """An empty text to copy, last. The checker asks for its words."""
    with one_writer():
        text = ReadyText.objects.create(advice=advice, position=next_place(advice.ready_texts.all()))
        log(by, text, ADDITION)
        return text


def remove_ready_text(text: ReadyText, *, by: User) -> None:
    with one_writer():
        log(by, text, DELETION)
        text.delete()
