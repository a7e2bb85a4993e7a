"""What stands on each sheet: parts of an edition as trees of blocks."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from decisions.document import Advice, Option, Outcome, Question, ReadyText
from decisions.engine.advice import by_kind
from decisions.labels import ADVICE_KINDS, CHANNELS, LANGUAGES
from editing.described import Markdown, described
from editing.markdown import render
from guide.document import Guide, Illustration, Image, Remark, Routine, Section, Step, Variation
from guide.labels import Language
from guide.pages.document import PageText, Thing, Translation
from guide.pictures.placement import place
from routine.changes.formatting import Spoken, line
from routine.chapters import Chapter, Part, chapters
from routine.document import Document
from transfer.pdf.blocks import Block, Inline, blocks, heading, paragraph, words
from transfer.pdf.drawings import layer

ON_A_NEW_PAGE = {"guide", "questions", "outcomes"}
"""Chapters that are long, and are looked up or copied by themselves."""
REMARKS = {"obs": "Observera", "tip": "Tips", "beyond": "Utöver rutinen"}


class Site(Struct, frozen=True):
    """What a sheet says of where it comes from. `home` is the site's address, `root` the edition's own with
    `/` at its end; `edition` names it with its date, in each language. `sha256` is the edition's.
    """

    publisher: str
    home: str
    root: str
    edition: Mapping[Language, str]
    sha256: str


class Sheet(Struct, kw_only=True):
    """A PDF to be: what sheet.typ sets. `pictures` names files in storage, `layers` holds drawings."""

    title: str
    lead: str
    language: Language
    publisher: str
    edition: str
    address: str
    help: str
    contents: bool = False
    compact: bool = False
    imprint: list[str] = []
    blocks: list[Block]
    pictures: list[str]
    layers: dict[str, str]


class Sheets:
    """Makes the sheets of one edition."""

    def __init__(self, document: Document, site: Site) -> None:
        self.document = document
        self.routine: Routine = document.routine
        self.images = {image.ref: image for image in document.routine.images}
        self.site = site
        self.pictures: list[str] = []
        self.layers: dict[str, str] = {}

    def whole(self, address: str) -> Sheet:
        """The edition from cover to cover."""
        sheet = self._sheet(self.routine.title, self.routine.lead, address, list(self._chapters()))
        sheet.contents, sheet.imprint = True, list(self._imprint())
        return sheet

    def _imprint(self) -> Iterator[str]:
        """What the cover says of the edition."""
        yield self.site.edition["sv"]
        if self.routine.owner:
            yield f"Ägare: {self.routine.owner}"
        for label, fact in self.routine.decision:
            yield f"{label}: {fact}"
        yield self.site.root
        yield f"Kontrollsumma (SHA-256): {self.site.sha256}"

    def guide(self, guide: Guide, address: str) -> Sheet:
        """On few sheets of paper, so that it is printed and lies beside the keyboard."""
        sheet = self._sheet(guide.title, "", address, [*self._intro(guide), *self._steps(guide)])
        sheet.compact = True
        return sheet

    def outcome(self, outcome: Outcome, address: str) -> Sheet:
        """The verdict with all advice that it can come with; what holds for some says for whom."""
        return self._sheet(outcome.title, "", address, list(self._outcome(outcome)))

    def recipient(self, language: Language, address: str, qr: str) -> Sheet:
        """The page for whoever got an encrypted message. `qr` is the code that leads to it, as SVG."""
        head, *texts = self.routine.texts_of("recipient", language)
        found = [*self._markdown(head.body), self._qr(language, qr)]
        for text in texts:
            found += [heading(1, [text.title], listed=True), *self._text(text)]
        return self._sheet(head.title, "", address, found, language)

    def _sheet(
        self, title: str, lead: str, address: str, found: list[Block], language: Language = "sv"
    ) -> Sheet:
        pictures, layers = self.pictures, self.layers
        self.pictures, self.layers = [], {}
        return Sheet(
            title=title,
            lead=lead,
            language=language,
            publisher=self.site.publisher,
            edition=self._edition(language),
            address=address,
            help=self._help(language),
            blocks=found,
            pictures=pictures,
            layers=layers,
        )

    def _edition(self, language: Language) -> str:
        edition = self.site.edition[language]
        return f"{self.routine.title}. {edition}" if language == "sv" else edition

    def _help(self, language: Language) -> str:
        numbers = self.routine.support_phones
        return f"Support: {', '.join(numbers)}" if numbers and language == "sv" else ""

    def _markdown(self, source: str) -> list[Block]:
        return blocks(render(source), self.site.root)

    def _words(self, source: str) -> list[Inline]:
        return words(render(source), self.site.root)

    def _chapters(self) -> Iterator[Block]:
        for chapter in chapters(self.document):
            if chapter.kind in ON_A_NEW_PAGE:
                yield {"kind": "new page"}
            yield heading(1, [f"{chapter.number} {chapter.title}"], listed=True)
            yield from self._chapter(chapter)

    def _chapter(self, chapter: Chapter) -> Iterator[Block]:
        match chapter.item:
            case Section():
                yield from self._markdown(chapter.item.body)
                yield from self._remarks(chapter.item.remarks)
            case Guide():
                yield from self._intro(chapter.item)
        if chapter.kind == "questions":
            yield from self._markdown(self.document.questionnaire.intro)
        if chapter.kind == "support":
            yield {"kind": "ul", "items": [[paragraph(line(channel))] for channel in self.routine.support]}
        for part in chapter.parts:
            yield heading(2, [f"{part.number} {part.title}"], listed=chapter.kind == "guide")
            yield from self._part(part)
        yield from self._facts(chapter.facts)

    def _part(self, part: Part) -> Iterator[Block]:
        match part.item:
            case Step():
                yield from self._step(part.item)
            case Question():
                yield from self._question(part.item, part.answers)
            case PageText():
                yield from self._text(part.item)
            case Translation():  # the sheet's typefaces have the letters of few languages
                yield paragraph(f"{self.site.home}/mottagare/{part.item.ref}/")
                return
            case Outcome() | Advice() | Thing():
                yield from self._markdown(part.item.body)
        yield from self._facts(part.facts)

    def _question(self, question: Question, answers: Sequence[tuple[Option, str]]) -> Iterator[Block]:
        if question.hint:
            yield paragraph(question.hint)
        label = "Ett eller flera svar" if question.kind == "many" else "Svar"
        rows = [[[option.label], [target]] for option, target in answers]
        yield {"kind": "table", "columns": 2, "head": [[label], ["Leder till"]], "rows": rows}
        yield from self._markdown(question.help)
        yield from _source(question.source)

    def _facts(self, facts: Sequence[tuple[str, Sequence[str]]]) -> Iterator[Block]:
        if facts:
            yield {"kind": "facts", "items": [{"label": label, "lines": lines} for label, lines in facts]}

    def _outcome(self, outcome: Outcome) -> Iterator[Block]:
        if outcome.urgent:
            yield note("Bråttom", self._markdown(outcome.urgent), strong=True)
        yield from self._markdown(outcome.body)
        yield from _source(outcome.source)
        spoken = Spoken(self.document)
        for kind, pieces in by_kind(self.document.questionnaire, outcome):
            yield heading(1, [ADVICE_KINDS[kind]], listed=True)
            for advice in pieces:
                yield heading(2, [advice.title])
                if advice.when:
                    answers = spoken.words(advice, "when").replace("\n", " · ")
                    yield small(f"För den som svarat: {answers}")
                yield from self._markdown(advice.body)
                yield from map(_ready_text, advice.ready_texts)
                yield from _source(advice.source)

    def _text(self, text: PageText) -> Iterator[Block]:
        yield from self._text_with_picture(text)
        if text.message:
            yield _quotation(CHANNELS["ordinary"], text.message)

    def _text_with_picture(self, text: PageText) -> Iterator[Block]:
        found = self._markdown(text.body)
        image = self.images.get(text.image)
        if image is None:
            yield from found
        else:
            yield {"kind": "beside", "children": found, "picture": self._plain_picture(image, text.alt)}

    def _qr(self, language: Language, qr: str) -> Block:
        alt = {"sv": "QR-kod som leder till den här sidan.", "en": "QR code that leads to this page."}
        self.layers["qr.svg"] = qr
        return {"kind": "qr", "file": "qr.svg", "alt": alt[language]}

    def _intro(self, guide: Guide) -> Iterator[Block]:
        yield from self._markdown(guide.intro)
        if guide.summary:
            yield note("I korthet", self._markdown(guide.summary))
        yield from self._remarks(guide.remarks)

    def _steps(self, guide: Guide) -> Iterator[Block]:
        for number, step in enumerate(guide.steps, 1):
            first, rest = up_to_picture(list(self._step(step)))
            title = heading(1, [f"{number}. {step.title}"], listed=True)
            yield {"kind": "together", "children": [title, *first]}
            yield from rest

    def _step(self, step: Step) -> Iterator[Block]:
        waiting = dict(enumerate(step.illustrations, 1))
        yield from self._with_pictures(self._markdown(step.body), waiting)
        yield from map(self._picture, waiting.values())
        yield from self._remarks(step.remarks)
        for name, about in described(Step).items():
            if isinstance(about, Markdown) and name != "body" and (text := getattr(step, name)):
                yield note(about.label, self._markdown(text))
        yield from self._remarks(step.variations)

    def _with_pictures(self, found: list[Block], waiting: dict[int, Illustration]) -> Iterator[Block]:
        """The blocks with their pictures, each beside the text before it. What is placed no longer waits."""
        text: list[Block] = []
        for block in found:
            if block["kind"] != "place":
                text.append(self._inside(block, waiting))
            elif illustration := waiting.pop(block["number"], None):
                yield {"kind": "beside", "children": text, "picture": self._picture(illustration)}
                text = []
        yield from text

    def _inside(self, block: Block, waiting: dict[int, Illustration]) -> Block:
        if block["kind"] not in ("ol", "ul"):
            return block
        return block | {"items": [list(self._with_pictures(item, waiting)) for item in block["items"]]}

    def _remarks(self, remarks: Sequence[Remark | Variation]) -> Iterator[Block]:
        for remark in remarks:
            found = self._markdown(remark.body)
            found += _source(remark.source)
            yield note(REMARKS[remark.kind], found, strong=remark.kind == "obs")

    def _picture(self, illustration: Illustration) -> Block:
        image = self.images[illustration.image]
        marks = place(illustration.callouts, image)
        overlay = ""
        if marks:
            overlay = f"marks-{len(self.layers) + 1}.svg"
            self.layers[overlay] = layer(marks, image.height / image.width)
        return self._plain_picture(image, illustration.alt) | {
            "marks": overlay,
            "caption": self._words(illustration.caption),
            "legend": [
                {
                    "sign": mark.sign,
                    "dashed": mark.callout.kind == "only_if",
                    "words": self._words(ONLY_IF * (mark.callout.kind == "only_if") + mark.callout.label),
                }
                for mark in marks
            ],
        }

    def _plain_picture(self, image: Image, alt: str) -> Block:
        self.pictures.append(image.file)
        return {
            "kind": "picture",
            "file": image.file,
            "alt": alt,
            "tall": image.height > image.width,
            "marks": "",
            "caption": [],
            "legend": [],
        }


ONLY_IF = "Bara om det behövs: "


def up_to_picture(found: list[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks up to the first that shows a picture, and the rest. A list is parted after its picture."""
    for n, block in enumerate(found):
        if block["kind"] in ("beside", "picture"):
            return found[: n + 1], found[n + 1 :]
        for m, item in enumerate(block.get("items", []) if block["kind"] in ("ol", "ul") else [], 1):
            if any(each["kind"] == "beside" for each in item):
                shown = block | {"items": block["items"][:m]}
                left = block | {"items": block["items"][m:], "start": block.get("start", 1) + m}
                return [*found[:n], shown], [*([left] if left["items"] else []), *found[n + 1 :]]
    return found[:1], found[1:]


def note(title: str, children: list[Block], *, strong: bool = False) -> Block:
    """A box. A strong one holds what readers must not miss."""
    return {"kind": "note", "title": title, "weight": "strong" if strong else "quiet", "children": children}


def _ready_text(text: ReadyText) -> Block:
    return _quotation(f"{CHANNELS[text.channel]}, {LANGUAGES[text.language].lower()}", text.body)


def _quotation(title: str, body: str) -> Block:
    return note(title, [paragraph(each) for each in body.split("\n\n") if each.strip()])


def _source(source: str) -> Iterator[Block]:
    if source:
        yield small(f"Källa: {source}")


def small(text: str) -> Block:
    """What stands beside the text, and may be passed over."""
    return {"kind": "small", "words": [text]}
