"""An everyday case's answers, to be chosen under the questions that they answer."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from django import forms
from django.forms.models import ModelChoiceIterator

from decisions.models import Option, Scenario
from editing.forms import Addressed


class Answers(forms.CheckboxSelectMultiple):
    template_name = "admin/decisions/answers.html"


class UnderQuestions(ModelChoiceIterator):
    def __iter__(self) -> Iterator[tuple[Any, Any]]:
        for question, options in groupby(self.queryset, lambda option: option.question):
            yield question.text, [self.choice(option) for option in options]


class AnswersField(forms.ModelMultipleChoiceField):
    iterator = UnderQuestions
    widget = Answers


class ScenarioForm(Addressed):
    options = AnswersField(
        Option.objects.select_related("question").order_by(
            "question__position", "question", "position", "pk"
        ),
        label="Svar",
        help_text="Svaren hela vägen till utfallet.",
    )

    class Meta:
        model = Scenario
        fields = ["name", "options", "outcome", "ref", "position"]
