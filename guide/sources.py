"""Sources name chapters and guides of the routine between quotation marks: ”När du ska kryptera”."""

import re

from guide.document import Routine

NAME = re.compile(r"”([^”]*)”")


def addresses(routine: Routine) -> dict[str, str]:
    """Where each chapter and guide is read, by its title."""
    guides = {guide.title: f"/guider/{guide.ref}/" for guide in routine.guides}
    return guides | {section.title: f"/rutin/#{section.ref}" for section in routine.sections}


def parts(source: str, routine: Routine) -> list[tuple[str, str]]:
    """The source in pieces, each with the address of the chapter that it names; empty for other text."""
    known = addresses(routine)
    pieces = re.split("(”[^”]*”)", source)
    return [(name, known[name]) if (name := piece.strip("”")) in known else (piece, "") for piece in pieces]


def unknown(source: str, routine: Routine) -> list[str]:
    """The names in it that no chapter and no guide has."""
    known = addresses(routine)
    return [name for name in NAME.findall(source) if name not in known]
