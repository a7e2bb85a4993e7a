"""What stops the routine's text from being published."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from editing.problems import Problem
from guide.document import Environment, Guide, Illustration, Remark, Routine, Step
from guide.layout import actions, button_names
from guide.pages.check import check as check_around
from guide.pages.check import check_translations
from guide.step_codes import letters

PICTURE_MARK = re.compile(r"\[bild (\d+)\]")


def check(routine: Routine) -> list[Problem]:
    """Every problem at once, in the order in which the editor meets the rows."""
    return [
        *_check_whole(routine),
        *_check_sections(routine),
        *(problem for guide in routine.guides for problem in _check_guide(routine, guide)),
        *(problem for each in routine.environments for problem in _check_environment(routine, each)),
        *check_around(routine.things, routine.texts, {image.ref for image in routine.images}),
        *check_translations(routine.translations),
    ]


def _check_whole(routine: Routine) -> Iterator[Problem]:
    if not routine.title:
        yield Problem("routine", (), "Rutinen saknar titel.")
    if not routine.guides:
        yield Problem("routine", (), "Det finns ingen guide.")
    for ref in (ref for ref, own in letters(routine).items() if not own):
        message = (
            f"Guiden {ref} får inga egna koder för sina steg. Välj ett adressnamn som börjar annorlunda."
        )
        yield Problem("guide", (ref,), message)
    if not routine.support:
        yield Problem("routine", (), "Det finns ingen väg till supporten.")


def _check_sections(routine: Routine) -> Iterator[Problem]:
    for ref in _repeated(section.ref for section in routine.sections):
        yield Problem("section", (ref,), f"Två avsnitt har adressnamnet {ref}.")
    for section in routine.sections:
        for message in _remark_problems(section.remarks):
            yield Problem("section", (section.ref,), message)


def _check_guide(routine: Routine, guide: Guide) -> Iterator[Problem]:
    if not guide.steps:
        yield Problem("guide", (guide.ref,), f"Guiden {guide.title} har inga steg.")
    for message in _remark_problems(guide.remarks):
        yield Problem("guide", (guide.ref,), message)
    for ref in _repeated(step.ref for step in guide.steps):
        yield Problem("guide", (guide.ref,), f"Två steg har adressnamnet {ref}.")
    for step in guide.steps:
        for message in _step_problems(routine, step):
            yield Problem("step", (guide.ref, step.ref), message)


def _check_environment(routine: Routine, environment: Environment) -> Iterator[Problem]:
    for message in _environment_problems(routine, environment):
        yield Problem("environment", (environment.ref,), f"Miljön {environment.name} {message}")


def _environment_problems(routine: Routine, environment: Environment) -> Iterator[str]:
    if environment.same_as:
        yield from _likeness_problems(routine, environment)
    if environment.can == "send" and environment.sign and routine.guide_in(environment) is None:
        yield "har ingen guide. Välj den i en guide, eller en med samma steg, eller vad som går i stället."
    if environment.can != "send" and not (environment.page.strip() or environment.advice.strip()):
        yield "säger inte vad man gör som inte kan börja där."
    if routine.guide(environment.ref):
        yield f"har samma adress som guiden {environment.ref}. Välj ett annat adressnamn."
    if environment.image and routine.image(environment.image) is None:
        yield f"visar bilden {environment.image}, som inte finns."
    if environment.image and not environment.alt.strip():
        yield "har en bild som saknar beskrivning."


def _likeness_problems(routine: Routine, environment: Environment) -> Iterator[str]:
    like = routine.environment(environment.same_as)
    if like is None:
        yield f"har samma steg som {environment.same_as}, som inte finns."
    elif not any(guide.environment == like.ref for guide in routine.guides):
        yield f"har samma steg som {like.name}, som inte har någon egen guide."


def _step_problems(routine: Routine, step: Step) -> Iterator[str]:
    yield from _remark_problems(step.remarks)
    if not step.title.strip():
        yield "Ett steg saknar rubrik."
    if not step.body.strip() and not step.illustrations:
        yield f"Steget {step.title} har varken text eller bild."
    if any(not each.source.strip() for each in step.variations):
        yield "Texten om en skärm som ser annorlunda ut saknar källa för det som är Utöver rutinen."
    for number in map(int, PICTURE_MARK.findall(step.body)):
        if not 1 <= number <= len(step.illustrations):
            yield f"Texten visar [bild {number}], men steget har {len(step.illustrations)} bilder."
    for illustration in step.illustrations:
        yield from _illustration_problems(routine, illustration)
    yield from _button_problems(step)
    yield from _contradictions(step)


def _button_problems(step: Step) -> Iterator[str]:
    named = button_names([step.body])
    for button in step.buttons:
        if button.name not in named:
            yield (
                f"Knappen {button.name} står inte i fetstil i någon punkt i stegets text, "
                "så det som sägs om den märks inte."
            )


def _contradictions(step: Step) -> Iterator[str]:
    """Where marks say something else than the text."""
    arrows = [mark for each in step.illustrations for mark in each.callouts if mark.kind == "do"]
    numbered = [action for action in actions(step.body) if action.mark != "-"]
    if numbered and len(arrows) > len(numbered):
        yield (
            f"Steget {step.title} har {len(arrows)} numrerade pilar på sina bilder, men texten har bara "
            f"{len(numbered)} numrerade punkter. Gör de andra till rutor."
        )
    for button in step.buttons:
        if button.for_some and any(f"**{button.name}**" in arrow.label for arrow in arrows):
            yield (
                f"En numrerad pil pekar på {button.name}, men texten ber bara några klicka där. "
                "Ge markeringen rollen Bara om det behövs."
            )
    for illustration in step.illustrations:
        if sum(mark.kind == "either" for mark in illustration.callouts) == 1:
            yield f"Bilden {illustration.image} har ett ensamt A. Ett val behöver minst två markeringar."


def _illustration_problems(routine: Routine, illustration: Illustration) -> Iterator[str]:
    if routine.image(illustration.image) is None:
        yield f"Bilden {illustration.image} finns inte."
    if not illustration.alt.strip():
        yield f"Bilden {illustration.image} saknar beskrivning för den som inte ser den."
    for callout in illustration.callouts:
        if not callout.label.strip():
            yield f"Markering {callout.number} på bilden {illustration.image} saknar förklaring i ord."
        if callout.x + callout.w > 1.001 or callout.y + callout.h > 1.001:
            yield f"Markering {callout.number} på bilden {illustration.image} sticker ut utanför bilden."


def _remark_problems(remarks: tuple[Remark, ...]) -> Iterator[str]:
    for remark in remarks:
        if remark.kind == "beyond" and not remark.source.strip():
            yield "En anmärkning Utöver rutinen saknar källa."


def _repeated(refs: Iterable[str]) -> list[str]:
    return [ref for ref, count in Counter(refs).items() if count > 1]
