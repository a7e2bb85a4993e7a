"""What stops a draft from being published, said to the editor."""

from msgspec import Struct


class Problem(Struct, frozen=True):
    """One fault in a document.

    `kind` and the `refs` that lead to it name the row ("step", ("webb", "kryptera")); `message` is
    a Swedish sentence; `answers` is a path through the questionnaire that shows it, where there is one.
    """

    kind: str
    refs: tuple[str, ...]
    message: str
    answers: dict[str, tuple[str, ...]] = {}
    follows: bool = False
    """Whether it often goes away by itself when something else is mended."""
