"""The decision matrix as a file for Excel."""

import csv
from collections.abc import Iterable
from io import StringIO

from decisions.document import Questionnaire
from decisions.engine.matrix import Class
from decisions.query import write

FORMULA = "=+-@\t\r\n＝＋－＠"
"""What a cell must not begin with: a spreadsheet would run it."""


def sheet(questionnaire: Questionnaire, classes: Iterable[Class]) -> bytes:
    """A row for each class, a column for each question. With the mark that tells Excel of å, ä and ö."""
    asked = questionnaire.questions
    file = StringIO()
    rows = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL)
    rows.writerow(
        map(cell, ["Nr", "Besked", "Svar", *(question.text for question in asked), "Vägar", "Adress"])
    )
    for number, each in enumerate(classes, 1):
        rows.writerow(map(cell, _row(number, each, questionnaire)))
    return file.getvalue().encode("utf-8-sig")


def cell(value: object) -> str:
    """Text that a spreadsheet takes for text, whatever an editor wrote."""
    text = str(value)
    return f"'{text}" if text.lstrip(" ").startswith(tuple(FORMULA)) else text


def _row(number: int, each: Class, questionnaire: Questionnaire) -> list[object]:
    said = {
        condition.question.ref: " / ".join(option.label for option in condition.options)
        for condition in each.conditions
    }
    verdict = questionnaire.kind_of(each.outcome).name if each.outcome else ""
    title = each.outcome.title if each.outcome else ""
    answers = [said.get(question.ref, "") for question in questionnaire.questions]
    return [number, verdict, title, *answers, each.ways, f"/ska-jag-kryptera/?{write(each.example)}"]
