"""The whole draft as one document."""

from msgspec.structs import replace

from decisions.canonical import canonical as canonical_questionnaire
from decisions.freeze import freeze as freeze_questionnaire
from decisions.thaw import replaced
from decisions.thaw import rows_of as questionnaire_rows
from editing import bulk
from editing.problems import Problem
from guide.canonical import canonical as canonical_routine
from guide.freeze import freeze as freeze_routine
from guide.thaw import replaced_by
from guide.thaw import rows_of as routine_rows
from routine.check import check
from routine.document import Document


class _Latest:
    document: Document | None = None
    checked: tuple[Document, list[Problem]] | None = None


def freeze() -> Document:
    """The draft: the same document for as long as it says the same, so that what it led to can be kept."""
    routine, questionnaire = freeze_routine(), freeze_questionnaire()
    document = _Latest.document
    if document is None or document.routine is not routine or document.questionnaire != questionnaire:
        document = _Latest.document = Document(routine=routine, questionnaire=questionnaire)
    return document


def problems_of(draft: Document) -> list[Problem]:
    """What stops the draft from being published; checked again when it says something else."""
    checked = _Latest.checked
    if checked is None or checked[0] is not draft:
        checked = _Latest.checked = (draft, check(draft))
    return checked[1]


def canonical(document: Document) -> Document:
    """What the draft would say after `thaw(document)`. No row is read or written."""
    return replace(
        document,
        routine=canonical_routine(document.routine),
        questionnaire=canonical_questionnaire(document.questionnaire),
    )


def rows_of(document: Document) -> bulk.Rows:
    """The rows that `thaw` writes, not saved. Raises KeyError where a ref names nothing."""
    return [*routine_rows(document.routine), *questionnaire_rows(document.questionnaire)]


def thaw(document: Document) -> None:
    """Replaces the whole draft with `document`. Raises as the thaw of each of its parts does."""
    bulk.put(rows_of(document), instead_of=[*replaced(), *replaced_by(document.routine)])
