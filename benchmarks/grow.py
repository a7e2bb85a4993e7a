"""The shipped routine with as many guides, or as large a tree, as one likes."""

from itertools import cycle, islice, product
from string import ascii_lowercase

from msgspec.structs import replace

from decisions.document import Option, Question, Questionnaire
from guide.document import Guide
from guide.step_codes import MOST_LETTERS
from routine.document import Document

FIRST = ["".join(letters) for letters in product(ascii_lowercase, repeat=MOST_LETTERS)]
"""What addresses may begin with, so that every guide has codes of its own."""


def grown(document: Document, guides: int, steps: int = 10) -> Document:
    """A document that can be published, with that many guides in all; those added have that many steps."""
    shipped = document.routine.guides
    added = enumerate(islice(cycle(shipped), max(guides - len(shipped), 0)))
    copies = [copied(guide, n, steps) for n, guide in added]
    title = f"{document.routine.title}, {guides} guider"
    return replace(document, routine=replace(document.routine, title=title, guides=(*shipped, *copies)))


def copied(guide: Guide, n: int, steps: int) -> Guide:
    repeated = enumerate(islice(cycle(guide.steps), steps))
    renamed = [
        replace(step, ref=f"{step.ref}-{k}") if k >= len(guide.steps) else step for k, step in repeated
    ]
    return replace(guide, ref=f"{FIRST[n]}-{guide.ref}", title=f"{guide.title} ({n})", steps=tuple(renamed))


def grown_tree(shipped: Questionnaire, copies: int) -> Questionnaire:
    """A first question that asks which of so many copies of the tree to go on in."""
    every = [_copied_tree(shipped, n) for n in range(copies)]
    first = Question(
        ref="del",
        text="Vad gäller det?",
        options=tuple(
            Option(ref=f"del-{n}", label=f"Del {n}", question=each.questions[0].ref)
            for n, each in enumerate(every)
        ),
    )
    return replace(
        shipped,
        questions=(first, *(row for each in every for row in each.questions)),
        outcomes=tuple(row for each in every for row in each.outcomes),
        advice=tuple(row for each in every for row in each.advice),
        scenarios=tuple(row for each in every for row in each.scenarios),
        rules=tuple(row for each in every for row in each.rules if row.must != "asked"),
    )


def _copied_tree(shipped: Questionnaire, n: int) -> Questionnaire:
    def ref(old: str) -> str:
        return f"{old}-{n}"

    def conditions(when: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(condition.replace(".", f"-{n}.") for condition in when)

    def options(row: Question) -> tuple[Option, ...]:
        return tuple(
            replace(
                each,
                question=each.question and ref(each.question),
                outcome=each.outcome and ref(each.outcome),
            )
            for each in row.options
        )

    return replace(
        shipped,
        questions=tuple(
            replace(row, ref=ref(row.ref), text=f"{row.text} ({n})", options=options(row))
            for row in shipped.questions
        ),
        outcomes=tuple(replace(row, ref=ref(row.ref)) for row in shipped.outcomes),
        advice=tuple(
            replace(row, ref=ref(row.ref), when=conditions(row.when), outcomes=tuple(map(ref, row.outcomes)))
            for row in shipped.advice
        ),
        scenarios=tuple(
            replace(
                row,
                ref=ref(row.ref),
                answers={"del": (f"del-{n}",)}
                | {ref(question): chosen for question, chosen in row.answers.items()},
                outcome=ref(row.outcome),
            )
            for row in shipped.scenarios
        ),
        rules=tuple(replace(row, ref=ref(row.ref), when=conditions(row.when)) for row in shipped.rules),
    )
