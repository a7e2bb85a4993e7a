"""A proposal into a document: what the draft would be with it. Free of Django."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from editing.refs import free_ref
from guide.document import Callout, Guide, Illustration, Image, Routine, Section, Step
from guide.labels import SectionKind
from routine.document import Document
from word.guessing import STEP
from word.proposal import Part, Picture, Piece, Proposal, Role

KINDS: dict[str, SectionKind] = {
    "inledning": "introduction",
    "bakgrund": "introduction",
    "syfte": "purpose",
    "begränsning": "limits",
    "begränsningar": "limits",
    "avgränsning": "limits",
    "målgrupp": "audiences",
    "målgrupper": "audiences",
    "frekvens": "reasons",
    "ansvar": "responsibility",
    "support": "support",
    "utförande": "procedure",
    "genomförande": "procedure",
    "ordlista": "glossary",
    "begrepp": "glossary",
}
"""By the headings that routines have."""
FOR_RECIPIENTS = re.compile(r"\bläs(?:er|a)?\b|mottagare", re.IGNORECASE)
"""In the title of a guide that is for whoever receives."""
QUOTED = re.compile(r"[”“\"]([^”“\"]{2,40})[”“\"]|\*\*([^*]{2,40})\*\*")
TITLE_LENGTH, STEP_TITLE_LENGTH = 120, 120
ALT = "Bild till steget {}. Beskriv vad den visar."
HOMELESS = "Bilder som inte följer med, eftersom bara steg har bilder: {} under ”{}”."
INTRO = "Så gör du, steg för steg."
LABEL = "Skriv vad {} pekar på"


def choose(proposal: Proposal, roles: Sequence[Role], titles: Sequence[str]) -> Proposal:
    """The proposal as an editor wants it: a role and a title for each part."""
    together = zip(proposal.parts, roles, titles, strict=True)
    return replace(
        proposal, parts=tuple(replace(part, role=role, title=title) for part, role, title in together)
    )


def build(proposal: Proposal, draft: Document) -> Document:
    """The draft with the proposal's guides after its own, and its chapters in place of those called alike."""
    builder = _Builder(draft.routine)
    for part in proposal.parts:
        builder.take(part)
    return replace(draft, routine=builder.routine())


class _Builder:
    """Takes the parts in order; each belongs to what was begun last."""

    def __init__(self, routine: Routine) -> None:
        self.before = routine
        self.sections = list(routine.sections)
        self.guides: list[Guide] = []
        self.images: list[Image] = []
        self.taken = {guide.ref for guide in routine.guides}
        self.pictures = {image.ref for image in routine.images}
        self.open: Section | None = None

    def routine(self) -> Routine:
        guides = tuple(_whole(guide) for guide in self.guides if guide.steps)
        return replace(
            self.before,
            sections=tuple(self.sections),
            guides=(*self.before.guides, *guides),
            images=(*self.before.images, *self.images),
        )

    def take(self, part: Part) -> None:
        match part.role:
            case "chapter":
                self._open_chapter(part)
            case "guide":
                self._open_guide(part)
            case "step":
                self._add_step(part)
            case "summary":
                self._write_guide(part, "summary")
            case "text":
                self._add_text(part)

    def _open_chapter(self, part: Part) -> None:
        title = part.title[:TITLE_LENGTH] or "Inledning"
        body = _words(part.pieces)
        alike = next((section for section in self.sections if _alike(section.title, title)), None)
        if alike is None:
            kind = KINDS.get(title.lower().strip(), "other")
            ref = free_ref(title, {section.ref for section in self.sections})
            self.open = Section(ref=ref, kind=kind, title=title, body=body)
            self.sections.append(self.open)
        else:
            self._put_section(alike, replace(alike, body=body))

    def _put_section(self, before: Section, after: Section) -> None:
        self.sections[self.sections.index(before)] = after
        self.open = after

    def _open_guide(self, part: Part) -> None:
        self.open = None
        title = part.title[:TITLE_LENGTH] or "Guide utan namn"
        ref = free_ref(title, self.taken)
        self.taken.add(ref)
        is_theirs = bool(FOR_RECIPIENTS.search(title))
        intro = _words(part.pieces)
        guide = Guide(ref=ref, title=title, for_recipients=is_theirs, intro=intro, summary="", steps=())
        self.guides.append(guide)

    def _write_guide(self, part: Part, field: str) -> None:
        if self.guides and self.open is None:
            guide = self.guides[-1]
            written = _joined(getattr(guide, field), _words(part.pieces))
            self.guides[-1] = replace(guide, **{field: written})

    def _add_step(self, part: Part) -> None:
        if not self.guides or self.open is not None:
            self._open_guide(Part(title="", level=1))
        guide = self.guides[-1]
        title = step_title(part.title)[:STEP_TITLE_LENGTH] or f"Steg {len(guide.steps) + 1}"
        ref = free_ref(title, {step.ref for step in guide.steps})
        body, illustrations = self._laid_out(guide, ref, title, part.pieces)
        step = Step(ref=ref, title=title, body=body, illustrations=illustrations)
        self.guides[-1] = replace(guide, steps=(*guide.steps, step))

    def _add_text(self, part: Part) -> None:
        """Under its own heading, which is a line in bold."""
        text = _joined(f"**{part.title}**" if part.title else "", _words(part.pieces))
        if self.open is not None:
            self._put_section(self.open, replace(self.open, body=_joined(self.open.body, text)))
        elif self.guides and self.guides[-1].steps:
            *steps, last = self.guides[-1].steps
            last = replace(last, body=_joined(last.body, text))
            self.guides[-1] = replace(self.guides[-1], steps=(*steps, last))
        elif self.guides:
            self.guides[-1] = replace(self.guides[-1], intro=_joined(self.guides[-1].intro, text))
        else:
            self._open_chapter(part)

    def _laid_out(
        self, guide: Guide, ref: str, title: str, pieces: Sequence[Piece]
    ) -> tuple[str, tuple[Illustration, ...]]:
        """The text with `[bild n]` where pictures stand in it, and the pictures."""
        names = _names(pieces)
        blocks, illustrations = [], []
        for piece in pieces:
            if piece.picture is None:
                blocks.append(piece.text)
            else:
                illustrations.append(self._illustration(f"{guide.ref}-{ref}", title, piece.picture, names))
                blocks.append(f"[bild {len(illustrations)}]")
        return "\n\n".join(blocks), tuple(illustrations)

    def _illustration(self, stem: str, title: str, picture: Picture, names: Iterator[str]) -> Illustration:
        ref = free_ref(stem, self.pictures)
        self.pictures.add(ref)
        self.images.append(replace(picture.image, ref=ref))
        marks = tuple(
            replace(mark.callout, label=mark.callout.label or _label(mark.callout, names))
            for mark in picture.marks
        )
        return Illustration(image=ref, alt=picture.alt or ALT.format(title), callouts=marks)


def _whole(guide: Guide) -> Guide:
    """With what every guide must have: words before its steps, and the steps in short."""
    in_short = "\n".join(f"{number}. {step.title}." for number, step in enumerate(guide.steps, 1))
    return replace(guide, intro=guide.intro or INTRO, summary=guide.summary or in_short)


def step_title(heading: str) -> str:
    """Without “Steg 2 –”; what goes on with an earlier step says so after its name."""
    begun = STEP.match(heading)
    if begun is None:
        return heading.strip()
    rest = heading[begun.end() :].strip(" \u00a0–—-:.")
    going_on = begun[0].lower().startswith("fortsättning")
    name = rest[:1].upper() + rest[1:]
    return f"{name}, fortsättning" if going_on and name else name or begun[0]


def _label(callout: Callout, names: Iterator[str]) -> str:
    """The next name of a button in the text is what the next arrow most likely points at."""
    what = "rutan" if callout.is_frame else "pilen"
    name = None if callout.is_frame else next(names, None)
    return f"**{name}**" if name else LABEL.format(what)


def _names(pieces: Sequence[Piece]) -> Iterator[str]:
    found = (match[1] or match[2] for piece in pieces for match in QUOTED.finditer(piece.text))
    return iter(dict.fromkeys(found))


def _words(pieces: Sequence[Piece]) -> str:
    return "\n\n".join(piece.text for piece in pieces if piece.text)


def _joined(*texts: str) -> str:
    return "\n\n".join(text for text in texts if text)


def _alike(one: str, other: str) -> bool:
    return one.casefold().strip(" :") == other.casefold().strip(" :")


def left_out(proposal: Proposal) -> list[str]:
    """What the chosen roles have no room for, in words: pictures outside steps."""
    homeless = (
        part for part in proposal.parts if part.role not in ("step", "skip", "title") and part.pictures
    )
    return [HOMELESS.format(len(part.pictures), part.title) for part in homeless]
