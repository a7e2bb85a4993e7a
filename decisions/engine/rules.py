"""The editors' rules, held against every way through the tree."""

from collections.abc import Iterator

from decisions.document import Answers, Outcome, Question, Rule
from decisions.engine.conditions import conditions, missing_conditions, way_that_meets
from decisions.engine.tree import Tree
from editing.problems import Problem


def check_rule(tree: Tree, rule: Rule) -> Iterator[Problem]:
    """What is wrong with the rule itself or, with a way that shows it, with the tree."""
    faults = list(_faults(tree, rule))
    for fault in faults:
        yield Problem("rule", (rule.ref,), f"Regeln ”{rule.name}” {fault}.")
    for outcome, answers in () if faults else breaches(tree, rule):
        message = f"Regeln ”{rule.name}” bryts: det finns svar som leder till ”{outcome.title}”"
        yield Problem("rule", (rule.ref,), message, answers)


def breaches(tree: Tree, rule: Rule) -> Iterator[tuple[Outcome, Answers]]:
    """Each outcome that the rule rules out and that some answers under it lead to, with those answers."""
    if rule.must == "asked":
        yield from _passed_by(tree, rule)
        return
    for outcome in tree.outcomes.values():
        forbidden = (outcome.verdict in rule.verdicts) == (rule.must == "never")
        if forbidden and (answers := way_that_meets(tree, rule.when, {outcome.ref})):
            yield outcome, answers


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
            elif node and (node.invites or node.verdict in rule.verdicts):
                found.setdefault(node.ref, way)
    yield from ((tree.outcomes[ref], answers) for ref, answers in found.items())


def _faults(tree: Tree, rule: Rule) -> Iterator[str]:
    missing = list(missing_conditions(tree, rule.when))
    for condition in missing:
        yield f"har villkoret {condition}, men det svaret finns inte"
    if not rule.when:
        yield "säger inte vilka svar den gäller"
    elif rule.must != "asked" and not missing and way_that_meets(tree, rule.when) is None:
        yield "prövas aldrig: inga svar uppfyller alla dess villkor"
    if not rule.verdicts and rule.must != "asked":
        yield "nämner inget besked"
