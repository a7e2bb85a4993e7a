"""The page "Ska jag kryptera?": a pure function of the edition on the request and of its address."""

from itertools import groupby
from typing import Protocol

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from decisions.address import write
from decisions.advice import advice_for
from decisions.document import Outcome, Question, Questionnaire
from decisions.forms import QuestionForm
from decisions.tree import Tree
from decisions.visit import Visit, visit
from decisions.walk import early_verdict
from decisions.words import ADVICE_KINDS


class ShowsQuestionnaire(Protocol):
    """What this view needs of an edition."""

    @property
    def questionnaire(self) -> Questionnaire: ...


class ReaderRequest(HttpRequest):
    edition: ShowsQuestionnaire


@require_safe
def ask(request: ReaderRequest) -> HttpResponse:
    """The open question, or the outcome. An address that says the same in another way is put right."""
    query = request.META.get("QUERY_STRING", "")
    seen = visit(request.edition.questionnaire, query)
    if query != seen.query and not seen.loses_answers and not seen.too_long:
        return HttpResponseRedirect(f"?{seen.query}" if seen.query else "./")
    response = _page(request, seen)
    response["X-Robots-Tag"] = "noindex"
    return response


def _page(request: ReaderRequest, seen: Visit) -> HttpResponse:
    match seen.walk.end:
        case Question() as question:
            return _question_page(request, seen, question)
        case Outcome() as outcome:
            return _outcome_page(request, seen, outcome)
    return render(request, "decisions/dead_end.html", {"visit": seen}, status=404)


def _question_page(request: ReaderRequest, seen: Visit, question: Question) -> HttpResponse:
    questionnaire = request.edition.questionnaire
    tree = Tree(questionnaire)
    context = {
        "visit": seen,
        "questionnaire": questionnaire,
        "question": question,
        "form": QuestionForm(question, seen),
        "number": len(seen.walk.path) + 1,
        "most_left": tree.longest[question.ref] - 1,
        "early_verdict": early_verdict(tree, question) if seen.walk.path else None,
        "scenarios": [(scenario.name, write(scenario.answers)) for scenario in questionnaire.scenarios],
    }
    return render(request, "decisions/question.html", context, status=400 if seen.too_long else 200)


def _outcome_page(request: ReaderRequest, seen: Visit, outcome: Outcome) -> HttpResponse:
    advice = advice_for(request.edition.questionnaire, seen.walk)
    groups = [
        (kind, ADVICE_KINDS[kind], list(group)) for kind, group in groupby(advice, key=lambda each: each.kind)
    ]
    return render(
        request, "decisions/outcome.html", {"visit": seen, "outcome": outcome, "advice_groups": groups}
    )
