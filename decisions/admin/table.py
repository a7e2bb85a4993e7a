"""The whole tree as one table to write in: what it shows, and what of it is saved."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.db.models import Model, Prefetch
from django.http import QueryDict
from msgspec import Struct

from decisions import models
from decisions.admin.table_forms import AnswerRow, NewAnswerRow, QuestionRow, place_of, place_of_row, places
from decisions.admin.used import Use, uses_of_options, uses_of_outcomes
from decisions.document import Questionnaire
from decisions.engine.tree import Tree
from decisions.freeze import freeze
from editing.conflicts import comparing
from editing.refs import free_ref

TYPED = re.compile(r"(question|answer)-(\d{1,18})-(text|label)")
SHOWN_STEPS = 2
"""Of the answers before a question, in the menus."""


class AnswerLine(Struct):
    form: AnswerRow
    uses: list[Use]


class QuestionLines(Struct):
    number: int
    form: QuestionRow
    arrivals: list[models.Option]
    answers: list[AnswerLine]
    new: NewAnswerRow


class Table:
    """Every row with its form, bound to what was sent for it. A constant number of queries."""

    def __init__(self, data: QueryDict | None = None) -> None:
        self.data = data
        options = Prefetch("options", models.Option.objects.order_by("position", "pk"))
        self.rows = list(models.Question.objects.prefetch_related(options))
        self.outcome_rows = list(models.Outcome.objects.all())
        self.draft: Questionnaire = freeze()
        self.tree = Tree(self.draft)
        self.places = places(
            self.rows,
            self.outcome_rows,
            {row.ref: self.way_to(row.ref) for row in self.rows},
            self.draft.kinds,
        )
        self.uses = uses_of_options()
        self.arrivals = self.by_place()
        self.questions = [self.lines_of(number, row) for number, row in enumerate(self.rows, 1)]

    def lines_of(self, number: int, row: models.Question) -> QuestionLines:
        return QuestionLines(
            number=number,
            form=QuestionRow(
                self.sent(f"question-{row.pk}", "text"), instance=row, prefix=f"question-{row.pk}"
            ),
            arrivals=self.arrivals.get(place_of_row(row), []),
            answers=[self.line_of(row, option) for option in row.options.all()],
            new=NewAnswerRow(
                self.sent(f"new-{row.pk}", "label"),
                instance=models.Option(question=row),
                prefix=f"new-{row.pk}",
                places=self.places,
                empty_permitted=True,
                use_required_attribute=False,
            ),
        )

    def line_of(self, row: models.Question, option: models.Option) -> AnswerLine:
        prefix = f"answer-{option.pk}"
        return AnswerLine(
            form=AnswerRow(self.sent(prefix, "label"), instance=option, prefix=prefix, places=self.places),
            uses=self.uses.get(option.pk, []),
        )

    def sent(self, prefix: str, name: str) -> QueryDict | None:
        """What was sent for the row; None where the row was not there to be written in."""
        return self.data if self.data is not None and f"{prefix}-{name}" in self.data else None

    def by_place(self) -> dict[str, list[models.Option]]:
        """The answers that lead to each question and outcome."""
        found: dict[str, list[models.Option]] = {}
        for row in self.rows:
            for option in row.options.all():
                found.setdefault(place_of(option), []).append(option)
        return found

    def way_to(self, ref: str) -> str:
        """The last answers before a question, in words."""
        labels = [option.label for _, option in islice(self.tree.way_back(ref), SHOWN_STEPS + 1)]
        return " › ".join(["…"] * (len(labels) > SHOWN_STEPS) + labels[:SHOWN_STEPS][::-1])

    @property
    def outcomes(self) -> list[tuple[models.Outcome, str, bool, list[models.Option], list[Use]]]:
        """Each with what its verdict is called, whether a reader can get there, what leads there, and what
        uses it.
        """
        uses = uses_of_outcomes()
        arrivals = [self.arrivals.get(place_of_row(row), []) for row in self.outcome_rows]
        names = {kind.ref: kind.name for kind in self.draft.kinds}
        return [
            (
                row,
                names.get(row.verdict, row.verdict),
                any(each.question.ref in self.tree.reachable for each in led),
                led,
                uses.get(row.pk, []),
            )
            for row, led in zip(self.outcome_rows, arrivals, strict=True)
        ]

    @property
    def saved_forms(self) -> list[Any]:
        """The forms of the rows that exist, in order."""
        return [
            form for each in self.questions for form in (each.form, *(line.form for line in each.answers))
        ]

    @property
    def forms(self) -> list[Any]:
        return [*self.saved_forms, *(each.new for each in self.questions)]

    @property
    def seen(self) -> str:
        return comparing.fingerprint(self.saved_forms)

    def is_valid(self) -> bool:
        return not [form for form in self.forms if form.is_bound and not form.is_valid()]

    @property
    def removed(self) -> list[str]:
        """What was typed in rows that somebody has removed meanwhile."""
        data: Any = self.data if self.data is not None else {}
        there = {form.prefix for form in self.saved_forms}
        return [
            data[name]
            for name in data
            if (found := TYPED.fullmatch(name)) and f"{found[1]}-{found[2]}" not in there and data[name]
        ]

    def save(self) -> Iterator[tuple[Model, bool]]:
        """Saves what was changed; each saved row, and whether it is new. The forms must be valid."""
        for each in self.questions:
            if each.form.is_bound and each.form.has_changed():
                yield each.form.save(), False
            for line in each.answers:
                if line.form.is_bound and line.form.has_changed():
                    line.form.lead()
                    yield line.form.save(), False
            if each.new.is_bound and each.new.has_changed():
                yield self.add(each), True

    def add(self, lines: QuestionLines) -> models.Option:
        siblings = [line.form.instance for line in lines.answers]
        row: models.Option = lines.new.instance
        row.ref = free_ref(row.label, {sibling.ref for sibling in siblings})
        row.position = max((sibling.position for sibling in siblings), default=0) + 1
        lines.new.lead()
        row.save()
        return row
