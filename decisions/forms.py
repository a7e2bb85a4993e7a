"""One question as a form that is sent by GET, so that the answers stand in the address."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout, Submit
from django import forms
from django.forms.widgets import ChoiceWidget

from decisions.address import EDITION, SUBMITTED
from decisions.document import Question
from decisions.visit import Visit


class ChoicesWithHints(ChoiceWidget):
    """Choices of which each may have a hint, tied to its input by aria-describedby."""

    hints: dict[str, str]

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        option["attrs"].pop("aria-invalid", None)  # the group is invalid, not each choice in it
        if hint := self.hints[value]:
            option["hint"] = hint
            option["attrs"]["aria-describedby"] = f"{option['attrs']['id']}_hint"
        return option


class Radios(ChoicesWithHints, forms.RadioSelect):
    pass


class Checkboxes(ChoicesWithHints, forms.CheckboxSelectMultiple):
    pass


class QuestionForm(forms.Form):
    """The open question of a visit, with all other answers carried along in hidden fields."""

    def __init__(self, question: Question, visit: Visit) -> None:
        self.refusal = visit.refusal
        own = {SUBMITTED: question.ref} | ({EDITION: visit.edition} if visit.edition else {})
        values: dict[str, Any] = {**visit.kept, question.ref: visit.chosen, **own}
        super().__init__(values if self.refusal else None, initial=values)
        self.question = question
        self.fields[question.ref] = forms.Field(
            label=question.text, help_text=question.hint, required=False, widget=_widget(question)
        )
        for ref in visit.kept:
            self.fields[ref] = forms.Field(required=False, widget=forms.MultipleHiddenInput())
        for name in own:
            self.fields[name] = forms.Field(required=False, widget=forms.HiddenInput())

    def clean(self) -> None:
        self.add_error(self.question.ref, self.refusal)

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.form_method = "get"
        helper.form_class = "question-form"
        helper.disable_csrf = True
        hidden = [field.name for field in self.hidden_fields()]
        helper.layout = Layout(Field(self.question.ref, template="decisions/_choices.html"), *hidden)
        helper.add_input(Submit("", "Fortsätt"))
        return helper


def _widget(question: Question) -> ChoicesWithHints:
    widget = (Radios if question.kind == "one" else Checkboxes)(
        choices=[(option.ref, option.label) for option in question.options]
    )
    widget.hints = {option.ref: option.hint for option in question.options}
    return widget
