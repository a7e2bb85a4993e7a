"""A routine as its draft rows tell it: what has no row is gone, and what rows order stands in their order."""

from collections.abc import Iterable

from msgspec.structs import replace

from editing.described import refs_to
from guide.document import AddressWords, Client, Guide, Image, Routine, Step, Synonym


def canonical(routine: Routine) -> Routine:
    """What freezing gives once `routine` has been thawed. Again it gives the same."""
    refs = {guide.ref for guide in routine.guides}
    return replace(
        routine,
        guides=tuple(map(_guide, routine.guides)),
        images=tuple(_shown_images(routine)),
        clients=tuple(_client(client, refs) for client in routine.clients),
        synonyms=tuple(Synonym(words=_listed(group.words)) for group in routine.synonyms),
        address_words=tuple(
            AddressWords(kind=group.kind, words=_listed(group.words)) for group in routine.address_words
        ),
    )


def listed(words: str) -> tuple[str, ...]:
    """The words of a list with commas."""
    return tuple(word for part in words.split(",") if (word := part.strip()))


def _listed(words: Iterable[str]) -> tuple[str, ...]:
    return listed(", ".join(words))


def _shown_images(routine: Routine) -> list[Image]:
    shown = {ref for _, ref in refs_to(routine, "image")}
    return sorted((image for image in routine.images if image.ref in shown), key=lambda image: image.ref)


def _client(client: Client, guides: set[str]) -> Client:
    return replace(client, guide=client.guide if client.guide in guides else "")


def _guide(guide: Guide) -> Guide:
    return replace(guide, steps=tuple(map(_step, guide.steps)))


def _step(step: Step) -> Step:
    illustrations = (
        replace(each, callouts=tuple(sorted(each.callouts, key=lambda mark: mark.number)))
        for each in step.illustrations
    )
    return replace(step, illustrations=tuple(illustrations))
