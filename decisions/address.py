"""A reader's answers as the query of an address, `vem=anstalld&innehall=kansliga`, and back."""

from urllib.parse import parse_qsl, urlencode

from decisions.document import Answers
from editing.frozen import Frozen

MAX_LENGTH = 6_000
"""Characters of a query. The longest way through a large questionnaire has room several times over."""

SUBMITTED = "fran"
"""Names the question whose form was just sent."""

CHANGING = "andra"
"""Names the question that the reader wants to answer again."""


class Request(Frozen, frozen=True):
    """What a query asks for."""

    answers: Answers = {}
    submitted: str = ""
    changing: str = ""


def read(query: str) -> Request:
    """Whatever stands in the query, however odd. Nothing in it is known to exist."""
    names: dict[str, list[str]] = {}
    for name, value in parse_qsl(query):
        names.setdefault(name, []).append(value)
    submitted, changing = (names.pop(name, [""])[-1] for name in (SUBMITTED, CHANGING))
    answers = {name: tuple(values) for name, values in names.items()}
    return Request(answers=answers, submitted=submitted, changing=changing)


def write(answers: Answers, changing: str = "") -> str:
    """The query of these answers: the same ones always give the same text."""
    pairs = [(question, option) for question, options in answers.items() for option in options]
    return urlencode([*pairs, (CHANGING, changing)] if changing else pairs)
