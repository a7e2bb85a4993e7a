"""What a reader's page counts as. One thing at a time: never an answer together with another.

A question that is shown and not answered afterwards is where somebody stopped. That an answer was sent is
seen on the redirect which follows every form, so that links into the middle of the questions, which skip
some, do not disturb.
"""

from msgspec import Struct

from answers.visit import Visit
from decisions.document import Outcome, Question
from decisions.engine.walk import fault_in
from decisions.query import read
from routine.document import Document


class Counted(Struct, frozen=True):
    edition: int
    kind: str
    ref: str = ""


def of_question_page(seen: Visit, query: str, edition: int) -> list[Counted]:
    """The question or the outcome that is shown. Nothing where the address is not quite right."""
    if query != seen.query:
        return []
    match seen.walk.end:
        case Question(ref=ref):
            return [Counted(edition, "seen", ref)]
        case Outcome(ref=ref):
            return [Counted(edition, "outcome", ref)]
    return []


def of_sent_answer(document: Document, query: str, edition: int) -> list[Counted]:
    """The question whose form was just sent, and whether the answer was that the reader does not know."""
    request = read(query)
    question = document.questionnaire.question(request.submitted)
    refs = request.answers.get(request.submitted, ())
    if question is None or not refs or fault_in(question, refs):
        return []
    options = [option for option in question.options if option.ref in refs]
    unsure = [Counted(edition, "unsure", question.ref)] if any(each.unsure for each in options) else []
    return [Counted(edition, "answered", question.ref), *unsure]


def write(counted: list[Counted]) -> str:
    """As a header: `7 answered vem, 7 unsure vem`."""
    return ", ".join(f"{each.edition} {each.kind} {each.ref}".strip() for each in counted)


def parse(header: str) -> tuple[Counted, ...]:
    parts = [part.split(" ") for part in header.split(", ")]
    return tuple(Counted(int(edition), kind, *ref) for edition, kind, *ref in parts)
