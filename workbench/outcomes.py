"""The page where an outcome is written, with its advice and the texts to copy in it."""

from typing import Any

from django import forms
from django.contrib.admin import site
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string

from decisions.admin.rows import verdict_kinds
from decisions.engine.conditions import way_that_meets
from decisions.engine.tree import Tree
from decisions.freeze import freeze
from decisions.labels import ADVICE_KINDS
from decisions.models import Advice, Outcome, ReadyText
from editing.fields import LineFormField
from workbench import advising
from workbench.answering import Acts, Answer, answer, ask, editor, number, save_choice, save_text, show


class NewOutcomeForm(forms.Form):
    verdict = forms.ChoiceField(label="Besked", choices=verdict_kinds)
    title = LineFormField(
        label="Svar", max_length=120, help_text="Hela svaret i en mening: Ja – använd e-tjänsten."
    )


@site.admin_view
@permission_required("decisions.add_outcome", raise_exception=True)
def new_outcome(request: HttpRequest) -> HttpResponse:
    """Asks for the verdict and the sentence of a new outcome, and leads to its page."""
    return ask(request, NewOutcomeForm, "Nytt utfall", advising.new_outcome, "write_outcome")


@site.admin_view
@permission_required(
    [
        "decisions.change_outcome",
        "decisions.add_advice",
        "decisions.change_advice",
        "decisions.delete_advice",
    ],
    raise_exception=True,
)
def write_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """The outcome with its own advice, by where that stands, and what the checks say of it."""
    outcome = get_object_or_404(Outcome, pk=pk)
    if request.method == "POST":
        return answer(request, outcome, ACTS, checks=True)
    advice = list(_advice(outcome))
    groups = [
        (kind, heading, [each for each in advice if each.kind == kind])
        for kind, heading in ADVICE_KINDS.items()
    ]
    return show(
        request,
        outcome,
        look=_look(outcome),
        groups=groups,
        general=_general(outcome),
        arrivals=outcome.arrivals.all(),
    )


def _advice(outcome: Outcome) -> Any:
    return outcome.advice.prefetch_related("ready_texts", "outcomes", "when")


def _general(outcome: Outcome) -> list[Advice]:
    """Advice that belongs to no outcome alone, and that some way here shows."""
    draft = freeze()
    tree = Tree(draft)
    refs = [
        each.ref
        for each in draft.advice
        if not each.outcomes and way_that_meets(tree, each.when, (outcome.ref,)) is not None
    ]
    return list(Advice.objects.filter(ref__in=refs))


def _look(outcome: Outcome) -> str:
    """The colour that readers see it in."""
    draft = freeze()
    return next(draft.kind_of(each).colour for each in draft.outcomes if each.ref == outcome.ref)


def _shown(request: HttpRequest, outcome: Outcome, advice: Advice, opened: str = "") -> Answer:
    context = {"advice": _advice(outcome).get(pk=advice.pk), "whole": outcome}
    return {"html": render_to_string("admin/workbench/_advice.html", context, request), "open": opened}


def _text(request: HttpRequest, outcome: Outcome) -> Answer:
    return save_text(request, outcome, *outcome.advice.all())


def _choice(request: HttpRequest, outcome: Outcome) -> Answer:
    """Where what is chosen changes more than its own form, the page is told that too."""
    done = save_choice(request, outcome, *outcome.advice.all())
    if request.POST["choice"] == "place":
        advice = get_object_or_404(Advice, pk=number(request, "row"))
        done["part"] = _shown(request, outcome, advice)["html"]
    outcome.refresh_from_db()
    return {**done, "look": _look(outcome)}


def _add(request: HttpRequest, outcome: Outcome) -> Answer:
    advice = advising.add_advice(outcome, request.POST.get("kind", ""), by=editor(request))
    return _shown(request, outcome, advice, f"{advice._meta.label_lower}:{advice.pk}:title")


def _move(request: HttpRequest, outcome: Outcome) -> Answer:
    advising.move_advice(outcome, _one(request, outcome), number(request, "place"), by=editor(request))
    return {}


def _remove(request: HttpRequest, outcome: Outcome) -> Answer:
    advising.remove_advice(outcome, _one(request, outcome), by=editor(request))
    return {}


def _add_ready_text(request: HttpRequest, outcome: Outcome) -> Answer:
    advice = _one(request, outcome)
    text = advising.add_ready_text(advice, by=editor(request))
    return _shown(request, outcome, advice, f"{text._meta.label_lower}:{text.pk}:body")


def _remove_ready_text(request: HttpRequest, outcome: Outcome) -> Answer:
    advice = _one(request, outcome)
    text = get_object_or_404(ReadyText, advice=advice, pk=number(request, "row"))
    advising.remove_ready_text(text, by=editor(request))
    return _shown(request, outcome, advice)


def _one(request: HttpRequest, outcome: Outcome) -> Advice:
    return get_object_or_404(Advice, outcomes=outcome, pk=number(request, "part"))


ACTS: Acts = {
    "text": _text,
    "choice": _choice,
    "advice": _add,
    "move": _move,
    "remove": _remove,
    "ready": _add_ready_text,
    "unready": _remove_ready_text,
}
