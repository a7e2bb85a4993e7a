"""The decision matrix as a page and as a file, of the draft or of an edition."""

from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from decisions.document import Questionnaire
from decisions.engine.matrix import Matrix
from decisions.matrix_csv import sheet

ON_PAGE, IN_FILE = 500, 20_000
"""The most classes of ways that are shown. A tree that can be understood has far fewer."""


def matrix_of(questionnaire: Questionnaire) -> dict[str, Any]:
    matrix = Matrix(questionnaire)
    return {
        "questionnaire": questionnaire,
        "classes": matrix.classes(ON_PAGE),
        "size": matrix.size,
        "ways": matrix.ways,
        "is_cut": matrix.size > ON_PAGE,
        "day": timezone.localdate(),
    }


def file_of(questionnaire: Questionnaire, name: str) -> HttpResponse:
    data = sheet(questionnaire, Matrix(questionnaire).classes(IN_FILE))
    response = HttpResponse(data, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
