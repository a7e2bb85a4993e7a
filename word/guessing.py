"""What each heading of a document is likely to be: a chapter, a guide, a step of one. Free of Django."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from word.proposal import Part, Piece, Role

STEP = re.compile(r"^(?:fortsättning[ ,:]*(?:på )?)?steg\s*\d+", re.IGNORECASE)
SUMMARY = re.compile(r"^(?:sammanfattning|i korthet|kortfattat|snabbguide)\b", re.IGNORECASE)
DETAILS = re.compile(
    r"^(?:detaljerad(?:e)? beskrivning|beskrivning|steg för steg|gör så här|så här gör du)\W*$", re.IGNORECASE
)
SENTENCE = re.compile(r"(.+?[.!?])(?:\s|$)", re.DOTALL)
LONGEST_TITLE = 80
UNTITLED = "Guide utan namn"


def guess(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts with their roles. Pictures with a line each become a guide with a step each."""
    if not any(_is_step(part) for part in parts):
        parts = [made for part in parts for made in _steps_by_picture(part)]
    guides = _guides(parts)
    return tuple(_with_role(parts, place, guides) for place in range(len(parts)))


def _is_step(part: Part) -> bool:
    return part.role == "step" or bool(STEP.match(part.title))


def _guides(parts: Sequence[Part]) -> set[int]:
    """The place of the heading above each row of steps."""
    found = set()
    for place, part in enumerate(parts):
        if _is_step(part) and (above := _guide_above(parts, place)) is not None:
            found.add(above)
    return found


def _guide_above(parts: Sequence[Part], place: int) -> int | None:
    """The nearest heading of a higher rank than the step, or, where all are alike, that is no step."""
    earlier = [n for n in reversed(range(place)) if not _is_step(parts[n]) and not _is_inside(parts[n])]
    higher = [n for n in earlier if parts[n].level < parts[place].level]
    return next(iter(higher or earlier), None)


def _is_inside(part: Part) -> bool:
    return bool(SUMMARY.match(part.title) or DETAILS.match(part.title))


def _with_role(parts: Sequence[Part], place: int, guides: set[int]) -> Part:
    part = parts[place]
    if part.role == "step":
        return part
    role, why = _role(parts, place, guides)
    return replace(part, role=role, why=why)


def _role(parts: Sequence[Part], place: int, guides: set[int]) -> tuple[Role, str]:
    part = parts[place]
    if place in guides:
        return "guide", "Det kommer steg efter rubriken."
    if _is_step(part):
        return "step", "Rubriken börjar med Steg och ett nummer."
    if place == 0 and not part.pieces and len(parts) > 1:
        return "title", "Den första rubriken, utan text under."
    in_guide = _begins_inside_guide(parts, place, guides)
    if in_guide and SUMMARY.match(part.title):
        return "summary", "Rubriken säger att det är guidens korta version."
    if in_guide and DETAILS.match(part.title) and not part.pieces:
        return "skip", "En rubrik utan text, mellan guiden och dess steg."
    if in_guide:
        return "text", "Står mellan guidens rubrik och dess första steg."
    if not part.title:
        return "chapter", "Text före den första rubriken."
    return "chapter", "En rubrik som inga steg följer på."


def _begins_inside_guide(parts: Sequence[Part], place: int, guides: set[int]) -> bool:
    """Whether the part stands between a guide's heading and a step of it."""
    for earlier in reversed(range(place)):
        if earlier in guides:
            return parts[place].level > parts[earlier].level or _is_inside(parts[place])
    return False


def _steps_by_picture(part: Part) -> list[Part]:
    """A part of at least two pictures, taken apart: each with the words before it, or else after it."""
    if len(part.pictures) < 2:
        return [part]
    groups = _groups(part.pieces)
    level = part.level + 1
    steps = [_step(level, number, pieces) for number, pieces in enumerate(groups, 1)]
    return [replace(part, title=part.title or UNTITLED, pieces=()), *steps]


def _groups(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """One for each picture, or for several that follow on each other."""
    begins_with_words = pieces[0].picture is None
    groups: list[list[Piece]] = []
    for before, piece in zip([None, *pieces], pieces, strict=False):
        was_picture = before is not None and before.picture is not None
        starts = (
            was_picture and piece.picture is None
            if begins_with_words
            else piece.picture is not None and not was_picture
        )
        if starts or not groups:
            groups.append([])
        groups[-1].append(piece)
    return groups


def _step(level: int, number: int, pieces: list[Piece]) -> Part:
    words = " ".join(piece.text for piece in pieces if piece.text)
    sentence = SENTENCE.match(words)
    title = re.sub(r"[*\[\]]|^\s*(?:-|\d+\.)\s+", "", sentence[1] if sentence else words).rstrip(".").strip()
    is_whole = sentence is not None and sentence[0].strip() == words.strip() and len(title) <= LONGEST_TITLE
    kept = tuple(piece for piece in pieces if not (is_whole and piece.text))
    why = "En bild med sin text."
    return Part(
        title=title[:LONGEST_TITLE] or f"Steg {number}", level=level, role="step", why=why, pieces=kept
    )
