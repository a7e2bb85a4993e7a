"""The page where a question is written, with its answers and where they lead."""

from typing import Any

from django import forms
from django.contrib.admin import site
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string

from decisions.models import Option, Question
from editing.fields import LineFormField
from workbench import branching
from workbench.answering import Acts, Answer, answer, ask, editor, number, save_choice, save_text, show


class NewQuestionForm(forms.Form):
    text = LineFormField(label="Fråga", max_length=200, help_text="En kort fråga i du-form.")


@site.admin_view
@permission_required("decisions.add_question", raise_exception=True)
def new_question(request: HttpRequest) -> HttpResponse:
    """Asks for the text of a new question, and leads to its page."""
    return ask(request, NewQuestionForm, "Ny fråga", branching.new_question, "write_question")


@site.admin_view
@permission_required(
    [
        "decisions.change_question",
        "decisions.add_option",
        "decisions.change_option",
        "decisions.delete_option",
    ],
    raise_exception=True,
)
def write_question(request: HttpRequest, pk: int) -> HttpResponse:
    """The question, all of it ready to be written, and what the checks say of it."""
    question = get_object_or_404(Question, pk=pk)
    if request.method == "POST":
        return answer(request, question, ACTS, checks=True)
    return show(request, question, options=_options(question), arrivals=question.arrivals.all())


def _options(question: Question) -> Any:
    return question.options.select_related("next_question", "next_outcome")


def _shown(request: HttpRequest, option: Option) -> Answer:
    html = render_to_string("admin/workbench/_option.html", {"option": option}, request)
    return {"html": html, "open": f"{option._meta.label_lower}:{option.pk}:label"}


def _add(request: HttpRequest, question: Question) -> Answer:
    return _shown(request, branching.add_option(question, by=editor(request)))


def _move(request: HttpRequest, question: Question) -> Answer:
    branching.move_option(_option(request, question), number(request, "place"), by=editor(request))
    return {}


def _remove(request: HttpRequest, question: Question) -> Answer:
    branching.remove_option(_option(request, question), by=editor(request))
    return {}


def _option(request: HttpRequest, question: Question) -> Option:
    return get_object_or_404(Option, question=question, pk=number(request, "part"))


ACTS: Acts = {
    "text": save_text,
    "choice": save_choice,
    "option": _add,
    "move": _move,
    "remove": _remove,
}
