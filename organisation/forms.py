"""The form of the settings. Each field says what holds as long as it is empty, and who has said that."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.forms import BooleanField, CheckboxSelectMultiple, FileField, ModelForm, MultipleChoiceField
from django.utils.html import format_html

from accounts.roles import ROLES
from organisation.colours import COLOUR, faults
from organisation.models import COLOUR_FIELDS, SiteSettings
from organisation.theme import theme_colours
from pictures.storage import store
from pictures.uploads import Unusable, make_logo, refuse_by_size

SERVERS = {"name": "SITE_NAME", "organisation": "ORGANISATION", "sender": "MAIL_FROM"}
"""What the server calls what a field is for."""
KEPT_UNDER = {"MAIL_FROM": "DEFAULT_FROM_EMAIL"}
EMPTY = "Lämnas fältet tomt gäller serverns inställning {}: <b>{}</b>"
HEIGHT = 48
"""Pixels of a logo in the head of a page."""
LOGO = "PNG, JPEG eller WebP. På genomskinlig botten syns den i både ljust och mörkt läge."
THEMES = "Lämnas fältet tomt gäller temats färg, {}."
ASKED_WHEN = (
    "Den som loggar in med lösenord får ordna en app eller nyckel innan något annat går att göra. Gäller "
    "från nästa inloggning. Den som loggar in med organisationens konto har sitt andra steg där."
)
DEMANDED = (
    "Servern kräver det (PUBLISH_REQUIRES_TWO_PEOPLE). Det kan bara den som sköter servern ändra, så att "
    "ingen som kravet gäller kan stänga av det."
)


class SiteSettingsForm(ModelForm):
    second_step = MultipleChoiceField(
        label="Andra steg vid inloggning krävs av",
        choices=[(role, role) for role in ROLES],
        required=False,
        widget=CheckboxSelectMultiple,
        help_text=ASKED_WHEN,
    )

    upload = FileField(label="Ny logotyp", required=False, help_text=LOGO)
    remove_logo = BooleanField(label="Ta bort logotypen", required=False)

    class Meta:
        model = SiteSettings
        fields = ["name", "organisation", "two_people", "second_step", "sender", *COLOUR_FIELDS.values()]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "name" in self.fields:  # whoever may only look at the settings has none of them
            self._explain()

    def _explain(self) -> None:
        """Says at each field what holds while it is empty, or that the server has decided."""
        for field, variable in SERVERS.items():
            value = getattr(settings, KEPT_UNDER.get(variable, variable))
            self.fields[field].help_text = format_html(EMPTY, variable, value or "(inget)")
        for (scheme, name), field in COLOUR_FIELDS.items():
            self.fields[field].help_text = THEMES.format(theme_colours()[scheme][name])
        if settings.PUBLISH_REQUIRES_TWO_PEOPLE:
            self._demand_two_people()

    def _demand_two_people(self) -> None:
        """Shown as it holds. A field that is disabled keeps what the row says."""
        field = self.fields["two_people"]
        field.disabled, field.help_text = True, DEMANDED
        field.widget.attrs["checked"] = True

    def clean_upload(self) -> Any:
        """The picture is stored at once, by its content: one that no save comes to name is pruned."""
        if sent := self.cleaned_data["upload"]:
            try:
                refuse_by_size(sent.size)
                logo = make_logo(sent.read())
            except Unusable as reason:
                raise ValidationError(str(reason)) from reason
            self.instance.logo = store(logo.data, "webp")
            self.instance.logo_width = max(1, round(HEIGHT * logo.width / logo.height))
        return sent

    def clean_remove_logo(self) -> bool:
        removes: bool = self.cleaned_data["remove_logo"]
        if removes and not self.cleaned_data.get("upload"):
            self.instance.logo, self.instance.logo_width = "", 0
        return removes

    def clean(self) -> dict[str, Any]:
        """Refuses colours in which text could not be read."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for scheme, palette in theme_colours().items():
            fields = {name: field for (of, name), field in COLOUR_FIELDS.items() if of == scheme}
            given = {name: cleaned.get(field, "") for name, field in fields.items()}
            chosen = {name: colour for name, colour in given.items() if COLOUR.match(colour)}
            for fault in faults(scheme, palette, chosen):
                self.add_error(fields[fault.colour], fault.message)
        return cleaned
