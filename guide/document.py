"""The routine's text as readers meet it: frozen, typed and free of Django.

Built from draft rows by `freeze`, decoded from a published edition, or decoded from the files
under `content/`. Markdown stands as source. Pictures are named by `ref`; their bytes lie in
storage under a name made of their own hash.
"""

from datetime import date
from typing import Literal

from msgspec.structs import force_setattr

from editing.structs import Frozen
from guide.pages.document import (
    Contact,
    Language,
    OtherWay,
    Page,
    PageText,
    Role,
    Statement,
    Thing,
    Translation,
)

SectionKind = Literal[
    "introduction",
    "purpose",
    "limits",
    "audiences",
    "reasons",
    "responsibility",
    "support",
    "procedure",
    "glossary",
    "other",
]
RemarkKind = Literal["obs", "tip", "beyond"]
Environment = Literal["web", "desktop", "recipient", "any"]
CalloutKind = Literal["do", "look", "either", "only_if"]
CALLED_BEFORE: dict[str, CalloutKind] = {"arrow": "do", "box": "look"}
"""What earlier versions called the kinds of marks, in editions and in files."""
ChannelKind = Literal["web", "email", "phone"]
AddressKind = Literal["system", "shared", "place", "household", "private"]
SMALL_WIDTH = 800


class Remark(Frozen, frozen=True):
    """A note beside the text. `beyond` is what the routine does not say, and names its `source`."""

    kind: RemarkKind
    body: str
    source: str = ""


class Section(Frozen, frozen=True):
    """A chapter of the routine itself, such as its purpose or its limits."""

    ref: str
    kind: SectionKind
    title: str
    body: str
    remarks: tuple[Remark, ...] = ()


class Callout(Frozen, frozen=True):
    """A mark on a picture, by its role. Place and size are fractions (0–1) of the picture.

    `do` is a numbered arrow at what everybody clicks on, `either` a lettered one at each of several choices.
    `look` frames what there is to see, and `only_if`, dashed, what only some need, such as to undo the task.
    `label` says in words what is marked and where that stands, since nobody may need to see the mark.
    """

    kind: CalloutKind | Literal["arrow", "box"]
    number: int
    label: str
    x: float
    y: float
    w: float
    h: float

    def __post_init__(self) -> None:
        force_setattr(self, "kind", CALLED_BEFORE.get(self.kind, self.kind))

    @property
    def is_frame(self) -> bool:
        return self.kind in ("look", "only_if")


class Image(Frozen, frozen=True):
    """A picture, named by `ref`. `file` is its name in storage: hash and ending.

    `small` is the same picture SMALL_WIDTH wide; empty where `file` itself is small, or a drawing.
    """

    ref: str
    file: str
    width: int
    height: int
    small: str = ""
    client: str = ""
    captured_on: date | None = None


class Illustration(Frozen, frozen=True):
    """A picture shown in a step, with what is marked on it. `image` is the ref of an Image."""

    image: str
    alt: str
    caption: str = ""
    callouts: tuple[Callout, ...] = ()


class Step(Frozen, frozen=True):
    """One step of a guide. A paragraph `[bild 2]` in `body` is where its second picture stands.

    `environment` differs from `any` where a guide for both has the step for one of them only.
    `otherwise` helps whoever's screen looks different: other names and places of what the step needs.
    """

    ref: str
    title: str
    body: str
    environment: Environment = "any"
    otherwise: str = ""
    remarks: tuple[Remark, ...] = ()
    illustrations: tuple[Illustration, ...] = ()


class Guide(Frozen, frozen=True, kw_only=True):
    """A way to do one thing in one environment, step by step."""

    ref: str
    title: str
    environment: Environment
    intro: str
    summary: str
    beyond: bool = False
    """True where the routine itself shows no such guide; the page says so."""
    remarks: tuple[Remark, ...] = ()
    owner: str = ""
    reviewed_on: date | None = None
    review_by: date | None = None
    steps: tuple[Step, ...]

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
        shown = {first.environment, "any"}
        return tuple(step for step in rest if first.environment == "any" or step.environment in shown)


class SupportChannel(Frozen, frozen=True):
    """A way to reach the helpdesk. `value` is the address or number as a person writes it."""

    kind: ChannelKind
    value: str
    label: str
    note: str = ""


class Synonym(Frozen, frozen=True):
    """Words that mean about the same: whoever searches for one of them finds them all."""

    words: tuple[str, ...]


class Client(Frozen, frozen=True, kw_only=True):
    """A program that readers may have: how they know it, and what they do with it.

    `guide` is the ref of the guide for it, `image` that of a picture to know it by; empty for none.
    """

    ref: str
    name: str
    sign: str
    guide: str = ""
    advice: str = ""
    image: str = ""
    alt: str = ""


class AddressWords(Frozen, frozen=True):
    """Words by which an e-mail address is known for no single person's own."""

    kind: AddressKind
    words: tuple[str, ...]


class Routine(Frozen, frozen=True, kw_only=True):
    """Everything of the routine but its questionnaire."""

    title: str
    lead: str
    owner: str = ""
    reviewed_on: date | None = None
    review_by: date | None = None
    source_version: str = ""
    sections: tuple[Section, ...]
    guides: tuple[Guide, ...]
    support: tuple[SupportChannel, ...]
    images: tuple[Image, ...] = ()
    clients: tuple[Client, ...] = ()
    synonyms: tuple[Synonym, ...] = ()
    address_words: tuple[AddressWords, ...] = ()
    things: tuple[Thing, ...] = ()
    texts: tuple[PageText, ...] = ()
    contacts: tuple[Contact, ...] = ()
    other_ways: tuple[OtherWay, ...] = ()
    translations: tuple[Translation, ...] = ()
    accessibility: Statement = Statement()

    def guide(self, ref: str) -> Guide | None:
        return next((guide for guide in self.guides if guide.ref == ref), None)

    def beside(self, guide: Guide) -> tuple[Guide | None, Guide | None]:
        """The guides before and after this one."""
        padded = [None, *self.guides, None]
        place = padded.index(guide)
        return padded[place - 1], padded[place + 1]

    def image(self, ref: str) -> Image | None:
        return next((image for image in self.images if image.ref == ref), None)

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
