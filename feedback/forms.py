"""What did not help, in one choice and perhaps one line."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Layout, Submit
from django import forms

from editing.fields import LineFormField
from feedback.models import LONGEST, Reason

WARNING = (
    "Skriv inga namn, adresser, telefonnummer eller personnummer, och inget av det som stod i meddelandet. "
    f"Högst {LONGEST} tecken."
)
TRAP = "webbplats"
"""A field that people do not see, and that programs which fill in every form do."""


class ExplainForm(forms.Form):
    orsak = forms.ChoiceField(
        label="Vad var det som inte hjälpte?",
        choices=Reason,
        widget=forms.RadioSelect,
        error_messages={
            "required": "Välj det som stämmer bäst.",
            "invalid_choice": "Välj det som stämmer bäst.",
        },
    )
    rad = LineFormField(
        label="Vill du berätta mer? Skriv en rad (frivilligt)",
        required=False,
        max_length=LONGEST,
        help_text=WARNING,
        error_messages={"max_length": f"Korta ner texten till högst {LONGEST} tecken."},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.form_class = "question-form opinion-form"
        helper.disable_csrf = True
        helper.layout = Layout("orsak", "rad", HTML('{% include "feedback/_trap.html" %}'))
        helper.add_input(Submit("", "Skicka"))
        return helper
