"""A document as a routine's files, the way back from `content`: one document, one set of bytes."""

from collections.abc import Callable

from msgspec.structs import replace

from decisions.document import Questionnaire, Scenario
from editing.structs import Frozen, values
from guide.document import Image
from routine.document import Document
from transfer.files.layout import (
    QUESTIONNAIRE_LISTS,
    ROUTINE_LISTS,
    PictureEntry,
    QuestionsFile,
    RoutineFile,
)
from transfer.files.validation import cleaned
from transfer.files.yaml_writer import write


def write_files(document: Document, picture: Callable[[str], bytes]) -> dict[str, bytes]:
    """Every file by name. `picture` gives a picture's bytes by its name in storage.

    Editions of earlier versions may hold what no text may today; the files do not.
    """
    document = cleaned(document)
    routine, questionnaire = document.routine, _in_order(document.questionnaire)
    images = sorted(routine.images, key=lambda image: image.ref)
    parts = {
        "routine": RoutineFile(**values(routine, *ROUTINE_LISTS, "guides", "images")),
        **{name: getattr(routine, name) for name in ROUTINE_LISTS},
        "guides": tuple(guide.ref for guide in routine.guides),
        **{f"guides/{guide.ref}": guide for guide in routine.guides},
        "questions": QuestionsFile(**values(questionnaire, *QUESTIONNAIRE_LISTS)),
        **{name: getattr(questionnaire, name) for name in QUESTIONNAIRE_LISTS},
        "pictures": tuple(map(_entry, images)),
    }
    texts = {f"{name}.yaml": _bytes(part) for name, part in parts.items()}
    pictures = {name: picture(file) for image in images for name, file in _names(image).items()}
    return texts | pictures


def _bytes(part: Frozen | tuple[Frozen | str, ...]) -> bytes:
    return write(part).encode() or (b"[]\n" if part == () else b"{}\n")


def _entry(image: Image) -> PictureEntry:
    return PictureEntry(ref=image.ref, client=image.client, captured_on=image.captured_on)


def _names(image: Image) -> dict[str, str]:
    """The name in storage by the name among the routine's files."""
    ending = image.file.rpartition(".")[2]
    names = {f"pictures/{image.ref}.{ending}": image.file}
    return names | ({f"pictures/{image.ref}.small.webp": image.small} if image.small else {})


def _in_order(questionnaire: Questionnaire) -> Questionnaire:
    """With every scenario's answers in the order of the questions, which an edition does not keep."""
    places = {question.ref: place for place, question in enumerate(questionnaire.questions)}

    def in_order(scenario: Scenario) -> Scenario:
        answers = sorted(scenario.answers.items(), key=lambda answer: (places.get(answer[0], -1), answer[0]))
        return replace(scenario, answers=dict(answers))

    return replace(questionnaire, scenarios=tuple(map(in_order, questionnaire.scenarios)))
