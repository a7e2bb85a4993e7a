"""What an administrator has said of the site. What is left empty goes by the server's settings."""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models

from editing.fields import LineField
from organisation.colours import COLOUR, OWN, SCHEMES

ONLY = 1
"""The number of the one row."""
is_colour = RegexValidator(COLOUR, "Skriv färgen som # och sex tecken, till exempel #0b4a66.")


def colour(name: str) -> LineField:
    return LineField(name, max_length=7, blank=True, validators=[is_colour])


class SiteSettings(models.Model):
    name = LineField("webbplatsens namn", max_length=60, blank=True)
    organisation = LineField("organisation", max_length=100, blank=True)
    two_people = models.BooleanField(
        "två personer för en utgåva",
        default=False,
        help_text="Den som har skrivit i utkastet sedan förra utgåvan kan inte själv publicera det: någon "
        "annan läser och publicerar, eller godkänner.",
    )
    second_step = models.JSONField("andra steg vid inloggning krävs av", default=list, blank=True)
    sender = models.EmailField("avsändare", max_length=254, blank=True)

    logo = models.CharField(max_length=40, blank=True)
    logo_width = models.PositiveSmallIntegerField(default=0)
    light_brand = colour("huvudfärg")
    light_brand_deep = colour("mörk huvudfärg")
    light_link = colour("länkar")
    light_tint = colour("tonade ytor")
    dark_brand = colour("huvudfärg, mörkt läge")
    dark_brand_deep = colour("mörk huvudfärg, mörkt läge")
    dark_link = colour("länkar, mörkt läge")
    dark_tint = colour("tonade ytor, mörkt läge")

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=ONLY), name="one_row_of_settings")]
        verbose_name = "webbplatsens inställningar"
        verbose_name_plural = "webbplatsens inställningar"

    def __str__(self) -> str:
        return "Webbplatsens inställningar"

    @classmethod
    def only(cls) -> "SiteSettings":
        """The row, or what it is as long as nobody has said anything."""
        return cls.objects.first() or cls(pk=ONLY)

    def values(self) -> dict[str, Any]:
        """All that is said, by field."""
        return {field.name: getattr(self, field.name) for field in self._meta.fields if field.name != "id"}

    def chosen(self, scheme: str) -> dict[str, str]:
        """The colours that are said of light or dark, by their names in style sheets."""
        said = {name: getattr(self, field) for (of, name), field in COLOUR_FIELDS.items() if of == scheme}
        return {name: colour for name, colour in said.items() if colour}


COLOUR_FIELDS = {(scheme, name): f"{scheme}_{name.replace('-', '_')}" for scheme in SCHEMES for name in OWN}
"""Which field says what a colour is in light or dark."""
