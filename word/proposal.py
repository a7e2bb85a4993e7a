"""What a Word document is proposed to become, until an editor has said yes. Free of Django."""

from typing import Literal, get_args

from editing.structs import Frozen
from guide.document import Callout, Image

Role = Literal["title", "chapter", "guide", "summary", "step", "text", "skip"]
ROLES: tuple[Role, ...] = get_args(Role)


class Mark(Frozen, frozen=True):
    """A mark as it would stand on its picture. Where it lies is a guess unless `sure`."""

    callout: Callout
    sure: bool


class Picture(Frozen, frozen=True):
    """A picture that is in storage by now. `alt` is empty where the document describes it nowhere."""

    image: Image
    alt: str
    marks: tuple[Mark, ...] = ()


class Piece(Frozen, frozen=True):
    """A paragraph, list or table as Markdown, or a picture."""

    text: str = ""
    points: int = 0
    picture: Picture | None = None


class Part(Frozen, frozen=True, kw_only=True):
    """A heading with what stands under it. `why` says in words what the guess of its role rests on."""

    title: str
    level: int
    role: Role = "chapter"
    why: str = ""
    pieces: tuple[Piece, ...] = ()

    @property
    def points(self) -> int:
        return sum(piece.points for piece in self.pieces)

    @property
    def pictures(self) -> list[Picture]:
        return [piece.picture for piece in self.pieces if piece.picture]


class Proposal(Frozen, frozen=True):
    """A whole document. `told` is what did not come along, or came along as a guess, in words."""

    parts: tuple[Part, ...]
    told: tuple[str, ...] = ()
