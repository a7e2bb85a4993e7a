"""What leads where: a part that is taken alone may need others with it."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from decisions.document import PLAIN_KINDS
from routine.parts.parts import Key, Parts


class Unmet(Exception):
    """What was chosen needs what cannot be had; `pairs` says what needs what."""

    def __init__(self, pairs: set[tuple[Key, Key]]) -> None:
        super().__init__(pairs)
        self.pairs = pairs


def with_what_is_needed(
    chosen: Iterable[Key], offered: Iterable[Key], make: Callable[[Iterable[Key]], object]
) -> list[Key]:
    """What of the offered must be taken too for `make` not to raise Unmet of the chosen.

    Raises it where nothing that is offered would help.
    """
    more = dict.fromkeys(chosen)
    first, left = len(more), {*offered} - more.keys()
    while True:
        try:
            make(more)
        except Unmet as error:
            missing = _answering(error.pairs, left)
            if not missing:
                raise
            more |= dict.fromkeys(missing)
            left -= more.keys()
        else:
            return list(more)[first:]


def _answering(pairs: set[tuple[Key, Key]], offered: set[Key]) -> list[Key]:
    """The offers that would end what is unmet: the part that is needed, or what needs it no longer."""
    needed = {key for _, key in pairs} & offered
    return sorted(needed or {key for key, _ in pairs} & offered)


def dangling(parts: Parts) -> Iterator[tuple[Key, Key]]:
    """What leads to something that is not there: the part that does, and the part that it needs."""
    for key, part in parts.items():
        for needed, ref in _needs(key, part.value):
            if needed not in parts or (ref and parts[needed].value.option(ref) is None):
                yield key, needed


def _needs(key: Key, value: Any) -> Iterator[tuple[Key, str]]:
    """The parts that a part needs, with the answer where one of a question's is meant."""
    if key[0] in ("guide", "step", "environment"):
        yield from ((needed, "") for needed in _around_writing(key, value))
    elif key[0] == "question":
        yield from ((("question", option.question), "") for option in value.options if option.question)
        yield from ((("outcome", option.outcome), "") for option in value.options if option.outcome)
    elif key[0] == "outcome":
        if value.verdict not in PLAIN_KINDS:
            yield ("verdict_kind", value.verdict), ""
    elif key[0] == "scenario":
        yield ("outcome", value.outcome), ""
        yield from ((("question", name), ref) for name, refs in value.answers.items() for ref in refs)
    elif key[0] in ("advice", "rule"):
        yield from _of_conditions(value)


def _around_writing(key: Key, value: Any) -> Iterator[Key]:
    """A step stands in its guide; both may be for one environment, which may be like another."""
    if key[0] == "step":
        yield "guide", key[1]
    if ref := value.same_as if key[0] == "environment" else value.environment:
        yield "environment", ref


def _of_conditions(value: Any) -> Iterator[tuple[Key, str]]:
    for question, _, option in (name.partition(".") for name in getattr(value, "when", ())):
        yield ("question", question), option
    yield from ((("outcome", ref), "") for ref in getattr(value, "outcomes", ()))
    if guide := getattr(value, "guide", None):
        step = getattr(value, "step", None)
        yield (("step", guide, step) if step else ("guide", guide)), ""
