"""Conditions on answers, `question.option`: every question named must have one of its listed options."""

from collections.abc import Collection, Iterator

from decisions.document import Answers, Option, Outcome, Question
from decisions.engine.tree import Tree
from decisions.engine.walk import next_of
from editing.structs import Frozen

Conditions = dict[str, set[str]]
"""Wanted option refs by question ref: one of them in every question."""


def conditions(when: tuple[str, ...]) -> Conditions:
    wanted: Conditions = {}
    for condition in when:
        question, _, option = condition.partition(".")
        wanted.setdefault(question, set()).add(option)
    return wanted


def missing_conditions(tree: Tree, when: tuple[str, ...]) -> Iterator[str]:
    """Those that name an option that does not exist."""
    for ref, wanted in conditions(when).items():
        question = tree.questions.get(ref)
        known = {option.ref for option in question.options} if question else set()
        yield from (f"{ref}.{option}" for option in sorted(wanted - known))


def way_that_meets(tree: Tree, when: tuple[str, ...], ends: Collection[str] | None = None) -> Answers | None:
    """Answers that meet the conditions and end in one of `ends` (None: in any); None where none do.

    Exact, also where several may be chosen, and without trying every way: worked out from the ends of the
    tree, by keeping for every question the way on that meets most conditions.
    """
    wanted = conditions(when)
    best: dict[str, _Way] = {}
    for question in tree.last_first:
        ways = _ways(tree, ends, question, wanted, best)
        if way := max(ways, key=lambda way: way.met, default=None):
            best[question.ref] = way
    start = best.get(tree.first.ref) if tree.first else None
    return start.answers if start and start.met == len(wanted) else None


class _Way(Frozen, frozen=True):
    """A way from a question to an outcome, with the number of conditions that it meets."""

    question: Question
    chosen: tuple[Option, ...]
    met: int
    rest: "_Way | None"

    @property
    def answers(self) -> Answers:
        way: _Way | None = self
        answers = {}
        while way:
            answers[way.question.ref] = tuple(option.ref for option in way.chosen)
            way = way.rest
        return answers


def _ways(
    tree: Tree, ends: Collection[str] | None, question: Question, wanted: Conditions, best: dict[str, _Way]
) -> Iterator[_Way]:
    met = int(question.ref in wanted)
    for chosen in _choices(question, wanted.get(question.ref)):
        node = next_of(tree, question, chosen)
        if isinstance(node, Outcome) and (ends is None or node.ref in ends):
            yield _Way(question=question, chosen=chosen, met=met, rest=None)
        elif isinstance(node, Question) and (rest := best.get(node.ref)):
            yield _Way(question=question, chosen=chosen, met=met + rest.met, rest=rest)


def _choices(question: Question, wanted: set[str] | None) -> Iterator[tuple[Option, ...]]:
    """The choices to try: each option, or each wanted one alone and with every one that may lead it.

    No more are needed: whatever else is chosen, the most sensitive of them leads.
    """
    if wanted is None:
        yield from ((option,) for option in question.options)
        return
    for option in question.options:
        if option.ref in wanted:
            yield (option,)
            if question.kind == "many" and not option.exclusive:
                yield from (
                    (option, other) for other in question.options if not (other.exclusive or other is option)
                )
