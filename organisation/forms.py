"""The form of the settings. Each field says what holds as long as it is empty, and who has said that."""

from typing import Any

from django.conf import settings
from django.forms import ModelForm
from django.utils.html import format_html

from organisation.models import SiteSettings

SERVERS = {"name": "SITE_NAME", "organisation": "ORGANISATION", "sender": "MAIL_FROM"}
"""What the server calls what a field is for."""
KEPT_UNDER = {"MAIL_FROM": "DEFAULT_FROM_EMAIL"}
EMPTY = "Lämnas fältet tomt gäller serverns inställning {}: <b>{}</b>"
DEMANDED = (
    "Servern kräver det (PUBLISH_REQUIRES_TWO_PEOPLE). Det kan bara den som sköter servern ändra, så att "
    "ingen som kravet gäller kan stänga av det."
)


class SiteSettingsForm(ModelForm):
    class Meta:
        model = SiteSettings
        fields = ["name", "organisation", "two_people", "sender"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field, variable in SERVERS.items():
            value = getattr(settings, KEPT_UNDER.get(variable, variable))
            self.fields[field].help_text = format_html(EMPTY, variable, value or "(inget)")
        if settings.PUBLISH_REQUIRES_TWO_PEOPLE:
            self._demand_two_people()

    def _demand_two_people(self) -> None:
        """Shown as it holds. A field that is disabled keeps what the row says."""
        field = self.fields["two_people"]
        field.disabled, field.help_text = True, DEMANDED
        field.widget.attrs["checked"] = True
