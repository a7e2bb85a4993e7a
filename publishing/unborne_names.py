"""Names in bold in a step that none of its pictures bears: perhaps the button has another name now."""

from collections.abc import Iterator

from editing.problems import Problem
from guide.document import Guide, Routine, Step
from guide.layout import button_names
from guide.naming import Outdated, outdated_pictures
from pictures.storage import drawn_text


def unborne_names(routine: Routine) -> list[Problem]:
    """It stops no publishing: what a screenshot says, nobody but people can read."""
    steps = [(guide, step) for guide in routine.guides for step in guide.steps if step.illustrations]
    unborne = [problem for guide, step in steps for problem in _of_step(routine, guide, step)]
    return [*unborne, *map(_older_than_name, outdated_pictures(routine))]


def _older_than_name(picture: Outdated) -> Problem:
    guide, step, button = picture.guide, picture.step, picture.button
    message = (
        f"{guide.title}, {step.title}: bilden ”{picture.image.ref}” är från före den {button.since}, då "
        f"”{button.name}” fick sitt namn. Byt bilden om den visar ett annat."
    )
    return Problem("step", (guide.ref, step.ref), message)


def _of_step(routine: Routine, guide: Guide, step: Step) -> Iterator[Problem]:
    borne = "\n".join(_said_by_pictures(routine, step)).casefold()
    missing = sorted(name for name in button_names([step.body]) if name.casefold() not in borne)
    if missing:
        names = ", ".join(f"”{name}”" for name in missing)
        message = f"{guide.title}, {step.title}: ingen bild eller markering visar {names}."
        yield Problem("step", (guide.ref, step.ref), message)


def _said_by_pictures(routine: Routine, step: Step) -> Iterator[str]:
    for illustration in step.illustrations:
        yield from (mark.label for mark in illustration.callouts)
        image = routine.image(illustration.image)
        if image and image.file.endswith(".svg"):
            yield drawn_text(image.file)
