"""What is chosen on the pages of the workbench: small forms, each saved as soon as it is changed."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.contrib.admin.models import CHANGE
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import QueryDict

from decisions.admin.rows import verdict_kinds
from decisions.admin.scenarios import AnswersField
from decisions.admin.table_forms import AnswerRow, places
from decisions.freeze import freeze
from decisions.models import Advice, Option, Outcome, Question, ReadyText
from editing.conflicts import comparing
from editing.conflicts.lock import one_writer
from editing.replacing.draft import top
from guide.models import Guide
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


class Verdict(forms.ModelForm):
    """What an outcome says, and whom it names."""

    verdict = forms.ChoiceField(label="besked", choices=verdict_kinds)

    class Meta:
        model = Outcome
        fields = ["verdict", "contacts", "support", "invites", "beyond"]


class Place(forms.ModelForm):
    """Under which heading advice stands, and which guide or step it shows."""

    shows = forms.ChoiceField(label="visar", required=False)

    class Meta:
        model = Advice
        fields = ["kind", "beyond"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        guides = Guide.objects.prefetch_related("steps")
        self.fields["shows"].choices = [("", "Ingen guide"), *map(_places_in, guides)]  # type: ignore[attr-defined]
        self.initial["shows"] = _place(self.instance.guide, self.instance.step)

    def save(self, commit: bool = True) -> Any:
        self.instance.guide, _, self.instance.step = self.cleaned_data["shows"].partition("/")
        return super().save(commit)


def _places_in(guide: Guide) -> tuple[str, list[tuple[str, str]]]:
    steps = [(_place(guide.ref, step.ref), step.title) for step in guide.steps.all()]
    return guide.title, [(guide.ref, f"Hela guiden: {guide.title}"), *steps]


def _place(guide: str, step: str) -> str:
    return f"{guide}/{step}" if step else guide


class Conditions(forms.ModelForm):
    """For whom advice is shown, and at which outcomes."""

    when = AnswersField(
        Option.objects.order_by("question__position", "question", "position", "pk"),
        label="visas bara för den som svarat (minst ett i varje fråga som nämns)",
        required=False,
    )

    class Meta:
        model = Advice
        fields = ["when", "outcomes"]
        widgets = {"outcomes": forms.CheckboxSelectMultiple}
        labels = {"outcomes": "visas bara vid dessa utfall (inget = vid alla)"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["outcomes"].required = False


class Copied(forms.ModelForm):
    """Where a text to copy may be used, and its language."""

    class Meta:
        model = ReadyText
        fields = ["channel", "language"]


FORMS: dict[str, type[forms.ModelForm]] = {
    "kind": Kind,
    "lead": Lead,
    "answer": Answer,
    "outcome": Verdict,
    "place": Place,
    "conditions": Conditions,
    "ready": Copied,
}
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
