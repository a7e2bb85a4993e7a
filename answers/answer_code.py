"""A way through the questionnaire as a short code that can be said over the phone: `7-K3F9QT`.

Before the hyphen, which may be left out, stands the edition's number. After it stands one number in
base 31, followed by a check character over everything, so that a misheard character or two swapped ones
never lead to another way.
Nothing is stored: the code itself holds the answers, and nothing but the answers.
"""

import re
from unicodedata import category

from decisions.document import Answers, Option, Outcome, Question, Questionnaire
from decisions.engine.tree import Tree
from decisions.engine.walk import Answered, Walk, next_of, replay, step_at
from editing.addresses import code as bare

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVXYZ"
"""Prime in number, and without 0 and O, 1 and I, and W: they are mixed up when heard or read."""
BASE = len(ALPHABET)
MAX_LENGTH = 60
MINUS = "\N{MINUS SIGN}"
PASSCODE = re.compile(r"[0-9]{8}")


class BadCode(ValueError):
    """The code is misheard, mistyped, or of another questionnaire."""


class Passcode(BadCode):
    """Eight digits are no code of ours but a one-time passcode, which must not be told to anybody."""


def encode(edition: int, walk: Walk) -> str:
    """The code of the answers in `walk`, which belong to that edition."""
    number = 0
    for step in reversed(walk.path):
        number = number * _radix(step.question) + (0 if step.assumed else _digit(step))
    body = f"{edition}-{_write(number)}"
    return body + _check(body)


def edition_of(code: str, current: int | None = None) -> int:
    """The number of the edition that a code belongs to. Raises BadCode.

    A code that was read out without its edition is taken for one of the `current` edition.
    """
    return int(_checked(code, current).partition("-")[0])


def decode(code: str, questionnaire: Questionnaire, current: int | None = None) -> Answers:
    """The answers in a code. `questionnaire` must be of the code's own edition. Raises BadCode."""
    number = _read(_checked(code, current).partition("-")[2][:-1])
    tree = Tree(questionnaire)
    answers: Answers = {}
    passed: set[str] = set()
    node: Question | Outcome | None = tree.first
    while number:
        if not isinstance(node, Question) or node.ref in passed:
            raise BadCode
        number, digit = divmod(number, _radix(node))
        if not digit and not node.is_switch:
            raise BadCode
        if digit:
            answers[node.ref] = tuple(option.ref for option in _options(node, digit))
        step = step_at(node, answers)
        if step is None:
            raise BadCode
        passed.add(node.ref)
        node = next_of(tree, node, step.chosen)
    if replay(questionnaire, answers).answers != answers:
        raise BadCode
    return answers


def _radix(question: Question) -> int:
    """How many digits a question takes: 0 for not answered, as a switch may be, and one for each answer."""
    return 2 ** len(question.options) if question.kind == "many" else len(question.options) + 1


def _digit(step: Answered) -> int:
    """The answer as a digit: the option's place from 1, or a bit for each of several."""
    places = [step.question.options.index(option) for option in step.chosen]
    return sum(1 << place for place in places) if step.question.kind == "many" else places[0] + 1


def _options(question: Question, digit: int) -> tuple[Option, ...]:
    if question.kind == "many":
        return tuple(option for place, option in enumerate(question.options) if digit >> place & 1)
    return question.options[digit - 1 : digit]


def _write(number: int) -> str:
    text = ""
    while number:
        number, place = divmod(number, BASE)
        text = ALPHABET[place] + text
    return text


def _read(text: str) -> int:
    number = 0
    for character in text:
        number = number * BASE + ALPHABET.index(character)
    return number


def _check(body: str) -> str:
    """Weights differ from place to place, and the base is prime: one wrong or two swapped always show."""
    symbols = f"{body:>{MAX_LENGTH}}"
    total = sum(place % BASE * _value(symbol) for place, symbol in enumerate(symbols, 1))
    return ALPHABET[total % BASE]


def _value(symbol: str) -> int:
    return int(symbol) if symbol in "01" else ALPHABET.find(symbol) + 2


def _checked(code: str, current: int | None) -> str:
    """The code in its one true spelling. Raises BadCode, and Passcode where it is none of ours.

    Where no hyphen was typed, the check character tells where it stood, or that the edition was left out;
    should it fit twice, nobody knows.
    """
    text = bare("".join(map(_as_written, code.upper())))
    if PASSCODE.fullmatch(text):
        raise Passcode
    fitting = list(filter(_fits, [text] if "-" in text else _spellings(text, current)))
    if len(fitting) != 1:
        raise BadCode
    return fitting[0]


def _spellings(text: str, current: int | None) -> list[str]:
    splits = [f"{text[:split]}-{text[split:]}" for split in range(1, min(len(text), MAX_LENGTH))]
    return splits if current is None else [*splits, f"{current}-{text}"]


def _as_written(character: str) -> str:
    """No code has an I or an O: they are how somebody wrote 1 and 0."""
    is_hyphen = category(character) == "Pd" or character == MINUS
    return "-" if is_hyphen else {"I": "1", "O": "0"}.get(character, character)


def _fits(text: str) -> bool:
    edition, _, rest = text.partition("-")
    is_code = edition.isascii() and edition.isdigit() and len(text) <= MAX_LENGTH
    return bool(is_code and rest and set(rest) <= set(ALPHABET) and _check(text[:-1]) == text[-1])
