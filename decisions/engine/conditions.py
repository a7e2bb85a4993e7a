"""Conditions on answers, `question.option`: every question named must have one of its listed options."""

from collections.abc import Collection, Iterator
from functools import reduce
from operator import or_

from decisions.document import Answers, Option, Outcome, Question
from decisions.engine.tree import Tree
from decisions.engine.walk import next_of

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


def ends_that_meet(tree: Tree, when: tuple[str, ...]) -> int:
    """The bits of the outcomes in which ways that meet the conditions end.

    Exact, also where several may be chosen, and without trying every way: what is chosen in one question has
    no say in what can be chosen in the next, so that it is enough that each leads to the next.
    """
    wanted = conditions(when)
    if tree.first is None or not wanted.keys() <= tree.rank.keys():
        return 0
    stops = _in_order(tree, wanted)
    beyond = [tree.reach[tree.first.ref], *(_beyond(tree, stop, wanted[stop.ref]) for stop in stops)]
    leads_on = all(bits & tree.bits[stop.ref] for bits, stop in zip(beyond, stops, strict=False))
    return beyond[-1] & sum(tree.ends.values()) if leads_on else 0


def way_that_meets(tree: Tree, when: tuple[str, ...], ends: Collection[str] | None = None) -> Answers | None:
    """Answers that meet the conditions and end in one of `ends` (None: in any); None where none do."""
    possible = ends_that_meet(tree, when)
    if ends is not None:
        possible &= tree.bits_of(ends)
    return _way(tree, conditions(when), possible) if possible else None


def _way(tree: Tree, wanted: Conditions, ends: int) -> Answers:
    """The first way that meets the conditions and ends there, which some way must."""
    goals = [*(tree.bits[stop.ref] for stop in _in_order(tree, wanted)), ends]
    answers: Answers = {}
    node: Question | Outcome | None = tree.first
    while isinstance(node, Question):
        if node.ref in wanted:
            goals.pop(0)
        for chosen in _choices(node, wanted.get(node.ref)):
            beyond = next_of(tree, node, chosen)
            if tree.reached_from(node, beyond) & goals[0]:
                break
        answers[node.ref] = tuple(option.ref for option in chosen)
        node = beyond
    return answers


def _in_order(tree: Tree, wanted: Conditions) -> list[Question]:
    """The questions of the conditions as every way that passes them all meets them."""
    return [tree.questions[ref] for ref in sorted(wanted, key=tree.rank.__getitem__, reverse=True)]


def _beyond(tree: Tree, question: Question, wanted: set[str]) -> int:
    """The bits of everything that lies beyond the wanted answers to a question."""
    nodes = (next_of(tree, question, chosen) for chosen in _choices(question, wanted))
    return reduce(or_, (tree.reached_from(question, node) for node in nodes), 0)


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
