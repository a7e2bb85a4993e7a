"""What holds now: what the administrators have said, and the server's settings where they said nothing."""

import hashlib
import logging
from functools import cached_property

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import DatabaseError, connection
from msgspec import Struct

from organisation.colours import OWN, SCHEMES, style_sheet
from organisation.models import SiteSettings
from organisation.theme import theme_colours
from serving.watching import NEVER, Watched

logger = logging.getLogger(__name__)


class Site(Struct, frozen=True, dict=True):
    """The site as it is to be shown and to behave. What `row` leaves open the server's settings tell."""

    row: SiteSettings

    @property
    def name(self) -> str:
        return self.row.name or settings.SITE_NAME

    @property
    def organisation(self) -> str:
        return self.row.organisation or settings.ORGANISATION

    @property
    def publisher(self) -> str:
        """Whose the routine is, in one name."""
        return self.organisation or self.name

    @property
    def two_people(self) -> bool:
        """What the server demands cannot be turned off by those whom it controls."""
        return self.row.two_people or bool(settings.PUBLISH_REQUIRES_TWO_PEOPLE)

    @property
    def second_step(self) -> frozenset[str]:
        """The roles whose people may not edit by a password alone."""
        return frozenset(self.row.second_step)

    @property
    def sender(self) -> str:
        return self.row.sender or settings.DEFAULT_FROM_EMAIL

    @property
    def logo(self) -> str:
        """The address of the logo; empty where it is the theme's."""
        return default_storage.url(self.row.logo) if self.row.logo else ""

    @cached_property
    def style_sheet(self) -> str:
        """The colours that are chosen, in light and dark; empty where all are the theme's."""
        named = [name for name in OWN if any(name in self.row.chosen(scheme) for scheme in SCHEMES)]
        return (
            style_sheet(**{scheme: _only(named, self.colours(scheme)) for scheme in SCHEMES}) if named else ""
        )

    def colours(self, scheme: str) -> dict[str, str]:
        """All that pages are drawn in, in light or in dark."""
        return {**theme_colours()[scheme], **self.row.chosen(scheme)}

    @property
    def style_address(self) -> str:
        return f"/utseende/{self.mark}.css" if self.style_sheet else ""

    @cached_property
    def mark(self) -> str:
        """Stands for all that pages are made from of this; empty as long as nobody has said anything."""
        if self.row._state.adding:
            return ""
        return hashlib.sha256(repr(self.row.values()).encode()).hexdigest()[:16]


def _only(names: list[str], colours: dict[str, str]) -> dict[str, str]:
    return {name: colours[name] for name in names}


class CurrentSite(Watched):
    """The one row. Without its database the process goes on with what it knows, or the server's settings."""

    def forget(self) -> None:
        super().forget()
        self._site = Site(SiteSettings())

    def get(self) -> Site:
        self._keep_up(wait=self._looked_at == NEVER)
        return self._site

    def _look(self) -> None:
        try:
            if not connection.in_atomic_block:
                connection.close_if_unusable_or_obsolete()
            site = Site(SiteSettings.only())
        except DatabaseError:
            logger.warning("The database does not answer; the site's settings stay as they were.")
        else:
            if site.mark != self._site.mark:
                self._site = site


current_site = CurrentSite()
