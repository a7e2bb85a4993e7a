"""Writes every picture to content/pictures/, or with --boxes says where the named elements stand."""

import sys
from pathlib import Path

from content.drawings.places import places
from content.drawings.screens import all_pictures

FOLDER = Path(__file__).parent.parent / "pictures"


def write() -> None:
    for ref, svg in all_pictures().items():
        (FOLDER / f"{ref}.svg").write_text(svg, encoding="utf-8")


def say_boxes() -> None:
    """One line for each: picture, name, and x, y, w, h as fractions of the picture."""
    for ref, svg in all_pictures().items():
        for name, box in places(svg).items():
            sys.stdout.write("\t".join([ref, name, *(f"{value:.3f}" for value in box)]) + "\n")


if __name__ == "__main__":
    say_boxes() if "--boxes" in sys.argv[1:] else write()
