"""What a reader can click on: answers that lead on at once, and switches on the outcome."""

from collections.abc import Iterator, Sequence

from answers.visit import Visit
from decisions.document import Advice, Answers, Option, Question
from decisions.engine.tree import Tree
from decisions.engine.walk import Answered, Walk, follow
from decisions.query import write
from editing.structs import Frozen


class Link(Frozen, frozen=True):
    """An answer, and the query that gives it."""

    option: Option
    query: str
    is_chosen: bool = False
    guides: tuple[str, ...] = ()
    """Of a switch: refs of the guides that some steps for this answer show."""


class Choice(Frozen, frozen=True):
    """An answer that leads on. Where the next question is asked in the same choice, `also` is the answer to
    it that comes along, and `others` are its other answers.
    """

    link: Link
    following: Question | None = None
    also: Option | None = None
    others: tuple[Link, ...] = ()


class Switch(Frozen, frozen=True):
    """A question on the outcome, with what holds now among its answers."""

    question: Question
    links: tuple[Link, ...]
    assumed: bool

    @property
    def chosen(self) -> Link:
        return next(link for link in self.links if link.is_chosen)


def choices(tree: Tree, visit: Visit, question: Question, submitted: str = "") -> list[Choice]:
    """The answers to the open question. `submitted` is its ref where the answer is to be counted."""
    return [_choice(tree, visit, question, option, submitted) for option in question.options]


def _choice(tree: Tree, visit: Visit, question: Question, option: Option, submitted: str) -> Choice:
    answer: Answers = {question.ref: (option.ref,)}
    is_chosen = option.ref in visit.chosen
    following = tree.target(option)
    also = following.option(following.default) if isinstance(following, Question) else None
    if not (isinstance(following, Question) and following.place == "choice" and also):
        return Choice(link=Link(option=option, query=_query(visit, answer, submitted), is_chosen=is_chosen))
    before = visit.kept.get(following.ref, (also.ref,))
    links = [
        Link(option=each, query=_query(visit, answer | {following.ref: (each.ref,)}, submitted))
        for each in sorted(following.options, key=lambda each: each.ref not in before)
    ]
    return Choice(
        link=Link(option=option, query=links[0].query, is_chosen=is_chosen),
        following=following,
        also=links[0].option,
        others=tuple(links[1:]),
    )


def _query(visit: Visit, answers: Answers, submitted: str) -> str:
    every = visit.walk.answers | answers | _but(visit.kept, answers)
    return write(every, edition=visit.edition, submitted=submitted)


def _but(kept: Answers, answers: Answers) -> Answers:
    return {ref: refs for ref, refs in kept.items() if ref not in answers}


def switches(tree: Tree, advice: Sequence[Advice], visit: Visit) -> list[Switch]:
    """Those on the way to the outcome, in the order of the tree."""
    steps = [each for each in advice if each.kind == "how" and each.guide]
    return [
        Switch(
            question=passed.question,
            links=tuple(_switched(tree, steps, visit, passed)),
            assumed=passed.assumed,
        )
        for passed in visit.walk.path
        if passed.question.is_switch
    ]


def _switched(tree: Tree, steps: Sequence[Advice], visit: Visit, passed: Answered) -> Iterator[Link]:
    for option in passed.question.options:
        yield Link(
            option=option,
            query=write(_answers_with(tree, visit.walk, passed, option), edition=visit.edition),
            is_chosen=option is passed.chosen[0],
            guides=_guides(steps, f"{passed.question.ref}.{option.ref}"),
        )


def _answers_with(tree: Tree, walk: Walk, passed: Answered, option: Option) -> Answers:
    """The answers with this one at a switch. Where it leads as the chosen one does, the rest stays."""
    given = walk.answers | {passed.question.ref: (option.ref,)}
    if tree.target(option) is tree.target(passed.chosen[0]):
        return {ref: given[ref] for ref in walk.in_force if ref in given}
    return follow(tree, given).answers


def _guides(steps: Sequence[Advice], condition: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.guide for each in steps if each.guide and condition in each.when))
