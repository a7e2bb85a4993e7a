"""What stands around the routine, as readers meet it: frozen, typed and free of Django."""

from datetime import date
from typing import Literal

from editing.structs import Frozen

Page = Literal["things", "recipient", "rescue", "about"]
Language = Literal["sv", "en"]
Role = Literal["switchboard", "social_services", "incident", "data_protection", "accessibility"]
ContactKind = Literal["web", "email", "phone"]
Status = Literal["unknown", "full", "partial", "none"]
Reason = Literal["sensitive", "secrecy", "extra"]
THINGS = "/kansligt/"
ACCESSIBILITY = "/tillganglighet/"
PATHS: dict[tuple[Page, Language], str] = {
    ("things", "sv"): THINGS,
    ("recipient", "sv"): "/mottagare/",
    ("recipient", "en"): "/mottagare/en/",
    ("rescue", "sv"): "/det-blev-fel/",
    ("about", "sv"): "/om-webbplatsen/",
}
"""Where the texts of a page are read."""
REASONS: tuple[Reason, ...] = ("sensitive", "secrecy", "extra")


class Thing(Frozen, frozen=True):
    """Something of every day that people ask about: may it be sensitive, and why?

    The reasons are the routine's three; more than one may hold, or none. `stop` is what must not be sent
    this way at all. `words` are other names for it, to search for.
    """

    ref: str
    name: str
    body: str
    sensitive: bool = False
    secrecy: bool = False
    extra: bool = False
    stop: bool = False
    source: str = ""
    words: str = ""

    @property
    def reasons(self) -> tuple[Reason, ...]:
        return tuple(reason for reason in REASONS if getattr(self, reason))


class PageText(Frozen, frozen=True, kw_only=True):
    """A headed part of a page; the first of a page is its heading and its lead.

    Texts of one `ref` are the same text in different languages.
    """

    page: Page
    ref: str
    language: Language = "sv"
    title: str
    body: str
    source: str = ""
    image: str = ""
    """The ref of an Image, where one goes with the text."""
    alt: str = ""
    stop: bool = False
    """What must not be done: shown as a stop, not as a note."""
    message: str = ""
    """A ready text to copy or to open as an ordinary message."""


class Translation(Frozen, frozen=True, kw_only=True):
    """The recipient's page in one more language, in a few sentences.

    What `needs_check` no reader sees before somebody who knows the language has checked it.
    """

    ref: str
    """Ends the address: /mottagare/ar/."""
    name: str
    """What the language calls itself."""
    in_swedish: str
    tag: str
    """What the language is called in HTML: ar, sv."""
    right_to_left: bool = False
    title: str
    body: str
    needs_check: bool = True
    checked_by: str = ""
    checked_on: date | None = None

    @property
    def is_shown(self) -> bool:
        return not self.needs_check or bool(self.checked_by.strip() and self.checked_on)


class Contact(Frozen, frozen=True):
    """Whom to turn to. Where a role has nobody, its page says what to do instead."""

    role: Role
    kind: ContactKind
    value: str
    label: str
    note: str = ""


class OtherWay(Frozen, frozen=True):
    """A way to pass on what must not go by encrypted e-mail, for whom, and for what at most."""

    name: str
    for_whom: str
    up_to: str
    link: str = ""
    """An address that begins with https://, or a telephone number."""
    note: str = ""
    even_at_stop: bool = False
    """Whether it may be used for what the routine stops altogether, such as protected personal data."""

    @property
    def kind(self) -> ContactKind:
        return "web" if self.link.startswith("https://") else "phone"

    @property
    def value(self) -> str:
        return self.link


class Fault(Frozen, frozen=True):
    """Something on the site that not everybody can use, and why it is so."""

    title: str
    body: str


class Statement(Frozen, frozen=True):
    """The facts of the accessibility statement (the act 2018:1937, section 13)."""

    actor: str = ""
    """Who provides the site, in the meaning of the act."""
    status: Status = "unknown"
    assessed_on: date | None = None
    updated_on: date | None = None
    method: str = ""
    burden: str = ""
    """What is left out as a disproportionate burden (section 12)."""
    exempt: str = ""
    """What the act does not cover (section 9)."""
    supervisor: str = ""
    supervisor_url: str = ""
    faults: tuple[Fault, ...] = ()
