"""Which part of a routine stands in which file: content/README.md in code. Reading and writing go by this."""

import re
from datetime import date
from typing import Any, get_type_hints

from msgspec import NODEFAULT, Struct, defstruct
from msgspec.structs import FieldInfo, fields

from decisions.document import Questionnaire
from editing.structs import Frozen
from guide.document import Routine

ROUTINE_LISTS = (
    "sections",
    "clients",
    "support",
    "synonyms",
    "address_words",
    "things",
    "texts",
    "contacts",
    "other_ways",
    "translations",
    "accessibility",
)
QUESTIONNAIRE_LISTS = ("outcomes", "advice", "scenarios", "rules")
"""Each in a file of its own, named after the field."""
ADDED_LATER = ("clients.yaml", "address_words.yaml", "other_ways.yaml", "translations.yaml")
"""What exports of earlier versions lack: read as empty."""


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

REF = r"[a-z0-9]+(?:-[a-z0-9]+)*"
GUIDE = re.compile(rf"guides/({REF})\.yaml")
PICTURE = re.compile(rf"pictures/({REF})(?:\.svg|(?:\.small)?\.webp)")


def belongs(name: str) -> bool:
    """Whether a routine has files of that name."""
    return name in FILES or bool(GUIDE.fullmatch(name) or PICTURE.fullmatch(name))
