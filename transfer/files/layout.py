"""Which part of a routine stands in which file: content/README.md in code. Reading and writing go by this."""

import re
from datetime import date
from typing import Any, get_type_hints

from msgspec import NODEFAULT, Struct, defstruct
from msgspec.structs import FieldInfo, fields

from decisions.document import Questionnaire
from editing.described import chapters_in, holds, kind_in, structs_in
from editing.structs import Frozen
from guide.document import Routine

FROM_THE_FIRST = {
    *("sections", "support", "synonyms", "things", "texts", "contacts", "accessibility"),
    *("outcomes", "advice", "scenarios", "rules"),
}
"""The files that every export has. Those of later chapters are read as empty where they are missing."""


ROUTINE_LISTS = tuple(name for name in chapters_in(Routine) if name != "guides")
QUESTIONNAIRE_LISTS = tuple(name for name in chapters_in(Questionnaire) if name != "questions")
"""Each in a file of its own, named after the field."""
ADDED_LATER = {f"{name}.yaml" for name in ROUTINE_LISTS + QUESTIONNAIRE_LISTS if name not in FROM_THE_FIRST}


class PictureEntry(Frozen, frozen=True):
    ref: str
    client: str = ""
    captured_on: date | None = None


def _head(struct: type[Frozen], *apart: str) -> type[Struct]:
    """What is left of `struct` without the fields that stand in files of their own."""
    kept = [_as_defined(field) for field in fields(struct) if field.name not in apart]
    return defstruct(f"{struct.__name__}File", kept, bases=(Frozen,), frozen=True)


def _as_defined(field: FieldInfo) -> Any:
    return (field.name, field.type) if field.default is NODEFAULT else (field.name, field.type, field.default)


def _lists(struct: type[Frozen], names: tuple[str, ...]) -> dict[str, Any]:
    types = get_type_hints(struct)
    return {f"{name}.yaml": types[name] for name in names}


RoutineFile = _head(Routine, *ROUTINE_LISTS, "guides", "images")
QuestionsFile = _head(Questionnaire, *QUESTIONNAIRE_LISTS)
FILES: dict[str, Any] = {
    "routine.yaml": RoutineFile,
    **_lists(Routine, ROUTINE_LISTS),
    "guides.yaml": tuple[str, ...],
    "questions.yaml": QuestionsFile,
    **_lists(Questionnaire, QUESTIONNAIRE_LISTS),
    "pictures.yaml": tuple[PictureEntry, ...],
}
"""Every file but the guides and the pictures, and what it decodes into."""

FILE_OF_KIND = {
    kind.name: f"{name}.yaml"
    for whole in (Routine, Questionnaire)
    for name in chapters_in(whole)
    for struct in structs_in(holds(whole, name))
    if (kind := kind_in(struct))
} | {"questionnaire": "questions.yaml"}
"""Where a thing stands that is in no guide, by its kind."""

CLIENTS = "clients.yaml"
"""Where programs stood before they were environments: read, and never written."""
REF = r"[a-z0-9]+(?:-[a-z0-9]+)*"
GUIDE = re.compile(rf"guides/({REF})\.yaml")
PICTURE = re.compile(rf"pictures/({REF})(?:\.svg|(?:\.small)?\.webp)")


def belongs(name: str) -> bool:
    """Whether a routine has files of that name."""
    return name in FILES or name == CLIENTS or bool(GUIDE.fullmatch(name) or PICTURE.fullmatch(name))
