"""The whole draft as one document."""

from django.db import transaction

from decisions.freeze import freeze as freeze_questionnaire
from decisions.thaw import thaw as thaw_questionnaire
from guide.freeze import freeze as freeze_routine
from guide.thaw import thaw as thaw_routine
from publishing.document import Document


def freeze() -> Document:
    return Document(routine=freeze_routine(), questionnaire=freeze_questionnaire())


@transaction.atomic
def thaw(document: Document) -> None:
    """Replaces the whole draft with `document`."""
    thaw_routine(document.routine)
    thaw_questionnaire(document.questionnaire)
