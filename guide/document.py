"""The routine's text as readers meet it: frozen, typed and free of Django.

Built from draft rows by `freeze`, decoded from a published edition, or decoded from the files
under `content/`. Markdown stands as source. Pictures are named by `ref`; their bytes lie in
storage under a name made of their own hash.
"""

from datetime import date
from typing import Annotated, Literal

from msgspec.structs import force_setattr

from editing.described import Chapter, Code, Described, Kind, Markdown, Parts, Plain, Ref, Source, Stored
from guide.labels import (
    ABILITIES,
    ADDRESS_WORDS,
    CALLOUTS,
    CHANNELS,
    ICONS,
    PAGES,
    REMARKS,
    SECTIONS,
    Ability,
    AddressKind,
    CalloutKind,
    ChannelKind,
    Icon,
    Language,
    Page,
    RemarkKind,
    Role,
    SectionKind,
)
from guide.pages.document import (
    ACCESSIBILITY,
    PATHS,
    THINGS,
    Contact,
    KnownProblem,
    OtherWay,
    PageText,
    Statement,
    Thing,
    Translation,
)
from pictures.hole import GONE

CALLED_BEFORE: dict[str, CalloutKind] = {"arrow": "do", "box": "look"}
"""What earlier versions called the kinds of marks, in editions and in files."""


class Remark(Described, frozen=True):
    """A note beside the text. `beyond` is what the routine does not say, and names its `source`."""

    kind: Annotated[RemarkKind, Code("Slag", REMARKS)]
    body: Annotated[str, Markdown("Text", search="text")]
    source: Annotated[str, Source("Källa", search="more")] = ""


class Section(Described, frozen=True):
    """A chapter of the routine itself, such as its purpose or its limits."""

    KIND = Kind("section", "Avsnitt", neuter=True)

    ref: Annotated[str, Ref()]
    kind: Annotated[SectionKind, Code("Slag", SECTIONS)]
    title: Annotated[str, Plain("Rubrik", search="title")]
    body: Annotated[str, Markdown("Text", search="text")]
    remarks: Annotated[tuple[Remark, ...], Parts("Rutor", search="text")] = ()


class Callout(Described, frozen=True):
    """A mark on a picture, by its role. Place and size are fractions (0–1) of the picture.

    `do` is a numbered arrow at what everybody clicks on, `either` a lettered one at each of several choices.
    `look` frames what there is to see, and `only_if`, dashed, what only some need, such as to undo the task.
    `label` says in words what is marked and where that stands, since nobody may need to see the mark.
    """

    kind: Annotated[CalloutKind | Literal["arrow", "box"], Code("Slag", CALLOUTS)]
    number: Annotated[int, Plain("Nummer")]
    label: Annotated[str, Markdown("I ord", search="more")]
    x: Annotated[float, Stored()]
    y: Annotated[float, Stored()]
    w: Annotated[float, Stored()]
    h: Annotated[float, Stored()]

    def __post_init__(self) -> None:
        force_setattr(self, "kind", CALLED_BEFORE.get(self.kind, self.kind))

    @property
    def is_frame(self) -> bool:
        return self.kind in ("look", "only_if")


class Image(Described, frozen=True):
    """A picture, named by `ref`. `file` is its name in storage: hash and ending.

    `small` is the same picture as narrow as phones need it; empty where `file` itself is small, or a drawing.
    """

    ref: Annotated[str, Ref()]
    file: Annotated[str, Stored()]
    width: Annotated[int, Stored()]
    height: Annotated[int, Stored()]
    small: Annotated[str, Stored()] = ""
    client: Annotated[str, Plain("Visar")] = ""
    captured_on: Annotated[date | None, Plain("Bilden är från")] = None


class Illustration(Described, frozen=True):
    """A picture shown in a step, with what is marked on it. `image` is the ref of an Image."""

    image: Annotated[str, Ref(names="image")]
    alt: Annotated[str, Plain("Beskrivning", search="more")]
    caption: Annotated[str, Markdown("Bildtext", search="more")] = ""
    callouts: Annotated[tuple[Callout, ...], Parts("Markeringar", search="more")] = ()

    @property
    def is_hole(self) -> bool:
        return self.alt == GONE


class Button(Described, frozen=True):
    """A button that the step's text names, of which there is more to know than its name."""

    name: Annotated[str, Plain("Knapp")]
    other_names: Annotated[tuple[str, ...], Plain("Kan också heta")] = ()
    for_some: Annotated[bool, Plain("Bara för några")] = False
    """Whether only some click on it, such as to undo the task."""


class Variation(Described, frozen=True):
    """What the routine does not say to whoever's screen looks different, and where that comes from."""

    body: Annotated[str, Markdown("Text", search="more")]
    source: Annotated[str, Source("Källa", search="more")]

    @property
    def kind(self) -> RemarkKind:
        """It is told as a remark is."""
        return "beyond"


class Step(Described, frozen=True):
    """One step of a guide. A paragraph `[bild 2]` in `body` is where its second picture stands.

    `environment` is the ref of the one that the step is for, where its guide is for several.
    `result` is what there is to see when the step is done.
    `otherwise` helps whoever's screen looks different: other names and places of what the step needs, as the
    routine tells them; `variations` is what it does not tell.
    """

    KIND = Kind("step", "Steg", neuter=True)

    ref: Annotated[str, Ref()]
    title: Annotated[str, Plain("Rubrik", search="title")]
    body: Annotated[str, Markdown("Text", search="text")]
    environment: Annotated[str, Ref("Gäller bara", names="environment")] = ""
    buttons: Annotated[tuple[Button, ...], Parts("Om knapparna")] = ()
    result: Annotated[str, Markdown("Så ser du att det gick", search="more")] = ""
    otherwise: Annotated[str, Markdown("Om skärmen ser annorlunda ut", search="more")] = ""
    variations: Annotated[
        tuple[Variation, ...], Parts("Utöver rutinen, om skärmen ser annorlunda ut", search="more")
    ] = ()
    remarks: Annotated[tuple[Remark, ...], Parts("Rutor", search="text")] = ()
    illustrations: Annotated[tuple[Illustration, ...], Parts(search="more")] = ()


class Guide(Described, frozen=True, kw_only=True):
    """A way to do one thing, step by step. `environment` is the ref of what it is for; empty for none."""

    KIND = Kind("guide", "Guide")

    ref: Annotated[str, Ref()]
    title: Annotated[str, Plain("Titel", search="title")]
    intro: Annotated[str, Markdown("Inledning", search="text")]
    summary: Annotated[str, Markdown("I korthet", search="more")]
    beyond: Annotated[bool, Plain("Utöver rutinen")] = False
    """True where the routine itself shows no such guide; the page says so."""
    environment: Annotated[str, Ref("Miljö", names="environment")] = ""
    for_recipients: Annotated[bool, Plain("För den som tar emot")] = False
    for_whom: Annotated[str, Plain("Gäller", search="more")] = ""
    """What stands by its title where it is for no one environment."""
    remarks: Annotated[tuple[Remark, ...], Parts("Rutor", search="text")] = ()
    owner: Annotated[str, Plain("Ägare")] = ""
    reviewed_on: Annotated[date | None, Plain("Granskad")] = None
    review_by: Annotated[date | None, Plain("Granskas senast")] = None
    steps: Annotated[tuple[Step, ...], Parts()]

    @property
    def minutes(self) -> int:
        """About how long the guide takes, reckoned at 40 seconds a step."""
        return max(1, round(len(self.steps) * 40 / 60))

    def step(self, ref: str) -> Step | None:
        return next((step for step in self.steps if step.ref == ref), None)

    def steps_from(self, ref: str | None) -> tuple[Step, ...]:
        """The step named and those after it, but for those of another environment; all if none is named."""
        first = self.step(ref) if ref else None
        if first is None:
            return self.steps
        rest = self.steps[self.steps.index(first) :]
        shown = {first.environment, ""}
        return tuple(step for step in rest if not first.environment or step.environment in shown)


class SupportChannel(Described, frozen=True):
    """A way to reach the helpdesk. `value` is the address or number as a person writes it."""

    kind: Annotated[ChannelKind, Code("Slag", CHANNELS)]
    value: Annotated[str, Plain("Adress eller nummer", search="text")]
    label: Annotated[str, Plain("Rubrik", search="text")]
    note: Annotated[str, Plain("Förklaring", search="more")] = ""


class ButtonName(Described, frozen=True):
    """What a button is called in a program, and what else it is or was called: the search finds it by all.

    `environment` names where it stands; empty for everywhere. `since` is when it was last renamed: pictures
    from before that may show another name.
    """

    KIND = Kind("button_name", "Knapp", title="name")

    ref: Annotated[str, Ref()]
    name: Annotated[str, Plain("Namn")]
    other_names: Annotated[tuple[str, ...], Plain("Andra namn")] = ()
    environment: Annotated[str, Plain("Miljö")] = ""
    since: Annotated[date | None, Plain("Heter så sedan")] = None


class Synonym(Described, frozen=True):
    """Words that mean about the same: whoever searches for one of them finds them all."""

    words: Annotated[tuple[str, ...], Plain("Ord")]


class Environment(Described, frozen=True, kw_only=True):
    """What readers may have to write in: how they know it, what they can do in it, and how.

    Guides name it. `same_as` is the ref of an environment whose guides are for it too, `image` that of a
    picture to know it by; empty for none. `page` is what readers can do who cannot begin in it. One without a
    `sign` is not among those to choose from: it names what guides are for.
    """

    KIND = Kind("environment", "Miljö", title="name")

    ref: Annotated[str, Ref()]
    name: Annotated[str, Plain("Namn", search="title")]
    short_name: Annotated[str, Plain("Kort namn", search="names")] = ""
    icon: Annotated[Icon, Code("Symbol", ICONS)] = "any"
    sign: Annotated[str, Markdown("Känns igen på", search="text", beside=True)] = ""
    can: Annotated[Ability, Code("Här kan man", ABILITIES, beside=True)] = "send"
    same_as: Annotated[str, Ref("Samma steg som", names="environment", beside=True)] = ""
    advice: Annotated[str, Markdown("Gör så här", search="text", beside=True)] = ""
    page: Annotated[str, Markdown("Egen sida", search="more", beside=True)] = ""
    image: Annotated[str, Ref("Bild", names="image")] = ""
    alt: Annotated[str, Plain("Beskrivning av bilden", search="more", beside=True)] = ""

    @property
    def label(self) -> str:
        """What it is called where there is little room."""
        return self.short_name or self.name


class AddressWords(Described, frozen=True):
    """Words by which an e-mail address is known for no single person's own."""

    kind: Annotated[AddressKind, Code("Slag", ADDRESS_WORDS)]
    words: Annotated[tuple[str, ...], Plain("Ord")]


class Routine(Described, frozen=True, kw_only=True):
    """Everything of the routine but its questionnaire. What refs name stands before what names it."""

    KIND = Kind("routine", key=())

    title: Annotated[str, Plain("Titel")]
    lead: Annotated[str, Markdown("Ingress")]
    which: Annotated[str, Plain("Frågan där man väljer miljö")] = "Vilken har du?"
    owner: Annotated[str, Plain("Ägare")] = ""
    reviewed_on: Annotated[date | None, Plain("Granskad")] = None
    review_by: Annotated[date | None, Plain("Granskas senast")] = None
    source_version: Annotated[str, Plain("Rutinens version")] = ""
    reference: Annotated[str, Plain("Diarienummer")] = ""
    decided_by: Annotated[str, Plain("Beslutad av")] = ""
    decided_on: Annotated[date | None, Plain("Beslutad den")] = None
    valid_until: Annotated[date | None, Plain("Gäller till")] = None
    images: Annotated[tuple[Image, ...], Parts()] = ()
    guides: Annotated[tuple[Guide, ...], Chapter("Guiderna")]
    sections: Annotated[tuple[Section, ...], Chapter("Rutinens text", ("/rutin/",))]
    things: Annotated[tuple[Thing, ...], Chapter(PAGES["things"], (THINGS,))] = ()
    texts: Annotated[tuple[PageText, ...], Chapter("Texter på sidor")] = ()
    translations: Annotated[tuple[Translation, ...], Chapter("För mottagaren på andra språk")] = ()
    environments: Annotated[tuple[Environment, ...], Chapter("Miljöer", ("/guider/",))] = ()
    support: Annotated[tuple[SupportChannel, ...], Chapter("Så når du supporten", ("/support/",))]
    known_problems: Annotated[tuple[KnownProblem, ...], Chapter("Kända problem", ("/support/",))] = ()
    contacts: Annotated[tuple[Contact, ...], Chapter("Kontakter", (*PATHS.values(), ACCESSIBILITY))] = ()
    other_ways: Annotated[
        tuple[OtherWay, ...], Chapter("Andra vägar", ("/support/", "/ska-jag-kryptera/"))
    ] = ()
    accessibility: Annotated[Statement, Chapter("Tillgänglighetsredogörelsen", (ACCESSIBILITY,))] = (
        Statement()
    )
    address_words: Annotated[tuple[AddressWords, ...], Chapter("Ord i adresser", is_for_readers=False)] = ()
    button_names: Annotated[tuple[ButtonName, ...], Chapter("Knapparnas namn", is_for_readers=False)] = ()
    synonyms: Annotated[tuple[Synonym, ...], Chapter("Sökord", is_for_readers=False)] = ()

    @property
    def decision(self) -> tuple[tuple[str, str], ...]:
        """What is known of the decision, each with what it is called. Days are as 2026-11-28."""
        facts = (
            ("Rutinens version", self.source_version),
            ("Diarienummer", self.reference),
            ("Beslutad av", self.decided_by),
            ("Beslutad den", self.decided_on),
            ("Gäller till", self.valid_until),
        )
        return tuple((label, str(fact)) for label, fact in facts if fact)

    def guide(self, ref: str) -> Guide | None:
        return next((guide for guide in self.guides if guide.ref == ref), None)

    def beside(self, guide: Guide) -> tuple[Guide | None, Guide | None]:
        """The guides before and after this one."""
        padded = [None, *self.guides, None]
        place = padded.index(guide)
        return padded[place - 1], padded[place + 1]

    def image(self, ref: str) -> Image | None:
        return next((image for image in self.images if image.ref == ref), None)

    def environment(self, ref: str) -> Environment | None:
        return next((each for each in self.environments if each.ref == ref), None)

    def guides_in(self, environment: Environment) -> tuple[Guide, ...]:
        """The guides that show how to write in the environment, its own or those of the one it is like."""
        refs = (environment.ref, environment.same_as) if environment.can == "send" else ()
        found = ([guide for guide in self.guides if guide.environment == ref] for ref in refs if ref)
        return tuple(next(filter(None, found), ()))

    def guide_in(self, environment: Environment) -> Guide | None:
        """The first of them."""
        return next(iter(self.guides_in(environment)), None)

    @property
    def recognised(self) -> tuple[Environment, ...]:
        """Those that readers choose among."""
        return tuple(each for each in self.environments if each.sign)

    @property
    def written_in(self) -> tuple[Environment, ...]:
        """The environments that a guide shows how to write in."""
        return tuple(each for each in self.environments if self.guide_in(each))

    @property
    def others(self) -> tuple[Environment, ...]:
        """Those with a page that says what to do instead."""
        return tuple(each for each in self.environments if each.page and not self.guide_in(each))

    def address_of(self, environment: Environment) -> str:
        """The last part of its page's address: its guide's, or its own where it borrows one or has none."""
        guide = self.guide_in(environment)
        return guide.ref if guide and guide.environment == environment.ref else environment.ref

    @property
    def pages(self) -> tuple[Page, ...]:
        """Those around the routine that it has: old editions may lack some."""
        return tuple(dict.fromkeys(text.page for text in self.texts))

    def texts_of(self, page: Page, language: Language = "sv") -> tuple[PageText, ...]:
        return tuple(text for text in self.texts if (text.page, text.language) == (page, language))

    @property
    def support_phones(self) -> tuple[str, ...]:
        """The numbers to call, as they are written."""
        return tuple(channel.value for channel in self.support if channel.kind == "phone")

    def translation(self, ref: str) -> Translation | None:
        return next((each for each in self.translations if each.ref == ref), None)

    def contacts_for(self, role: Role) -> tuple[Contact, ...]:
        return tuple(contact for contact in self.contacts if contact.role == role)
