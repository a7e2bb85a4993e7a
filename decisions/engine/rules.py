"""The editors' rules, held against every way through the tree."""

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_

from decisions.document import Answers, Outcome, Question, Rule
from decisions.engine.conditions import conditions, ends_that_meet, missing_conditions, way_that_meets
from decisions.engine.tree import Tree
from editing.problems import Problem


def check_rules(tree: Tree, rules: Sequence[Rule]) -> Iterator[Problem]:
    """What is wrong with each rule itself or, with a way that shows it, with the tree."""
    passed = _rules_passed_by(tree, rules)
    for place, rule in enumerate(rules):
        faults = list(_faults(tree, rule))
        for fault in faults:
            yield Problem("rule", (rule.ref,), f"Regeln ”{rule.name}” {fault}.")
        if not faults and (rule.must != "asked" or passed >> place & 1):
            yield from _shown(tree, rule)


def _shown(tree: Tree, rule: Rule) -> Iterator[Problem]:
    for outcome, answers in breaches(tree, rule):
        message = f"Regeln ”{rule.name}” bryts: det finns svar som leder till ”{outcome.title}”"
        yield Problem("rule", (rule.ref,), message, answers)


def breaches(tree: Tree, rule: Rule) -> Iterator[tuple[Outcome, Answers]]:
    """Each outcome that the rule rules out and that some answers under it lead to, with those answers."""
    if rule.must == "asked":
        yield from _passed_by(tree, rule)
        return
    for outcome in tree.outcomes_of(ends_that_meet(tree, rule.when) & _forbidden(tree, rule)):
        yield outcome, way_that_meets(tree, rule.when, [outcome.ref]) or {}


def _forbidden(tree: Tree, rule: Rule) -> int:
    """The bits of the outcomes that the rule rules out."""
    ends = tree.ends.items()
    return sum(bits for verdict, bits in ends if (verdict in rule.verdicts) == (rule.must == "never"))


def _rules_passed_by(tree: Tree, rules: Sequence[Rule]) -> int:
    """A bit for each rule all whose questions some way passes by. One look at the tree for all of them."""
    asking: dict[str, int] = {}
    ruled_out: dict[str, int] = {}
    for place, rule in enumerate(rules):
        for ref in conditions(rule.when):
            asking[ref] = asking.get(ref, 0) | 1 << place
        for verdict in rule.verdicts:
            ruled_out[verdict] = ruled_out.get(verdict, 0) | 1 << place
    every = (1 << len(rules)) - 1

    def at_end(outcome: Outcome | None) -> int:
        if outcome is None:
            return 0
        return every if outcome.invites else ruled_out.get(tree.verdict_of(outcome), 0)

    passed = tree.fold(at_end, lambda question, values: reduce(or_, values, 0) & ~asking.get(question.ref, 0))
    return passed[tree.first.ref] if tree.first else 0


def _passed_by(tree: Tree, rule: Rule) -> Iterator[tuple[Outcome, Answers]]:
    """The inviting outcomes that some way leads to past all the rule's questions, each with such a way."""
    asked = conditions(rule.when).keys()
    waiting: list[tuple[Question, Answers]] = [(tree.first, {})] if tree.first else []
    seen: set[str] = set(asked)
    found: dict[str, Answers] = {}
    while waiting:
        question, answers = waiting.pop()
        if question.ref in seen:
            continue
        seen.add(question.ref)
        for option in question.options:
            node, way = tree.target(option), answers | {question.ref: (option.ref,)}
            if isinstance(node, Question):
                waiting.append((node, way))
            elif node and (node.invites or tree.verdict_of(node) in rule.verdicts):
                found.setdefault(node.ref, way)
    yield from ((tree.outcomes[ref], answers) for ref, answers in found.items())


def _faults(tree: Tree, rule: Rule) -> Iterator[str]:
    missing = list(missing_conditions(tree, rule.when))
    for condition in missing:
        yield f"har villkoret {condition}, men det svaret finns inte"
    if not rule.when:
        yield "säger inte vilka svar den gäller"
    elif rule.must != "asked" and not missing and not ends_that_meet(tree, rule.when):
        yield "prövas aldrig: inga svar uppfyller alla dess villkor"
    if not rule.verdicts and rule.must != "asked":
        yield "nämner inget besked"
