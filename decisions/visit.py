"""What a reader who asks with a certain query is to see."""

from decisions.address import MAX_LENGTH, read, write
from decisions.document import Answers, Option, Question, Questionnaire
from decisions.explain import KEPT, TOO_LONG, notes_on, refusal_of
from decisions.walk import Walk, reopen, replay
from editing.frozen import Frozen


class GivenAnswer(Frozen, frozen=True):
    """An answer on the way, with the query that opens its question again."""

    question: Question
    chosen: tuple[Option, ...]
    change: str


class Visit(Frozen, frozen=True):
    """`query` is the one true query of this page. `walk` ends at what is shown."""

    walk: Walk
    given: tuple[GivenAnswer, ...]
    query: str
    notes: tuple[str, ...] = ()
    refusal: str = ""
    loses_answers: bool = False
    """Some of what was sent is not used, and `notes` or `refusal` say so."""
    too_long: bool = False

    @property
    def chosen(self) -> tuple[str, ...]:
        """Refs of the options to show as chosen: the answer to change, or the choice that was refused."""
        question = self.walk.question
        if question is None:
            return ()
        if question.kind == "many":
            for ignored in self.walk.ignored:
                if ignored.question == question.ref:
                    return ignored.options
        return self.walk.waiting.get(question.ref, ())

    @property
    def kept(self) -> Answers:
        """All answers but the open question's."""
        ref = self.walk.question.ref if self.walk.question else ""
        return {question: options for question, options in _all(self.walk).items() if question != ref}

    @property
    def back(self) -> str:
        """The query of the question before this one; empty at the first."""
        place = len(self.walk.path)
        return self.given[place - 1].change if place else ""


def visit(questionnaire: Questionnaire, query: str) -> Visit:
    if len(query) > MAX_LENGTH:
        start = replay(questionnaire, {})
        return Visit(walk=start, given=(), query="", notes=(TOO_LONG,), too_long=True)
    request = read(query)
    walk = replay(questionnaire, request.answers)
    shown = reopen(walk, request.changing)
    reopened = shown is not walk
    refusal = "" if reopened else refusal_of(walk, request.submitted)
    kept = [KEPT] if walk.waiting and not (reopened or refusal) else []
    return Visit(
        walk=shown,
        given=_given(walk),
        query=write(_all(walk), request.changing if reopened else ""),
        notes=(*notes_on(questionnaire, walk), *kept),
        refusal=refusal,
        loses_answers=bool(walk.ignored or refusal),
    )


def _given(walk: Walk) -> tuple[GivenAnswer, ...]:
    return tuple(
        GivenAnswer(question=step.question, chosen=step.chosen, change=write(_all(walk), step.question.ref))
        for step in walk.path
    )


def _all(walk: Walk) -> Answers:
    return walk.answers | walk.waiting
