"""The decision matrix as a file for Excel."""

import csv
from collections.abc import Iterable
from io import StringIO

from decisions.document import Question
from decisions.engine.matrix import Class
from decisions.labels import VERDICTS
from decisions.query import write

FORMULA = "=+-@\t\r\n＝＋－＠"
"""What a cell must not begin with: a spreadsheet would run it."""


def sheet(questions: Iterable[Question], classes: Iterable[Class]) -> bytes:
    """A row for each class, a column for each question. With the mark that tells Excel of å, ä and ö."""
    asked = list(questions)
    file = StringIO()
    rows = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL)
    rows.writerow(
        map(cell, ["Nr", "Besked", "Svar", *(question.text for question in asked), "Vägar", "Adress"])
    )
    for number, each in enumerate(classes, 1):
        rows.writerow(map(cell, _row(number, each, asked)))
    return file.getvalue().encode("utf-8-sig")


def cell(value: object) -> str:
    """Text that a spreadsheet takes for text, whatever an editor wrote."""
    text = str(value)
    return f"'{text}" if text.lstrip(" ").startswith(tuple(FORMULA)) else text


def _row(number: int, each: Class, asked: list[Question]) -> list[object]:
    said = {
        condition.question.ref: " / ".join(option.label for option in condition.options)
        for condition in each.conditions
    }
    verdict, title = (VERDICTS[each.outcome.verdict], each.outcome.title) if each.outcome else ("", "")
    answers = [said.get(question.ref, "") for question in asked]
    return [number, verdict, title, *answers, each.ways, f"/ska-jag-kryptera/?{write(each.example)}"]
