"""What an administrator has said of the site. What is left empty goes by the server's settings."""

from typing import Any

from django.db import models

from editing.fields import LineField

ONLY = 1
"""The number of the one row."""


class SiteSettings(models.Model):
    name = LineField("webbplatsens namn", max_length=60, blank=True)
    organisation = LineField("organisation", max_length=100, blank=True)
    two_people = models.BooleanField(
        "två personer för en utgåva",
        default=False,
        help_text="Den som har skrivit i utkastet sedan förra utgåvan kan inte själv publicera det: någon "
        "annan läser och publicerar, eller godkänner.",
    )
    sender = models.EmailField("avsändare", max_length=254, blank=True)

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
