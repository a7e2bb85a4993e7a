"""The words of a struct that can be found, by what its fields say of themselves."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypedDict

from editing.described import Markdown, Parts, Search, described
from editing.structs import Frozen
from search.text import bold, plain


class Texts(TypedDict):
    """Fields of an entry."""

    text: str
    stressed: str
    names: str
    more: str


class Words(NamedTuple):
    worth: Search
    text: str
    stressed: str = ""


def texts_of(struct: Frozen, more: Iterable[str] = ()) -> Texts:
    """All that is looked for in the struct but its title, and `more` words that stand beside it."""
    found = [words for words in _words(struct) if words.worth != "title"]
    return {
        "text": lines(words.text for words in found if words.worth == "text"),
        "stressed": lines(words.stressed for words in found if words.worth == "text"),
        "names": lines(words.text for words in found if words.worth == "names"),
        "more": lines([*more, *(words.text for words in found if words.worth == "more")]),
    }


def title_of(struct: Frozen) -> str:
    return lines(words.text for words in _words(struct) if words.worth == "title")


def all_of(struct: Frozen) -> str:
    """The same words where they are a part of something else."""
    return lines(words.text for words in _words(struct))


def lines(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text)


def _words(struct: Frozen) -> Iterator[Words]:
    for name, about in described(type(struct)).items():
        value = getattr(struct, name)
        if about.search and isinstance(about, Parts):
            for words in (words for each in value for words in _words(each)):
                yield words._replace(worth="more" if about.search == "more" else _inside(words.worth))
        elif about.search and isinstance(about, Markdown):
            yield Words(about.search, plain(value), bold(value))
        elif about.search:
            yield Words(about.search, value if isinstance(value, str) else ", ".join(value))


def _inside(worth: Search) -> Search:
    """A title inside something else is a text of it."""
    return "text" if worth == "title" else worth
