"""What stands around the routine, as readers meet it: frozen, typed and free of Django."""

from datetime import date
from typing import Annotated

from editing.described import Code, Described, Kind, Markdown, Parts, Plain, Ref, Source
from guide.labels import (
    CHANNELS,
    CONTACTS,
    LANGUAGES,
    PAGES,
    STATUSES,
    ContactKind,
    Language,
    Page,
    Reason,
    Role,
    Status,
)

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


class Thing(Described, frozen=True):
    """Something of every day that people ask about: may it be sensitive, and why?

    The reasons are the routine's three; more than one may hold, or none. `stop` is what must not be sent
    this way at all. `words` are other names for it, to search for.
    """

    KIND = Kind("thing", "Vardagsuppgift", title="name")

    ref: Annotated[str, Ref()]
    name: Annotated[str, Plain("Namn", search="title")]
    body: Annotated[str, Plain("Förklaring", search="text")]
    sensitive: Annotated[bool, Plain("Känslig personuppgift", beside=True)] = False
    secrecy: Annotated[bool, Plain("Kan omfattas av sekretess", beside=True)] = False
    extra: Annotated[bool, Plain("Extra skyddsvärd personuppgift", beside=True)] = False
    stop: Annotated[bool, Plain("Skicka inte", beside=True)] = False
    source: Annotated[str, Source("Källa", search="more", beside=True)] = ""
    words: Annotated[str, Plain("Andra ord", search="names", beside=True)] = ""

    @property
    def reasons(self) -> tuple[Reason, ...]:
        return tuple(reason for reason in REASONS if getattr(self, reason))


class PageText(Described, frozen=True, kw_only=True):
    """A headed part of a page; the first of a page is its heading and its lead.

    Texts of one `ref` are the same text in different languages.
    """

    KIND = Kind("text", "Text på en sida", key=("page", "ref", "language"))

    page: Annotated[Page, Code("Sida", PAGES, beside=True)]
    ref: Annotated[str, Ref()]
    language: Annotated[Language, Code("Språk", LANGUAGES, beside=True)] = "sv"
    title: Annotated[str, Plain("Rubrik", search="title")]
    body: Annotated[str, Markdown("Text", search="text")]
    source: Annotated[str, Source("Källa", search="more", beside=True)] = ""
    image: Annotated[str, Ref("Bild", names="image")] = ""
    """The ref of an Image, where one goes with the text."""
    alt: Annotated[str, Plain("Beskrivning av bilden", search="more", beside=True)] = ""
    stop: Annotated[bool, Plain("Stopp")] = False
    """What must not be done: shown as a stop, not as a note."""
    message: Annotated[str, Plain("Färdigt meddelande", search="more", beside=True)] = ""
    """A ready text to copy or to open as an ordinary message."""


class Translation(Described, frozen=True, kw_only=True):
    """The recipient's page in one more language, in a few sentences.

    What `needs_check` no reader sees before somebody who knows the language has checked it.
    """

    KIND = Kind("translation", "Översättning", title="in_swedish")

    ref: Annotated[str, Ref()]
    """Ends the address: /mottagare/ar/."""
    name: Annotated[str, Plain("Namn", search="names", beside=True)]
    """What the language calls itself."""
    in_swedish: Annotated[str, Plain("Namn på svenska", search="names")]
    tag: Annotated[str, Plain("Språkkod", beside=True)]
    """What the language is called in HTML: ar, sv."""
    right_to_left: Annotated[bool, Plain("Från höger till vänster", beside=True)] = False
    title: Annotated[str, Plain("Rubrik", search="title", beside=True)]
    body: Annotated[str, Markdown("Text", search="text")]
    needs_check: Annotated[bool, Plain("Behöver granskas", beside=True)] = True
    checked_by: Annotated[str, Plain("Granskad av", beside=True)] = ""
    checked_on: Annotated[date | None, Plain("Granskad den", beside=True)] = None

    @property
    def is_shown(self) -> bool:
        return not self.needs_check or bool(self.checked_by.strip() and self.checked_on)


class Contact(Described, frozen=True):
    """Whom to turn to. Where a role has nobody, its page says what to do instead."""

    role: Annotated[Role, Code("För", CONTACTS)]
    kind: Annotated[ContactKind, Code("Slag", CHANNELS)]
    value: Annotated[str, Plain("Adress eller nummer")]
    label: Annotated[str, Plain("Rubrik")]
    note: Annotated[str, Plain("Förklaring")] = ""


class OtherWay(Described, frozen=True):
    """A way to pass on what must not go by encrypted e-mail, for whom, and for what at most."""

    name: Annotated[str, Plain("Väg", search="title")]
    for_whom: Annotated[str, Plain("För vem", search="text")]
    up_to: Annotated[str, Plain("Upp till", search="text")]
    link: Annotated[str, Plain("Länk eller nummer", search="more")] = ""
    """An address that begins with https://, or a telephone number."""
    note: Annotated[str, Plain("Förklaring", search="text")] = ""
    even_at_stop: Annotated[bool, Plain("Gäller även vid stopp")] = False
    """Whether it may be used for what the routine stops altogether, such as protected personal data."""

    @property
    def kind(self) -> ContactKind:
        return "web" if self.link.startswith("https://") else "phone"

    @property
    def value(self) -> str:
        return self.link


class KnownProblem(Described, frozen=True):
    """What does not work just now, in Outlook or here, and what to do meanwhile."""

    KIND = Kind("known_problem", "Känt problem", neuter=True)

    ref: Annotated[str, Ref()]
    title: Annotated[str, Plain("Problem", search="title")]
    body: Annotated[str, Markdown("Gör så här så länge", search="text")]
    since: Annotated[date | None, Plain("Sedan", beside=True)] = None


class Fault(Described, frozen=True):
    """Something on the site that not everybody can use, and why it is so."""

    title: Annotated[str, Plain("Brist", search="more")]
    body: Annotated[str, Markdown("Vad det innebär och varför", search="more")]


class Statement(Described, frozen=True):
    """The facts of the accessibility statement (the act 2018:1937, section 13)."""

    KIND = Kind("accessibility", key=())

    actor: Annotated[str, Plain("Offentlig aktör", beside=True)] = ""
    """Who provides the site, in the meaning of the act."""
    status: Annotated[Status, Code("Bedömning", STATUSES, beside=True)] = "unknown"
    assessed_on: Annotated[date | None, Plain("Bedömd", beside=True)] = None
    updated_on: Annotated[date | None, Plain("Uppdaterad", beside=True)] = None
    method: Annotated[str, Markdown("Så har webbplatsen granskats", search="text", beside=True)] = ""
    burden: Annotated[str, Markdown("Oskäligt betungande anpassning", search="more", beside=True)] = ""
    """What is left out as a disproportionate burden (section 12)."""
    exempt: Annotated[str, Markdown("Innehåll som inte omfattas", search="more", beside=True)] = ""
    """What the act does not cover (section 9)."""
    supervisor: Annotated[str, Plain("Tillsynsmyndighet", search="more", beside=True)] = ""
    supervisor_url: Annotated[str, Plain("Adress för anmälan", beside=True)] = ""
    faults: Annotated[tuple[Fault, ...], Parts("Kända brister", search="more", beside=True)] = ()
