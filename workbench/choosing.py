"""What is chosen on the pages of the workbench: small forms, each saved as soon as it is changed."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.contrib.admin.models import CHANGE
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import QueryDict

from decisions.admin.table_forms import AnswerRow, places
from decisions.freeze import freeze
from decisions.models import Option, Outcome, Question
from editing.conflicts import comparing
from editing.conflicts.lock import one_writer
from editing.replacing.draft import top
from workbench.saving import Changed, log


class Kind(forms.ModelForm):
    """What sort of question it is, and where it stands."""

    class Meta:
        model = Question
        fields = ["kind", "place", "default"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        answers = self.instance.options.values_list("ref", "label")
        label, words = (getattr(self.fields["default"], name) for name in ("label", "help_text"))
        self.fields["default"] = forms.ChoiceField(
            choices=[("", "Inget"), *answers], label=label, help_text=words, required=False
        )


class Lead(AnswerRow):
    """Where an answer leads. A question or an outcome that is not there yet is made of what is typed."""

    class Meta(AnswerRow.Meta):
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        questions = list(Question.objects.exclude(pk=kwargs["instance"].question_id))
        menu = places(questions, list(Outcome.objects.all()), {}, freeze().kinds)
        super().__init__(*args, places=menu, **kwargs)

    def save(self, commit: bool = True) -> Any:
        self.lead()
        return super().save(commit)


class Answer(forms.ModelForm):
    """What an answer means to the rules, and to the address check."""

    class Meta:
        model = Option
        fields = ["sensitivity", "exclusive", "unsure", "danger", "address"]


FORMS: dict[str, type[forms.ModelForm]] = {"kind": Kind, "lead": Lead, "answer": Answer}
"""By the names that the pages know them by."""


def form_for(name: str, row: Model, data: QueryDict | None = None) -> forms.ModelForm:
    """The form, its fields named so that many of them can stand on one page."""
    return FORMS[name](data, instance=row, prefix=f"{name}-{row.pk}", use_required_attribute=False)


def seen_in(form: forms.ModelForm) -> str:
    """Stands for what is saved of what the form shows."""
    return comparing.fingerprint([form])


def put_choice(name: str, pk: int, data: QueryDict, seen: str, *, of: Collection[Model], by: User) -> Model:
    """Saves what was chosen, and returns its row.

    Raises Changed where it is no longer what was `seen`, KeyError where the row is gone, ValidationError.
    """
    with one_writer():
        row: Model | None = FORMS[name]._meta.model._default_manager.filter(pk=pk).first()
        if row is None or top(row) not in of:
            raise KeyError(name)
        form = form_for(name, row, data)
        if seen_in(form) != seen:
            raise Changed("", row)
        if not form.is_valid():
            raise ValidationError([str(error) for errors in form.errors.values() for error in errors])
        if form.has_changed():
            form.save()
            log(by, row, CHANGE)
        return row
