"""The fields of the table over the whole tree: a form for every question and for every answer."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.choices import BaseChoiceIterator

from decisions import models
from decisions.document import VerdictKind
from decisions.query import RESERVED
from editing.fields import LineFormField
from editing.refs import free_ref

QUESTION, OUTCOME, NEW = "question-", "outcome-", "new-"
NEW_QUESTION = f"{NEW}-question"
"""No kind of verdict can be named so."""
NOWHERE = "Ingenstans än"
LONGEST = {"question": 200, "outcome": 120}
"""Characters in the text of a new one: as their columns have."""


class Places(BaseChoiceIterator):
    """All that an answer can lead to, the same for every menu, whose fields do not copy it."""

    def __init__(self, groups: dict[str, list[tuple[str, str]]]) -> None:
        self.groups = groups
        self.words = {"": NOWHERE} | {place: words for group in groups.values() for place, words in group}

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        yield "", NOWHERE
        yield from self.groups.items()


class PlaceField(forms.ChoiceField):
    choices: Places

    def valid_value(self, value: Any) -> bool:
        return value in self.choices.words


class QuestionRow(forms.ModelForm):
    class Meta:
        model = models.Question
        fields = ["position", "text"]


class AnswerRow(forms.ModelForm):
    """An answer, with where it leads in a single menu; that place may be made at the same time."""

    leads_to = PlaceField(label="leder till", required=False)
    new_text = LineFormField(label="text på det nya", required=False, max_length=200)

    class Meta:
        model = models.Option
        fields = ["position", "label"]

    def __init__(self, *args: Any, places: Places, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = self.fields["leads_to"].choices = places  # type: ignore[attr-defined]
        self.initial["leads_to"] = place_of(self.instance)

    @property
    def chosen(self) -> tuple[str, str]:
        """The place that the menu shows, and what it is called."""
        place = str(self["leads_to"].value() or "")
        return (place, self.places.words[place]) if place in self.places.words else ("", NOWHERE)

    @property
    def makes(self) -> str:
        """`-question`, or the verdict of an outcome, when the place is to be made; else empty."""
        place: str = self.cleaned_data.get("leads_to", "")
        return place.removeprefix(NEW) if place.startswith(NEW) else ""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        text, place = cleaned.get("new_text", ""), cleaned.get("leads_to", "")
        longest = LONGEST["question" if place == NEW_QUESTION else "outcome"]
        if place.startswith(NEW) and not text:
            self.add_error("new_text", "Skriv texten på det som ska skapas.")
        elif place.startswith(NEW) and len(text) > longest:
            self.add_error("new_text", f"Högst {longest} tecken får plats.")
        elif text and not place.startswith(NEW):
            self.add_error("leads_to", "Välj under Skapa nytt vad texten ska bli.")
        return cleaned

    def lead(self) -> None:
        """Makes the answer lead to the chosen place, made where it does not exist."""
        place, text = self.cleaned_data["leads_to"], self.cleaned_data["new_text"]
        if self.makes:
            place = place_of_row(
                make_question(text) if place == NEW_QUESTION else make_outcome(self.makes, text)
            )
        kind, _, key = place.rpartition("-")
        self.instance.next_question_id = int(key) if f"{kind}-" == QUESTION else None
        self.instance.next_outcome_id = int(key) if f"{kind}-" == OUTCOME else None


class NewAnswerRow(AnswerRow):
    """The empty row below a question's answers."""

    class Meta(AnswerRow.Meta):
        fields = ["label"]


def place_of(option: models.Option) -> str:
    if option.next_question_id:
        return f"{QUESTION}{option.next_question_id}"
    return f"{OUTCOME}{option.next_outcome_id}" if option.next_outcome_id else ""


def place_of_row(row: models.Question | models.Outcome) -> str:
    return f"{QUESTION if isinstance(row, models.Question) else OUTCOME}{row.pk}"


def places(
    questions: list[models.Question],
    outcomes: list[models.Outcome],
    ways: dict[str, str],
    kinds: tuple[VerdictKind, ...],
) -> Places:
    """Everything that an answer can lead to. `ways` says by a question's ref which answers come before it."""
    names = {kind.ref: kind.name for kind in kinds}
    asked = [
        (place_of_row(each), f"{each.text} (efter {ways[each.ref]})" if ways.get(each.ref) else each.text)
        for each in questions
    ]
    ends = [
        (place_of_row(each), f"{names.get(each.verdict, each.verdict)}: {each.title}") for each in outcomes
    ]
    made = [
        (NEW_QUESTION, "Ny fråga…"),
        *((f"{NEW}{code}", f"Nytt utfall: {word}…") for code, word in names.items()),
    ]
    return Places({"Frågor": asked, "Utfall": ends, "Skapa nytt": made})


def make_question(text: str) -> models.Question:
    ref = free_ref(text, {*models.Question.objects.values_list("ref", flat=True), *RESERVED})
    return models.Question.objects.create(text=text, ref=ref, position=_last(models.Question.objects) + 1)


def make_outcome(verdict: str, title: str) -> models.Outcome:
    """Its explanation is still to be written; the checks say so."""
    ref = free_ref(title, set(models.Outcome.objects.values_list("ref", flat=True)))
    return models.Outcome.objects.create(
        verdict=verdict, title=title, ref=ref, position=_last(models.Outcome.objects) + 1
    )


def _last(rows: Any) -> int:
    return max(rows.values_list("position", flat=True), default=0)
