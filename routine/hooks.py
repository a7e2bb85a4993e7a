"""What the site does for readers only where the content has something for it. It stops no publishing."""

from collections.abc import Iterator

from decisions.document import Questionnaire
from decisions.recipient import is_asked_for
from editing.problems import Problem
from guide.document import AddressWords, Routine
from guide.labels import CONTACTS, PAGES
from guide.layout import buttons
from routine.document import Document
from routine.missing import roles_without_contact


def unused(document: Document) -> list[Problem]:
    """What readers will do without, and the kind of row that would give it to them."""
    return [
        *_of_routine(document.routine),
        *_of_buttons(document.routine),
        *_of_other_ways(document.routine),
        *_of_address_words(document.routine.address_words),
        *_of_questionnaire(document.questionnaire),
    ]


def _of_routine(routine: Routine) -> Iterator[Problem]:
    if not any(each.sign for each in routine.environments):
        message = f"Valet ”{routine.which}” visas inte: det finns ingen miljö att känna igen."
        yield Problem("environment", (), message)
    if not any(section.kind == "limits" for section in routine.sections):
        yield Problem(
            "section",
            (),
            "Startsidan visar ingen gräns: inget avsnitt är av slaget Begränsning.",
        )
    if not any(section.kind == "glossary" for section in routine.sections):
        yield Problem("section", (), "Sökningen förklarar inga ord: inget avsnitt är av slaget Ordlista.")
    if routine.texts_of("things") and not any(text.stop for text in routine.texts_of("things")):
        yield Problem("text", (), f"Ingen text på sidan ”{PAGES['things']}” är ett stopp.")
    for role in roles_without_contact(routine):
        yield Problem("contact", (role,), f"Läsarna får ingen kontakt: ”{CONTACTS[role]}” är inte ifylld.")
    for page, name in PAGES.items():
        if not routine.texts_of(page):
            yield Problem("text", (), f"Sidan ”{name}” finns inte: den har ingen text.")


def _of_buttons(routine: Routine) -> Iterator[Problem]:
    """A guide in short tells everybody to click on what a mark has for some only."""
    for guide in routine.guides:
        for step in guide.steps:
            marks = (mark for each in step.illustrations for mark in each.callouts if mark.kind == "only_if")
            labels = " ".join(mark.label for mark in marks)
            for name in (name for name in buttons(step) if f"**{name}**" in labels):
                message = (
                    f"Kortversionen av ”{guide.title}” ber alla klicka på {name}. Är det fel? Kryssa i "
                    "Bara för några, under Mer om knapparna."
                )
                yield Problem("step", (guide.ref, step.ref), message)


def _of_other_ways(routine: Routine) -> Iterator[Problem]:
    if not routine.other_ways:
        message = "Den som inte kan skicka så får ingen annan väg: listan Andra vägar är tom."
        yield Problem("other_way", (), message)


def _of_address_words(groups: tuple[AddressWords, ...]) -> Iterator[Problem]:
    if not any(group.kind == "shared" and group.words for group in groups):
        message = "Adresskollen vet aldrig vem som läser: den har inga ord för enheter."
        yield Problem("address_words", (), message)


def _of_questionnaire(questionnaire: Questionnaire) -> Iterator[Problem]:
    if not any(map(is_asked_for, questionnaire.questions)):
        yield Problem("question", (), "Ingen fråga visar adresskollen: inga svar är märkta för den.")
    if not any(option.danger for question in questionnaire.questions for option in question.options):
        yield Problem("question", (), "Inget svar är märkt ”någon kan vara i fara”.")
