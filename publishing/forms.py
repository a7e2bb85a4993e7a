"""What whoever publishes must say."""

from typing import Any

from django import forms

from editing.fields import TextFormField
from publishing.models import Edition


class PublishForm(forms.Form):
    significance = forms.ChoiceField(
        label="Vad betyder ändringen för läsarna?", choices=Edition.Significance, widget=forms.RadioSelect
    )
    note = TextFormField(
        label="Vad är nytt?",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="En mening på vanlig svenska. Den visas för läsarna. Får vara tom vid en rättelse.",
    )

    weaker_because = TextFormField(
        label="Varför får några ett mildare besked?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Skriv skälet och vem som har bestämt det. Det visas i listan över utgåvor.",
        error_messages={"required": "Skriv varför. Utan skäl publiceras inte ett mildare besked."},
    )

    def __init__(self, *args: Any, may_be_weaker: bool, changes_answers: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.changes_answers = changes_answers
        if not may_be_weaker:
            del self.fields["weaker_because"]

    def clean(self) -> None:
        cleaned = super().clean() or {}
        is_correction = cleaned.get("significance") == Edition.Significance.CORRECTION
        if is_correction and self.changes_answers:
            self.add_error(
                "significance", "Några får ett annat besked än förut, så det är mer än en rättelse."
            )
        if not is_correction and not cleaned.get("note"):
            self.add_error("note", "Skriv vad som är nytt. Läsarna ska kunna se varför något ändrats.")
