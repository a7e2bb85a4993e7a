"""The editor's script places marks where the server does: place.js follows guide/pictures/placement.py."""

import random

import pytest

from guide.document import Callout, Image
from guide.pictures.placement import place

TOLERANCE = 1e-6


def random_callouts(chance):
    for number in range(1, chance.randint(1, 6) + 1):
        x, y = chance.random(), chance.random()
        w, h = chance.uniform(0, 1 - x), chance.uniform(0, 1 - y)
        kind = chance.choice(["do", "look", "either", "only_if"])
        yield Callout(
            kind=kind, number=number, label="", x=x, y=y, w=w * chance.random(), h=h * chance.random()
        )


def shipped_pictures(content):
    routine = content.document.routine
    steps = [step for guide in routine.guides for step in guide.steps]
    return [
        (list(illustration.callouts), routine.image(illustration.image))
        for step in steps
        for illustration in step.illustrations
    ]


def flat(marks):
    """The numbers that place each mark; an arrow's angle, or 999 for a frame."""
    return [
        number
        for mark in marks
        for number in (*mark.anchor, *mark.disc, 999 if mark.angle is None else mark.angle)
    ]


IN_THE_BROWSER = """async (cases) => {
  const { place } = await import("/static/editing/callouts/place.js");
  return cases.map(([callouts, image]) => place(callouts, image).flatMap(
    ({ anchor, disc, angle }) => [anchor.x, anchor.y, disc.x, disc.y, angle ?? 999]));
}"""


def test_the_browser_places_marks_as_the_server_does(page, content):
    page.goto("/")
    chance = random.Random(1)
    cases = shipped_pictures(content) + [
        (
            list(random_callouts(chance)),
            Image(ref="x", file="x", width=1600, height=chance.randint(200, 3000)),
        )
        for _ in range(300)
    ]
    sent = [
        (
            [{name: getattr(c, name) for name in ("kind", "x", "y", "w", "h")} for c in callouts],
            {"width": image.width, "height": image.height},
        )
        for callouts, image in cases
    ]
    for (callouts, image), in_browser in zip(cases, page.evaluate(IN_THE_BROWSER, sent), strict=True):
        assert in_browser == pytest.approx(flat(place(callouts, image)), abs=TOLERANCE)
