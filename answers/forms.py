"""One question, or two on a page, as a form that is sent by GET, so that the answers stand in the address."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout, Submit
from django import forms
from django.forms.widgets import ChoiceWidget

from answers.visit import Visit
from decisions.document import Question
from decisions.query import EDITION, SUBMITTED


class ChoicesWithHints(ChoiceWidget):
    """Choices of which each may have a hint."""

    hints: dict[str, str]

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().create_option(name, value, *args, **kwargs) | {"hint": self.hints[value]}


class Radios(ChoicesWithHints, forms.RadioSelect):
    pass


class Checkboxes(ChoicesWithHints, forms.CheckboxSelectMultiple):
    pass


class QuestionForm(forms.Form):
    """The open question of a visit, and the one that is asked `beside` it. `carried` are all other answers,
    by name, for its hidden fields.
    """

    def __init__(self, question: Question, visit: Visit, beside: Question | None = None) -> None:
        self.refusal = visit.refusal
        self.questions = [question, beside] if beside else [question]
        refs = {each.ref for each in self.questions}
        own = {SUBMITTED: question.ref} | ({EDITION: str(visit.edition)} if visit.edition else {})
        kept = [(ref, option) for ref, options in visit.kept.items() if ref not in refs for option in options]
        self.carried = [*kept, *own.items()]
        values = visit.kept | {question.ref: visit.chosen}
        super().__init__(values if self.refusal else None, initial=values)
        self.question = question
        for each in self.questions:
            self.fields[each.ref] = forms.Field(
                label=each.text, help_text=each.hint, required=False, widget=_widget(each)
            )

    def clean(self) -> None:
        self.add_error(self.question.ref, self.refusal)

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.form_method = "get"
        helper.form_class = "question-form"
        helper.disable_csrf = True
        templates = ("decisions/_choices.html", "decisions/_choices_beside.html")
        rows = zip(self.questions, templates, strict=False)
        helper.layout = Layout(*(Field(each.ref, template=template) for each, template in rows))
        helper.add_input(Submit("", "Fortsätt"))
        return helper


def _widget(question: Question) -> ChoicesWithHints:
    widget = (Radios if question.kind == "one" else Checkboxes)(
        choices=[(option.ref, option.label) for option in question.options]
    )
    widget.hints = {option.ref: option.hint for option in question.options}
    return widget
