"""/stil/: every part that pages are built of, in each of its states, for those who change them."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout, Submit
from django import forms
from django.contrib.auth.decorators import user_passes_test
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from editing import palette
from guide.views import ReaderRequest

COLOURS = [
    *("brand", "brand-deep", "on-brand", "link", "tint", "paper", "soft", "line", "edge", "ink", "muted"),
    *("focus", "focus-edge", "good", "good-tint", "good-fill", "wait", "wait-tint", "wait-fill", "on-wait"),
    *("stop", "stop-tint", "stop-fill", "mark"),
]
CHOICES = [("forst", "Det första"), ("sedan", "Det andra"), ("sist", "Det tredje")]


class Fields(forms.Form):
    """One of each kind of field. Sent with nothing in them, they show how errors look."""

    en = forms.ChoiceField(label="Ett av flera", choices=CHOICES, widget=forms.RadioSelect)
    flera = forms.MultipleChoiceField(
        label="Flera av flera",
        help_text="Välj allt som stämmer.",
        choices=CHOICES,
        widget=forms.CheckboxSelectMultiple,
    )
    rad = forms.CharField(label="En rad", help_text="Hjälptexten står före fältet.")
    lista = forms.ChoiceField(label="En lista", choices=CHOICES)
    text = forms.CharField(label="Flera rader", widget=forms.Textarea(attrs={"rows": 4}))

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.form_method = "get"
        helper.layout = Layout(*self.fields)
        helper.add_input(Submit("", "Fortsätt"))
        return helper


@user_passes_test(lambda user: user.is_staff, login_url="account_login")
@require_safe
def style(request: ReaderRequest) -> HttpResponse:
    form = Fields(request.GET or None, initial={"en": "forst", "flera": ["forst", "sedan"], "rad": "Något"})
    tones = list(zip(palette.COLOURS, palette.ICONS, strict=False))
    context = {"colours": COLOURS, "tones": tones, "form": form, "routine": request.edition.routine}
    return render(request, "style.html", context)
