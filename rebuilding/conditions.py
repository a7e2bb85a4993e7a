"""Advice, rules and cases that speak of a question that is gone, doubled, or another by now."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from msgspec.structs import replace

from decisions.document import Advice, Questionnaire, Rule, Scenario
from decisions.engine.walk import replay
from editing.refs import free_ref

Told = tuple[Any, ...]
"""The questionnaire and what changed in it, a sentence each: what `Rebuilt.also` takes."""
Conditioned = TypeVar("Conditioned", Advice, Rule)
NAMES = {Advice: "Rådet", Rule: "Regeln"}


def without_question(whole: Questionnaire, ref: str, way: str) -> Told:
    """All that hangs on the question goes by that everybody gave that answer."""
    advice, lost_advice = _kept(whole.advice, ref, way)
    rules, lost_rules = _kept(whole.rules, ref, way)
    scenarios = [each for each in whole.scenarios if way in each.answers.get(ref, (way,))]
    lost = [each for each in whole.scenarios if each not in scenarios]
    left = tuple(_without_answer(each, ref) for each in scenarios)
    return (
        replace(whole, advice=advice, rules=rules, scenarios=left),
        *(
            f"Rådet ”{each.title}” tas bort: det visas för den som svarat något annat."
            for each in lost_advice
        ),
        *(f"Regeln ”{each.name}” tas bort: den gäller frågan." for each in lost_rules),
        *(f"Fallet ”{each.name}” tas bort: det svarar något annat." for each in lost),
    )


def _kept(
    rows: tuple[Conditioned, ...], ref: str, way: str
) -> tuple[tuple[Conditioned, ...], list[Conditioned]]:
    """Those that still hold for somebody, without what they say of the question; and the others."""
    kept, lost = [], []
    for row in rows:
        own = {each for each in row.when if _question(each) == ref}
        rest = tuple(each for each in row.when if each not in own)
        is_empty_rule = isinstance(row, Rule) and own and not rest
        if own and (f"{ref}.{way}" not in own or is_empty_rule):
            lost.append(row)
        else:
            kept.append(replace(row, when=rest))
    return tuple(kept), lost


def _without_answer(scenario: Scenario, ref: str) -> Scenario:
    return replace(scenario, answers={name: refs for name, refs in scenario.answers.items() if name != ref})


def renamed_for_copy(whole: Questionnaire, ref: str, copy: str) -> Told:
    """What is said of the question is said of its copy too; a case that meets the copy answers that."""
    advice = tuple(_doubled(whole.advice, ref, copy))
    rules = tuple(_doubled(whole.rules, ref, copy))
    scenarios = []
    for each in whole.scenarios:
        question = replay(whole, each.answers).question
        meets = question is not None and question.ref == copy and ref in each.answers
        answers = {copy if name == ref else name: refs for name, refs in each.answers.items()}
        scenarios.append(replace(each, answers=answers) if meets else each)
    more = len(advice) - len(whole.advice) + len(rules) - len(whole.rules)
    told = [f"{more} råd och regler om frågan får en kopia för den nya."] if more else []
    return (replace(whole, advice=advice, rules=rules, scenarios=tuple(scenarios)), *told)


def _doubled(rows: tuple[Conditioned, ...], ref: str, copy: str) -> Iterator[Conditioned]:
    taken = {row.ref for row in rows}
    for row in rows:
        yield row
        if any(_question(each) == ref for each in row.when):
            new = free_ref(row.ref, taken)
            taken.add(new)
            yield replace(row, ref=new, when=_renamed(row.when, lambda name: _to(name, ref, copy)))


def merged(whole: Questionnaire, gone: str, kept: str, names: dict[str, str]) -> Told:
    """What is said of the question that is gone is said of the one kept; what is then said twice, once."""

    def rename(condition: str) -> str:
        return f"{kept}.{names[condition.partition('.')[2]]}" if _question(condition) == gone else condition

    advice = _once(replace(each, when=_renamed(each.when, rename)) for each in whole.advice)
    rules = _once(replace(each, when=_renamed(each.when, rename)) for each in whole.rules)
    scenarios = tuple(_answering(each, gone, kept, names) for each in whole.scenarios)
    twice = len(whole.advice) - len(advice) + len(whole.rules) - len(rules)
    told = [f"{twice} råd och regler sade samma sak om båda, och står nu en gång."] if twice else []
    return (replace(whole, advice=advice, rules=rules, scenarios=scenarios), *told)


def _once(rows: Iterator[Conditioned]) -> tuple[Conditioned, ...]:
    found: dict[Any, Conditioned] = {}
    for row in rows:
        found.setdefault(repr(replace(row, ref="")), row)
    return tuple(found.values())


def _answering(scenario: Scenario, gone: str, kept: str, names: dict[str, str]) -> Scenario:
    if gone not in scenario.answers:
        return scenario
    refs = tuple(names[each] for each in scenario.answers[gone] if each in names)
    rest = {name: given for name, given in scenario.answers.items() if name != gone}
    return replace(scenario, answers={kept: refs} | rest)


def _renamed(when: tuple[str, ...], rename: Callable[[str], str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(rename, when)))


def _to(condition: str, ref: str, copy: str) -> str:
    question, _, option = condition.partition(".")
    return f"{copy if question == ref else question}.{option}"


def _question(condition: str) -> str:
    return condition.partition(".")[0]
