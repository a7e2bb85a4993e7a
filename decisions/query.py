"""A reader's answers as the query of an address, `vem=anstalld&innehall=kansliga`, and back."""

from functools import lru_cache
from urllib.parse import parse_qsl, quote_plus

from decisions.document import Answers
from editing.structs import Frozen

MAX_LENGTH = 6_000
"""Characters of a query. The longest way through a large questionnaire has room several times over."""

SUBMITTED = "fran"
"""Names the question whose form was just sent."""

CHANGING = "andra"
"""Names the question that the reader wants to answer again."""

EDITION = "u"
"""Gives the number of the edition that the link was made under."""

RESERVED = (SUBMITTED, CHANGING, EDITION)


class Request(Frozen, frozen=True):
    """What a query asks for."""

    answers: Answers = {}
    submitted: str = ""
    changing: str = ""
    edition: str = ""


def read(query: str) -> Request:
    """Whatever stands in the query, however odd. Nothing in it is known to exist."""
    names: dict[str, list[str]] = {}
    for name, value in parse_qsl(query):
        names.setdefault(name, []).append(value)
    submitted, changing, edition = (names.pop(name, [""])[-1] for name in RESERVED)
    answers = {name: tuple(values) for name, values in names.items()}
    return Request(answers=answers, submitted=submitted, changing=changing, edition=edition)


def write(answers: Answers, changing: str = "", edition: int | None = None, submitted: str = "") -> str:
    """The query of these answers: the same ones always give the same text. Empty where there are none."""
    pairs = [(question, option) for question, options in answers.items() for option in options]
    if pairs and edition:
        pairs.append((EDITION, str(edition)))
    if changing:
        pairs.append((CHANGING, changing))
    if submitted:
        pairs.append((SUBMITTED, submitted))
    return "&".join(f"{_quoted(name)}={_quoted(value)}" for name, value in pairs)


@lru_cache(maxsize=4096)
def _quoted(ref: str) -> str:
    """Kept, since a page has the same few refs in each of its links."""
    return quote_plus(ref)
