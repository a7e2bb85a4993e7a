"""The shipped texts are easy to read, and call one thing by one word."""

import re

import pytest

from decisions.document import Question
from tests.content.test_law import strings
from transfer.files.reading import Content

MOST_LIX = 32
"""Easy, as light fiction is; the law itself has some 60."""
SENTENCE = re.compile(r"[.!?:]+(?=\s|$)|\n+")
WRAPPED = re.compile(r"\n(?!\s*(?:-|\d+\.|:|\n|$))")
MARKUP = re.compile(r"\]\([^)]*\)|[*_\[\]#]")
WORD = re.compile(r"[^\W_]+(?:[-–@][^\W_]+)*")


def lix(text: str) -> float:
    """Words in a sentence, and the share of words longer than six letters. A line of a list is a sentence."""
    sentences = [WORD.findall(part) for part in SENTENCE.split(WRAPPED.sub(" ", MARKUP.sub("", text)))]
    words = [word for sentence in sentences for word in sentence]
    return len(words) / len(list(filter(None, sentences))) + 100 * sum(len(word) > 6 for word in words) / len(
        words
    )


def asked(question: Question) -> str:
    options = (text for option in question.options for text in (option.label, option.hint))
    return "\n\n".join([question.text, question.hint, question.help, *options])


@pytest.fixture
def texts(content: Content) -> dict[str, str]:
    routine, questionnaire = content.document.routine, content.document.questionnaire
    question = questionnaire.question("innehall")
    assert question
    return {
        "the question of the content": asked(question),
        "everyday things": "\n\n".join(f"{thing.name}\n\n{thing.body}" for thing in routine.things),
        "the glossary": next(section.body for section in routine.sections if section.kind == "glossary"),
    }


def test_lix_is_what_it_is_known_to_be():
    assert lix("Det är så. Ja!") == 2
    assert lix("Kryptering är bra.") == pytest.approx(3 + 100 / 3)
    assert lix("- Ett två\n- Tre\n  fyra") == 2


@pytest.mark.parametrize("name", ["the question of the content", "everyday things", "the glossary"])
def test_what_everybody_reads_is_easy(texts: dict[str, str], name: str):
    assert lix(texts[name]) <= MOST_LIX


@pytest.mark.parametrize(
    ("other", "word"),
    [
        (r"\b[Kk]rypteringen? (är )?aktiverad", "på"),
        (r"\b1 person\b", "en person"),
        (r"\bIT(?!\b.{0,3}Pros)(?<!SML-IT)\b", "it"),
        (r"\bläser (den )?(här )?adressen", "läser e-posten till adressen"),
        (r"(?i)\be-mail\b|\buser name", "email, username"),
    ],
)
def test_one_thing_is_called_by_one_word(content: Content, other: str, word: str):
    assert [text for text in strings(content.document) if re.search(other, text)] == []
