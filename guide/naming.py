"""Where a text names a button, where the same words are but words, and which pictures are older than a name.

Free of Django. In Swedish a capital within a sentence makes words a name; at its beginning it tells nothing.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from guide.document import ButtonName, Guide, Illustration, Image, Routine, Step

RECIPIENT = "recipient"
WHERE_ONE_WRITES = "any"
"""Where a button may stand that is in no one environment: at the recipient's, or in all but that."""
WITHIN_SENTENCE = re.compile(r"[\w,;)/][^\S\n]*\n?[^\S\n]*\Z")
QUOTED = re.compile(r"[”\"»]\Z")


def is_named(name: str, text: str) -> bool:
    """Whether the words stand in the text by themselves, with the capitals of the button."""
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))


def is_ordinary(name: str, texts: str) -> bool:
    """Whether the words are used without the button's capital too."""
    return is_named(name[:1].lower() + name[1:], texts)


def is_surely_name(text: str, start: int, end: int) -> bool:
    """Whether what stands there is a name even of ordinary words: in bold, quoted, alone or in a sentence."""
    before = text[:start]
    paragraph = before.rpartition("\n\n")[2]
    is_bold = paragraph.count("**") % 2 == 1
    is_alone = not before.rpartition("\n")[2].strip("#- ") and not text[end:].partition("\n")[0].strip()
    return is_bold or is_alone or bool(QUOTED.search(before) or WITHIN_SENTENCE.search(before))


def stands_in(button: str, place: str) -> bool:
    """Whether a button of that environment stands in a place of that one."""
    return button in ("", place) or place == "" or (button == WHERE_ONE_WRITES and place != RECIPIENT)


class Outdated(NamedTuple):
    """A picture from before the button was renamed, and the step that shows it."""

    button: ButtonName
    guide: Guide
    step: Step
    image: Image


def outdated_pictures(routine: Routine) -> Iterator[Outdated]:
    """Uploaded pictures that may show a button's former name. Our own drawings are drawn again instead."""
    renamed = [button for button in routine.button_names if button.since]
    for guide in routine.guides if renamed else ():
        for step in guide.steps:
            place = environment(guide, step)
            for button in (button for button in renamed if stands_in(button.environment, place)):
                for image in _older(routine, step, button):
                    yield Outdated(button, guide, step, image)


def environment(guide: Guide, step: Step) -> str:
    """Where the step is done; empty where that is in several places."""
    return step.environment or guide.environment or (RECIPIENT if guide.for_recipients else "")


def _older(routine: Routine, step: Step, button: ButtonName) -> Iterator[Image]:
    showing = [each for each in step.illustrations if is_named(button.name, _told(each))]
    if not showing and is_named(button.name, step.body):
        showing = list(step.illustrations)
    for image in filter(None, (routine.image(each.image) for each in showing)):
        is_older = not image.captured_on or not button.since or image.captured_on < button.since
        if is_older and not image.file.endswith(".svg"):
            yield image


def _told(illustration: Illustration) -> str:
    marks = (mark.label for mark in illustration.callouts)
    return "\n".join([illustration.alt, illustration.caption, *marks])
