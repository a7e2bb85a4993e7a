"""What a reader who asks with a certain query is to see."""

from msgspec import structs

from answers.explain import KEPT, OTHER_EDITION, TOO_LONG, answered_notes, notes_on, refusal_of
from decisions.document import Answers, Option, Question, Questionnaire
from decisions.engine.tree import Tree
from decisions.engine.walk import Walk, reopen, replay
from decisions.query import MAX_LENGTH, Request, read, write
from editing.structs import Frozen


class GivenAnswer(Frozen, frozen=True):
    """An answer on the way, with the query that opens its question again."""

    question: Question
    chosen: tuple[Option, ...]
    change: str


class Visit(Frozen, frozen=True):
    """`query` is the one true query of this page. `walk` ends at what is shown.

    `edition` is the number of the edition shown, None where it has none; links from the page carry it.
    `made_under` is the one that the reader's own link carries, never a later one; a link may have none.
    """

    walk: Walk
    given: tuple[GivenAnswer, ...] = ()
    query: str = ""
    edition: int | None = None
    made_under: int | None = None
    asked: Answers = {}
    """The answers as the link has them. Nothing in it is known to exist."""
    reopened: bool = False
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
        """The query of the question before this one, or of the outcome that this one is a switch on; empty at
        the first.
        """
        if self.walk.question and self.walk.question.is_switch and self.reopened:
            return self.link
        asked = [step for step in self.walk.path if not step.question.is_switch]
        return self.given[len(asked) - 1].change if asked else ""

    @property
    def link(self) -> str:
        """The query to share: it leads here, and tells which edition answered so."""
        return write(_all(self.walk), edition=self.edition)


def asked_beside(tree: Tree, seen: Visit, question: Question) -> Question | None:
    """The question on the same page as the open one. One answer that is changed is changed alone."""
    return None if seen.reopened and question.kind == "one" else tree.shares_page_with(question)


def visit(questionnaire: Questionnaire, query: str, edition: int | None = None) -> Visit:
    if len(query) > MAX_LENGTH:
        return Visit(walk=replay(questionnaire, {}), edition=edition, notes=(TOO_LONG,), too_long=True)
    request = read(query)
    made_under = _made_under(request, edition)
    is_older = made_under is not None and made_under != edition
    asked = with_todays_ways(questionnaire, request) if is_older else request.answers
    given = [questionnaire.question(ref) for ref in asked if ref not in request.answers]
    walk = _without_needless(questionnaire, replay(questionnaire, asked), request.submitted)
    shown = reopen(walk, request.changing)
    reopened = shown is not walk
    refusal = "" if reopened else refusal_of(walk, request.submitted)
    strange = bool(request.edition and edition) and made_under is None
    other_edition = [OTHER_EDITION] if strange else []
    kept = [KEPT] if walk.waiting and not (reopened or refusal) else []
    return Visit(
        walk=shown,
        given=_given(walk, edition),
        query=write(_all(walk), request.changing if reopened else "", made_under),
        edition=edition,
        made_under=made_under,
        asked=request.answers,
        reopened=reopened,
        notes=(*other_edition, *notes_on(questionnaire, walk), *answered_notes(filter(None, given)), *kept),
        refusal=refusal,
        loses_answers=bool(walk.ignored or refusal or strange),
    )


def with_todays_ways(questionnaire: Questionnaire, request: Request) -> Answers:
    """The answers of a link that is older than some questions, with those that all is as before by.

    Only where the link has answers to what comes after: else its reader was never past the question.
    """
    answers = dict(request.answers)
    walk = replay(questionnaire, answers)
    while (
        (question := walk.question) is not None
        and walk.waiting
        and question.default
        and question.ref not in {*answers, request.submitted, request.changing}
    ):
        answers[question.ref] = (question.default,)
        walk = replay(questionnaire, answers)
    return answers


def _without_needless(questionnaire: Questionnaire, walk: Walk, submitted: str) -> Walk:
    """The walk without the second answer of the page just sent, where the first one made it needless."""
    question = questionnaire.question(submitted)
    beside = Tree(questionnaire).shares_page_with(question) if question else None
    if beside is None:
        return walk
    ignored = tuple(each for each in walk.ignored if (each.question, each.fault) != (beside.ref, "off_path"))
    return structs.replace(walk, ignored=ignored)


def _made_under(request: Request, edition: int | None) -> int | None:
    """The edition that the link names, where that can be one up to the edition shown."""
    text = request.edition
    fits = edition and text.isascii() and text.isdigit() and len(text) < 10
    number = int(text) if fits else 0
    return number if edition and 1 <= number <= edition else None


def _given(walk: Walk, edition: int | None) -> tuple[GivenAnswer, ...]:
    answers = _all(walk)
    return tuple(
        GivenAnswer(
            question=step.question,
            chosen=step.chosen,
            change=write(answers, step.question.ref, edition),
        )
        for step in walk.path
        if not step.question.is_switch
    )


def _all(walk: Walk) -> Answers:
    return walk.answers | walk.waiting
