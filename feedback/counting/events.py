"""What a reader's page counts as. One thing at a time: never an answer together with another.

A question that is shown and not answered afterwards is where somebody stopped. That an answer was sent is
seen on the redirect which follows every form, so that links into the middle of the questions, which skip
some, do not disturb. Where two questions share a page, both are shown and both are sent: also what the first
made needless is no place where somebody stopped.

An outcome is reached once, however its switches are set: an address that says how they are is where a reader
went from the outcome, or came back to it. Only an everyday case is reached with its switches set.
"""

from collections.abc import Iterable

from msgspec import Struct

from answers.visit import Visit, asked_beside
from decisions.document import Answers, Outcome, Question
from decisions.engine.scenarios import Case
from decisions.engine.tree import Tree
from decisions.engine.walk import fault_in
from decisions.query import read


class Counted(Struct, frozen=True):
    edition: int
    kind: str
    ref: str = ""


def of_question_page(
    tree: Tree, cases: Iterable[Case], seen: Visit, query: str, edition: int
) -> list[Counted]:
    """The questions or the outcome that is shown. Nothing where the address is not quite right."""
    if query != seen.query:
        return []
    match seen.walk.end:
        case Question() as question:
            beside = asked_beside(tree, seen, question)
            return [Counted(edition, "seen", each.ref) for each in (question, beside) if each]
        case Outcome(ref=ref) if _is_reached(cases, seen):
            return [Counted(edition, "outcome", ref)]
    return []


def _is_reached(cases: Iterable[Case], seen: Visit) -> bool:
    answers = seen.walk.answers
    if any(step.question.is_switch and step.question.ref in answers for step in seen.walk.path):
        return any(case.answers == answers for case in cases)
    return True


def of_sent_answer(tree: Tree, query: str, edition: int) -> list[Counted]:
    """The questions whose form was just sent, and where the answer was that the reader does not know."""
    request = read(query)
    question = tree.questions.get(request.submitted)
    refs = request.answers.get(request.submitted, ())
    if question is None or not refs or fault_in(question, refs):
        return []
    sent = [each for each in (question, tree.shares_page_with(question)) if each]
    answered = [Counted(edition, "answered", each.ref) for each in sent]
    unsure = [Counted(edition, "unsure", each.ref) for each in sent if _is_unsure(each, request.answers)]
    return [*answered, *unsure]


def _is_unsure(question: Question, answers: Answers) -> bool:
    refs = answers.get(question.ref, ())
    return any(option.unsure for option in question.options if option.ref in refs)


def write(counted: list[Counted]) -> str:
    """As a header: `7 answered vem, 7 unsure vem`."""
    return ", ".join(f"{each.edition} {each.kind} {each.ref}".strip() for each in counted)


def parse(header: str) -> tuple[Counted, ...]:
    parts = [part.split(" ") for part in header.split(", ")]
    return tuple(Counted(int(edition), kind, *ref) for edition, kind, *ref in parts)
