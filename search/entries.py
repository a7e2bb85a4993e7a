"""What can be found in an edition: every place in it with its words and its address."""

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from decisions.document import Advice, Question, Questionnaire
from decisions.engine.tree import Tree
from decisions.engine.walk import replay
from editing.described import lists_of_things
from guide.document import ButtonName, Guide, Remark, Routine, Section
from guide.labels import PAGES, Language, Page
from guide.naming import is_named
from guide.pages.document import ACCESSIBILITY, PATHS, THINGS
from routine.document import Document
from search.links import PATH, to_answers, to_outcome, to_question
from search.reading import all_of, lines, texts_of, title_of
from search.text import definitions, leading_bold, without_definitions

Kind = Literal[
    "tree",
    "question",
    "outcome",
    "scenario",
    "guide",
    "step",
    "section",
    "remark",
    "term",
    "support",
    "thing",
    "page",
]
BEYOND = 0.9
"""The worth of what the routine itself does not show."""
IN_ENGLISH = "For recipients"
ASIDE = 0.5
"""The worth of what is a part of an answer, or for other readers: a case or a guide has the whole."""


class Entry(Struct, frozen=True, kw_only=True):
    """A place to find. `label` says what kind of place it is."""

    kind: Kind
    label: str
    title: str
    text: str
    stressed: str = ""
    """What stands in bold in `text`: names of buttons, and what a remark is about."""
    names: str = ""
    """What else it is called."""
    more: str = ""
    """Words that stand beside the text, or are not shown."""
    path: str
    """From the edition's own start page: /guider/webb/#kryptera."""
    worth: float = 1.0
    """How gladly it is shown among equally good hits."""
    language: str = "sv"


OF_THEIR_OWN = {"guides", "sections", "things", "texts", "translations"}
"""Chapters of the routine that are found in ways of their own."""


def entries(document: Document) -> tuple[Entry, ...]:
    """Everything that can be found, in the order in which equally good hits are shown."""
    return tuple(_with_other_names(entry, document.routine.button_names) for entry in _entries(document))


def _with_other_names(entry: Entry, buttons: tuple[ButtonName, ...]) -> Entry:
    """A place that names a button is found by what else that is called."""
    named = (button for button in buttons if button.other_names and is_named(button.name, entry.stressed))
    others = [name for button in named for name in button.other_names]
    return replace(entry, more=lines([entry.more, *others])) if others else entry


def _entries(document: Document) -> Iterator[Entry]:
    routine, questionnaire = document.routine, document.questionnaire
    yield from (
        *_questions(questionnaire),
        *(entry for guide in routine.guides for entry in _guide(guide)),
        *_chapters(routine),
        *(entry for section in routine.sections for entry in _section(section)),
        _support(routine),
        *_other_ways(routine),
        *_scenarios(questionnaire),
        *_outcomes(questionnaire),
        *_things(routine),
        *(entry for page, language in PATHS for entry in _page(routine, page, language)),
        *_translations(routine),
        _accessibility(routine),
    )


def _chapters(routine: Routine) -> Iterator[Entry]:
    """Things of every other chapter, each at its place on the chapter's page."""
    for name, about, things in lists_of_things(routine):
        for thing in things if about.pages and name not in OF_THEIR_OWN else ():
            yield Entry(
                kind="page",
                label=about.label,
                title=title_of(thing),
                **texts_of(thing),
                path=f"{about.pages[0]}#{thing.ref}",
                worth=ASIDE,
            )


def _questions(questionnaire: Questionnaire) -> Iterator[Entry]:
    """The first question is where the questionnaire itself leads."""
    yield Entry(
        kind="tree",
        label="Frågor som leder till ett svar",
        title=questionnaire.title,
        **texts_of(questionnaire, [_answers(question) for question in questionnaire.questions[:1]]),
        path=PATH,
    )
    tree = Tree(questionnaire)
    for question in questionnaire.questions[1:]:
        yield Entry(
            kind="question",
            label=f"Fråga i {questionnaire.title}",
            title=question.text,
            **texts_of(question),
            path=to_question(tree, question.ref),
            worth=0.8,
        )


def _outcomes(questionnaire: Questionnaire) -> Iterator[Entry]:
    """What is advised beside a verdict depends on the answers; only where help ends is it always meant."""
    tree = Tree(questionnaire)
    for outcome in questionnaire.outcomes:
        kind = questionnaire.kind_of(outcome)
        advice = [
            piece
            for piece in questionnaire.advice
            if kind.verdict == "help" and outcome.ref in piece.outcomes
        ]
        yield Entry(
            kind="outcome",
            label=f"{kind.name}. Möjligt svar i {questionnaire.title}",
            title=outcome.title,
            **texts_of(outcome, map(_in_swedish, advice)),
            path=to_outcome(tree, outcome.ref),
            worth=0.7,
        )


def _in_swedish(advice: Advice) -> str:
    swedish = tuple(text for text in advice.ready_texts if text.language == "sv")
    return all_of(replace(advice, ready_texts=swedish))


def _scenarios(questionnaire: Questionnaire) -> Iterator[Entry]:
    """Replayed, the answers stand in the order in which they are asked for, and need no redirect."""
    for scenario in questionnaire.scenarios:
        outcome = questionnaire.outcome(scenario.outcome)
        yield Entry(
            kind="scenario",
            label="Exempel ur vardagen",
            title=scenario.name,
            text=outcome.title if outcome else "",
            path=to_answers(replay(questionnaire, scenario.answers).answers),
        )


def _guide(guide: Guide) -> Iterator[Entry]:
    path = f"/guider/{guide.ref}/"
    yield Entry(
        kind="guide",
        label="Guide",
        title=guide.title,
        **texts_of(guide),
        path=path,
        worth=BEYOND if guide.beyond else 1,
    )
    for number, step in enumerate(guide.steps, 1):
        yield Entry(
            kind="step",
            label=f"{guide.title}, steg {number} av {len(guide.steps)}",
            title=step.title,
            **texts_of(step, [guide.title]),
            path=f"{path}#{step.ref}",
            worth=BEYOND if guide.beyond else 1,
        )


def _section(section: Section) -> Iterator[Entry]:
    path = f"/rutin/#{section.ref}"
    is_glossary = section.kind == "glossary"
    headed = {remark: lead for remark in section.remarks if (lead := leading_bold(remark.body))}
    rest = replace(
        section,
        body=without_definitions(section.body) if is_glossary else section.body,
        remarks=tuple(remark for remark in section.remarks if remark not in headed),
    )
    yield Entry(kind="section", label="Rutinen", title=section.title, path=path, **texts_of(rest))
    for remark, lead in headed.items():
        yield _remark(remark, lead, path)
    for term, explanation in definitions(section.body) if is_glossary else ():
        yield Entry(kind="term", label=section.title, title=term, text=explanation, path=path)


def _remark(remark: Remark, lead: str, path: str) -> Entry:
    """A remark that begins with what it is about is found by itself."""
    texts = texts_of(remark)
    return Entry(
        kind="remark",
        label="Utöver rutinen" if remark.kind == "beyond" else "Rutinen",
        title=lead.rstrip("."),
        text=texts["text"].removeprefix(lead).strip(),
        more=texts["more"],
        path=path,
    )


def _support(routine: Routine) -> Entry:
    """A number is found however it is written."""
    digits = [re.sub(r"\D", "", channel.value) for channel in routine.support if channel.kind == "phone"]
    return Entry(
        kind="support",
        label="Hjälp",
        title="Support",
        text=lines(f"{channel.label}: {channel.value}" for channel in routine.support),
        more=lines([*digits, *(texts_of(channel)["more"] for channel in routine.support)]),
        path="/support/",
    )


def _other_ways(routine: Routine) -> Iterator[Entry]:
    for way in routine.other_ways:
        yield Entry(
            kind="support", label="Andra vägar", title=way.name, **texts_of(way), path="/support/#andra-vagar"
        )


def _things(routine: Routine) -> Iterator[Entry]:
    for thing in routine.things:
        yield Entry(
            kind="thing",
            label=f"{PAGES['things']} Utöver rutinen",
            title=thing.name,
            **texts_of(thing),
            path=f"{THINGS}#{thing.ref}",
            worth=ASIDE,
        )


def _page(routine: Routine, page: Page, language: Language) -> Iterator[Entry]:
    """The page under its heading, and every text of it by itself."""
    for number, text in enumerate(routine.texts_of(page, language)):
        yield Entry(
            kind="page",
            label=PAGES[page] if language == "sv" else IN_ENGLISH,
            title=text.title,
            **texts_of(text),
            path=PATHS[page, language] + (f"#{text.ref}" if number else ""),
            worth=BEYOND if page == "rescue" else ASIDE,
            language=language,
        )


def _translations(routine: Routine) -> Iterator[Entry]:
    """Those that readers see; by its Swedish name a language is found by whoever is to tell of it."""
    for each in filter(lambda each: each.is_shown, routine.translations):
        yield Entry(
            kind="page",
            label=f"{PAGES['recipient']}, {each.in_swedish}",
            title=each.title,
            **texts_of(each),
            path=f"/mottagare/{each.ref}/",
            worth=ASIDE,
            language=each.tag,
        )


def _accessibility(routine: Routine) -> Entry:
    return Entry(
        kind="page",
        label="Om webbplatsen",
        title="Tillgänglighetsredogörelse",
        **texts_of(routine.accessibility),
        path=ACCESSIBILITY,
        worth=ASIDE,
    )


def _answers(question: Question) -> str:
    return lines(option.label for option in question.options)
