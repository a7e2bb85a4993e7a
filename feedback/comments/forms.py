"""The form below each page of the draft."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Submit
from django import forms
from django.urls import reverse

from editing.fields import LineFormField, TextFormField
from feedback.comments.models import LONGEST, LONGEST_NAME, LONGEST_QUOTE


class CommentForm(forms.Form):
    citat = LineFormField(
        label="Vilka ord på sidan gäller det? (frivilligt)",
        required=False,
        max_length=LONGEST_QUOTE,
        help_text="Markera orden på sidan, så hamnar de här. Du kan också skriva eller klistra in dem.",
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    kommentar = TextFormField(
        label="Din kommentar",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Skriv en kommentar."},
    )
    namn = LineFormField(
        label="Ditt namn",
        max_length=LONGEST_NAME,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": "Skriv ditt namn, så att redaktören vet vem som har kommenterat."},
    )
    sida = forms.CharField(required=False, max_length=300, strip=False, widget=forms.HiddenInput)

    prefix = "om"

    def __init__(self, *args: Any, is_known: bool, **kwargs: Any) -> None:
        """`is_known`: whether the person has signed in, and has a name already."""
        super().__init__(*args, **kwargs)
        if is_known:
            del self.fields["namn"]

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.form_class = "question-form opinion-form"
        helper.form_action = reverse("comment")
        helper.disable_csrf = True  # feedback.decorators.guarded
        helper.layout = Layout(*self.fields)
        helper.add_input(Submit("", "Skicka kommentaren"))
        return helper
