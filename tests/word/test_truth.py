"""Word files of five people against what is true of each: guides, steps, points, pictures and marks."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from guide.document import Image
from word.guessing import guess
from word.pictures import Mark
from word.proposal import Part, Picture
from word.proposing import marks_of, parts_of
from word.reading import Paper, read

FILES = Path(__file__).parent / "files"
TRUTHS = sorted(FILES.glob("*.truth.yaml"))
DRAWN = ["rutin-grupperade-pilar", "rutin-flytande-pilar", "rutin-gammal"]
NEAR = 0.03


def paper_of(name: str) -> Paper:
    return read((FILES / f"{name}.docx").read_bytes(), f"{name}.docx")


def proposed(paper: Paper) -> tuple[Part, ...]:
    """With pictures of the size that all of them have, and nothing stored."""
    image = Image(ref="bild", file="x.webp", width=1600, height=1000)
    pictures: dict[int, Picture | None] = {
        number: Picture(image, "", tuple(marks_of(found, image))) for number, found in enumerate(paper.found)
    }
    return guess(parts_of(paper.blocks, pictures))


def outline(parts: tuple[Part, ...]) -> list[Any]:
    guides: list[Any] = []
    for part in parts:
        if part.role == "guide":
            guides.append((part.title, []))
        elif part.role == "step":
            guides[-1][1].append((part.title, part.points, len(part.pictures)))
    return guides


def row(step: Any) -> tuple[str, int, int]:
    return step["heading"], step["points"], len(step["pictures"])


@pytest.mark.parametrize("path", TRUTHS, ids=lambda path: path.name.partition(".")[0])
def test_guides_steps_points_and_pictures_are_those_of_the_document(path):
    truth = yaml.safe_load(path.read_text(encoding="utf-8"))
    wanted = [
        (
            guide["title"],
            [(step["heading"], step["points"], len(step["pictures"])) for step in guide["steps"]],
        )
        for guide in truth["guides"]
    ]
    parts = proposed(paper_of(path.name.partition(".")[0]))
    assert outline(parts) == wanted
    assert [part.title for part in parts if part.role == "chapter"] == truth["chapters"]


def places(marks: list[Any]) -> list[tuple[str, list[float]]]:
    """The tip of each arrow, or a box, as the truth writes it."""
    sides = ("x", "y", "w", "h")
    return [(each["kind"], each.get("tip") or [each[side] for side in sides]) for each in marks]


def found_places(marks: list[Mark]) -> list[tuple[str, list[float]]]:
    return [
        (each.kind, [each.x, each.y, each.w, each.h][: 2 if each.kind == "arrow" else 4]) for each in marks
    ]


@pytest.mark.parametrize("name", DRAWN)
def test_every_drawn_mark_lies_where_it_is_drawn(name):
    truth = yaml.safe_load((FILES / f"{name}.truth.yaml").read_text(encoding="utf-8"))
    steps = [step for guide in truth["guides"] for step in guide["steps"]]
    wanted = [places(picture["marks"]) for step in steps for picture in step["pictures"]]
    found = [found_places(each.marks) for each in paper_of(name).found]
    assert sum(map(len, wanted)) > 30
    for own, true in zip(found, wanted, strict=True):
        assert own == [(kind, pytest.approx(place, abs=NEAR)) for kind, place in true]


def test_an_arrow_becomes_a_mark_around_its_tip():
    paper = paper_of("rutin-grupperade-pilar")
    image = Image(ref="bild", file="x.webp", width=1600, height=1000)
    arrow = [mark.callout for mark in marks_of(paper.found[0], image)][1]
    assert (arrow.kind, arrow.x + arrow.w / 2, arrow.y + arrow.h / 2) == (
        "do",
        pytest.approx(0.5),
        pytest.approx(0.8),
    )


@pytest.mark.parametrize(
    ("name", "sure"),
    [("rutin-grupperade-pilar", True), ("rutin-gammal", True), ("rutin-flytande-pilar", False)],
)
def test_only_marks_that_float_are_guesses(name, sure):
    assert {mark.sure for found in paper_of(name).found for mark in found.marks} == {sure}


def test_ten_lines_and_ten_pictures_are_ten_steps():
    parts = proposed(paper_of("bilder-10"))
    assert outline(parts)[0][1] == [(f"Klicka på knapp {number}", 0, 1) for number in range(1, 11)]


def test_what_stays_behind_is_told():
    told = "\n".join(paper_of("rutin-utan-formatmallar").told)
    for words in (
        "Sotenäs",
        "Sida 1 av 14",
        "som om den var godkänd: ”Tillagd mening.”",
        "är inte med: ”Struken mening.”",
    ):
        assert words in told


def test_points_typed_below_others_stand_below_them_without_their_sign():
    (step,) = [
        part for part in proposed(paper_of("rutin-utan-formatmallar")) if part.title == "Steg 2 – verifiering"
    ]
    text = next(piece.text for piece in step.pieces if piece.text)
    assert text.startswith("- Välj ett av inloggningsalternativen\n    - Det första")
    assert "\u00ad" not in text
