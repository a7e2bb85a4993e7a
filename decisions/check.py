"""What stops a questionnaire from being published."""

from collections import Counter
from collections.abc import Iterable, Iterator

from decisions.document import Advice, Option, Question, Questionnaire, Scenario
from decisions.engine.advice import is_shown
from decisions.engine.conditions import ends_that_meet, missing_conditions
from decisions.engine.kinds import check_kinds
from decisions.engine.rules import check_rules
from decisions.engine.strictness import gets_off_lightly, strictness
from decisions.engine.switches import switch_faults
from decisions.engine.tree import Tree
from decisions.engine.walk import follow
from decisions.labels import ADDRESS_KINDS
from decisions.query import RESERVED
from decisions.recipient import ASKED
from editing.problems import Problem
from editing.ready_text import claims_to_be_encrypted
from editing.text import compared


def check(questionnaire: Questionnaire) -> list[Problem]:
    """Every problem at once, in the order in which the editor meets the rows."""
    tree = Tree(questionnaire)
    return [
        *_check_whole(questionnaire),
        *_check_refs(questionnaire),
        *(problem for row in questionnaire.questions for problem in _check_question(tree, row)),
        *_check_loops(tree),
        *check_kinds(questionnaire),
        *_check_outcomes(tree, questionnaire),
        *(problem for row in questionnaire.advice for problem in _check_advice(tree, row)),
        *(problem for row in questionnaire.scenarios for problem in _check_scenario(tree, row)),
        *check_rules(tree, questionnaire.rules),
    ]


def _check_whole(questionnaire: Questionnaire) -> Iterator[Problem]:
    if not questionnaire.questions:
        yield Problem("questionnaire", (), "Det finns ingen fråga.")
    texts = Counter(compared(question.text) for question in questionnaire.questions)
    for question in questionnaire.questions:
        if texts[compared(question.text)] > 1:
            yield Problem("question", (question.ref,), f"Två frågor har samma text: {question.text}")


def _check_refs(questionnaire: Questionnaire) -> Iterator[Problem]:
    for kind, name, rows in (
        ("question", "frågor", questionnaire.questions),
        ("outcome", "utfall", questionnaire.outcomes),
        ("advice", "råd", questionnaire.advice),
        ("scenario", "vardagsfall", questionnaire.scenarios),
        ("rule", "regler", questionnaire.rules),
    ):
        for ref in _repeated(row.ref for row in rows):
            yield Problem(kind, (ref,), f"Två {name} har adressnamnet {ref}.")


def _check_question(tree: Tree, question: Question) -> Iterator[Problem]:
    if question.ref not in tree.reachable:
        message = f"Inget svar leder till frågan ”{question.text}”."
        yield Problem("question", (question.ref,), message, follows=True)
    for message in _question_faults(tree, question):
        yield Problem("question", (question.ref,), message, tree.way_to(question.ref))
    for option in question.options:
        for message in _option_faults(tree, question, option):
            way = tree.way_to(question.ref) | {question.ref: (option.ref,)}
            yield Problem("option", (question.ref, option.ref), message, way)


def _question_faults(tree: Tree, question: Question) -> Iterator[str]:
    if question.ref in RESERVED:
        yield f"Adressnamnet {question.ref} används redan av sidan. Välj ett annat."
    if len(question.options) < 2:
        yield f"Frågan ”{question.text}” har färre än två svar."
    if question.kind == "many" and not any(option.exclusive for option in question.options):
        yield f"Frågan ”{question.text}” saknar ett svar som ”Inget av detta”, som utesluter de andra."
    if not all(option.label.strip() for option in question.options):
        yield f"Ett svar på frågan ”{question.text}” saknar text."
    for ref in _repeated(option.ref for option in question.options):
        yield f"Två svar på frågan ”{question.text}” har adressnamnet {ref}."
    yield from _address_check_faults(question)
    yield from switch_faults(tree, question)


def _address_check_faults(question: Question) -> Iterator[str]:
    """The address check needs an answer for each kind of address, and one only."""
    kinds = [option.address for option in question.options if option.address]
    for kind in _repeated(kinds):
        yield f"Två svar på frågan ”{question.text}” är för {ADDRESS_KINDS[kind].lower()} i adresskollen."  # type: ignore[index]
    if kinds and not set(ASKED) <= set(kinds):
        missing = " och ".join(ADDRESS_KINDS[kind].lower() for kind in ASKED if kind not in kinds)
        yield f"Frågan ”{question.text}” har svar för adresskollen, men inget för {missing}."


def _option_faults(tree: Tree, question: Question, option: Option) -> Iterator[str]:
    answer = f"Svaret ”{option.label}” på frågan ”{question.text}”"
    if option.question is None and option.outcome is None:
        yield f"{answer} leder ingenstans."
    elif option.question is not None and option.outcome is not None:
        yield f"{answer} leder både till en fråga och till ett utfall. Välj en av dem."
    elif tree.target(option) is None:
        missing = f"frågan {option.question}" if option.question is not None else f"utfallet {option.outcome}"
        yield f"{answer} leder till {missing}, som inte finns."
    for other in question.options:
        if _outranks(question, option, other) and _is_milder(tree, option, other):
            yield f"{answer} väger tyngre än ”{other.label}” men leder till ett mildare besked."
    if option.danger:
        yield from _without_way_out(tree, question, option)
    if option.unsure and gets_off_lightly(tree, question, option):
        yield f"{answer} är mildare än det strängaste svaret. Led det dit, eller till att fråga."


def _without_way_out(tree: Tree, question: Question, option: Option) -> Iterator[str]:
    for outcome in tree.outcomes_of(ends_that_meet(tree, (f"{question.ref}.{option.ref}",))):
        if not outcome.urgent.strip():
            yield (
                f"Svaret ”{option.label}” betyder att någon kan vara i fara, men beskedet ”{outcome.title}” "
                "säger inte vad man gör om det är bråttom."
            )


def _outranks(question: Question, option: Option, other: Option) -> bool:
    """Whether `option` is the one that leads where it replaces `other`, or is chosen along with it."""
    if option.sensitivity != other.sensitivity:
        return option.sensitivity > other.sensitivity
    together = question.kind == "many" and not (option.exclusive or other.exclusive)
    return together and question.options.index(option) < question.options.index(other)


def _is_milder(tree: Tree, option: Option, other: Option) -> bool:
    """Whether the strictest verdict that `option` can end in is milder than that of `other`."""
    strictest, strictest_of_other = strictness(tree, option), strictness(tree, other)
    return strictest is not None and strictest_of_other is not None and strictest < strictest_of_other


def _check_loops(tree: Tree) -> Iterator[Problem]:
    for question, option in tree.loops:
        message = (
            f"Svaret ”{option.label}” på frågan ”{question.text}” leder tillbaka till en tidigare fråga."
        )
        answers = tree.way_to(question.ref) | {question.ref: (option.ref,)}
        yield Problem("option", (question.ref, option.ref), message, answers)


def _check_outcomes(tree: Tree, questionnaire: Questionnaire) -> Iterator[Problem]:
    used = tree.reach[tree.first.ref] if tree.first else 0
    for outcome in questionnaire.outcomes:
        name = f"Utfallet ”{outcome.title}”"
        if not used & tree.bits_of([outcome.ref]):
            message = f"{name} nås aldrig: inget svar leder dit."
            yield Problem("outcome", (outcome.ref,), message, follows=True)
        if not outcome.body.strip():
            yield Problem("outcome", (outcome.ref,), f"{name} saknar förklaring.")
        if outcome.beyond and not outcome.source.strip():
            yield Problem("outcome", (outcome.ref,), f"{name} går utöver rutinen men saknar källa.")


def _check_advice(tree: Tree, advice: Advice) -> Iterator[Problem]:
    for fault in _advice_faults(tree, advice):
        yield Problem("advice", (advice.ref,), f"Rådet ”{advice.title}” {fault}.")


def _advice_faults(tree: Tree, advice: Advice) -> Iterator[str]:
    missing = [*_missing_conditions(tree, advice), *_missing_outcomes(tree, advice)]
    yield from missing
    if not missing and not is_shown(tree, advice):
        yield "visas aldrig: inga svar uppfyller alla dess villkor"
    if not (advice.title.strip() and advice.body.strip()):
        yield "saknar rubrik eller text"
    if advice.beyond and not advice.source.strip():
        yield "går utöver rutinen men saknar källa"
    for text in advice.ready_texts:
        if text.channel == "ordinary" and claims_to_be_encrypted(text.body):
            yield (
                "har en färdig text för ett vanligt meddelande som säger att den är skyddad. Skriv om den, "
                "eller välj att den bara får användas i det skyddade meddelandet"
            )
        if not text.body.strip():
            yield "har en tom färdig text"
    if advice.step and not advice.guide:
        yield "pekar ut ett steg men ingen guide"


def _missing_conditions(tree: Tree, advice: Advice) -> Iterator[str]:
    for condition in missing_conditions(tree, advice.when):
        yield f"har villkoret {condition}, men det svaret finns inte"


def _missing_outcomes(tree: Tree, advice: Advice) -> Iterator[str]:
    for ref in advice.outcomes:
        if ref not in tree.outcomes:
            yield f"hör till utfallet {ref}, som inte finns"


def _check_scenario(tree: Tree, scenario: Scenario) -> Iterator[Problem]:
    walk = follow(tree, scenario.answers)
    fault = ""
    if astray := [*(each.question for each in walk.ignored), *walk.waiting]:
        texts = (tree.questions[ref].text if ref in tree.questions else ref for ref in astray)
        fault = f"har svar som inte ligger på vägen: på {', '.join(f'”{text}”' for text in texts)}"
    elif walk.question:
        fault = f"stannar vid frågan ”{walk.question.text}”"
    elif walk.outcome is None:
        fault = "leder ingenstans"
    elif walk.outcome.ref != scenario.outcome:
        meant = tree.outcomes.get(scenario.outcome)
        named = f"”{meant.title}”" if meant else f"utfallet {scenario.outcome}, som inte finns"
        fault = f"leder till ”{walk.outcome.title}”, inte till {named}"
    if fault:
        message = f"Vardagsfallet ”{scenario.name}” {fault}."
        yield Problem("scenario", (scenario.ref,), message, scenario.answers, follows=True)


def _repeated(refs: Iterable[str]) -> list[str]:
    return [ref for ref, count in Counter(refs).items() if count > 1]
