"""A Word file into a proposal. Its pictures are put in storage, as every upload; nothing else is saved."""

from collections.abc import Iterator

from guide.document import Callout, Image
from guide.labels import CalloutKind
from pictures.accepted import accepted
from pictures.redaction import Area
from pictures.storage import store
from pictures.uploads import Unusable, make_picture
from word.guessing import guess
from word.pictures import Found
from word.pictures import Mark as Drawn
from word.proposal import Mark, Part, Picture, Piece, Proposal
from word.reading import Block, Heading, Paper, Text, read

ARROW_AREA = 0.06
"""Side of the area that an arrow from Word is taken to point at, in parts of the picture's width."""
KINDS: dict[str, CalloutKind] = {"arrow": "do", "box": "look"}
UNSURE = "{} pilar och rutor flyter fritt i dokumentet. Kontrollera var de hamnade på bilderna."


def propose(data: bytes, name: str) -> Proposal:
    """What the document in a file of that name could become. Raises word.container.Refused."""
    paper = read(data, name)
    told = list(paper.told)
    pictures = {number: _picture(paper, number, told) for number in range(len(paper.found))}
    unsure = sum(not mark.sure for found in paper.found for mark in found.marks)
    if unsure:
        told.append(UNSURE.format(unsure))
    return Proposal(guess(parts_of(paper.blocks, pictures)), tuple(told))


def parts_of(blocks: list[Block], pictures: dict[int, Picture | None]) -> list[Part]:
    """A part for each heading, and one without for what stands before the first."""
    heads, pieces = [Heading(1, "")], [list[Piece]()]
    for block in blocks:
        if isinstance(block, Heading):
            heads.append(block)
            pieces.append([])
        elif isinstance(block, Text):
            pieces[-1].append(Piece(text=block.markdown, points=block.points))
        elif (picture := pictures[block.number]) is not None:
            pieces[-1].append(Piece(picture=picture))
    together = zip(heads, pieces, strict=True)
    return [
        Part(title=head.text, level=head.level, pieces=tuple(own))
        for head, own in together
        if head.text or own
    ]


def _picture(paper: Paper, number: int, told: list[str]) -> Picture | None:
    """The picture as uploads are stored: checked, without metadata, cut as Word showed it."""
    found, data = paper.found[number], paper.picture(number)
    if data is None:
        told.append(f"Bild {number + 1} finns inte i dokumentet.")
        return None
    left, top, right, bottom = found.crop
    try:
        made = accepted(make_picture(data, kept=Area(left, top, 1 - left - right, 1 - top - bottom)))
    except Unusable as error:
        told.append(f"Bild {number + 1} följde inte med. {error}")
        return None
    name, small = store(made.large, "webp"), store(made.small, "webp") if made.small else ""
    image = Image(ref=f"bild-{number + 1}", file=name, small=small, width=made.width, height=made.height)
    return Picture(image, found.alt.strip()[:400], tuple(marks_of(found, image)))


def marks_of(found: Found, image: Image) -> Iterator[Mark]:
    """What is drawn over the picture as marks of ours: what an arrow points at is a square around its tip."""
    for number, drawn in enumerate(found.marks, 1):
        x, y, w, h = _area(drawn, image)
        label = drawn.text[:200]
        callout = Callout(kind=KINDS[drawn.kind], number=number, label=label, x=x, y=y, w=w, h=h)
        yield Mark(callout, drawn.sure)


def _area(drawn: Drawn, image: Image) -> tuple[float, float, float, float]:
    """A box as it is; around the tip of an arrow a square, all of it on the picture."""
    if drawn.kind == "box":
        return _rounded(drawn.x, drawn.y, max(drawn.w, 0.01), max(drawn.h, 0.01))
    w, h = ARROW_AREA, min(0.2, ARROW_AREA * image.width / image.height)
    return _rounded(drawn.x - w / 2, drawn.y - h / 2, w, h)


def _rounded(x: float, y: float, w: float, h: float) -> tuple[float, float, float, float]:
    x, y = min(max(0.0, x), 1 - w), min(max(0.0, y), 1 - h)
    return round(x, 4), round(y, 4), round(w, 4), round(h, 4)
