"""What stops the texts around the routine from being published."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

from editing.problems import Problem
from editing.ready_text import claims_to_be_encrypted
from guide.pages.document import PATHS, PageText, Thing, Translation

OF_THE_SITE = ("sv", "en")
"""The languages that have whole pages, at addresses of their own."""
Key = TypeVar("Key", bound=Hashable)


def check(things: tuple[Thing, ...], texts: tuple[PageText, ...], images: set[str]) -> Iterator[Problem]:
    yield from _check_things(things)
    yield from _check_languages(texts)
    for text in texts:
        for message in _text_problems(text, images):
            yield Problem("text", (text.page, text.ref, text.language), message)
    for page, ref, language in _repeated((text.page, text.ref, text.language) for text in texts):
        yield Problem("text", (page, ref, language), f"Två texter på samma sida har adressnamnet {ref}.")


def _check_things(things: tuple[Thing, ...]) -> Iterator[Problem]:
    for ref in _repeated(thing.ref for thing in things):
        yield Problem("thing", (ref,), f"Två vardagsuppgifter har adressnamnet {ref}.")
    for thing in things:
        if (thing.reasons or thing.stop) and not thing.source.strip():
            yield Problem("thing", (thing.ref,), f"Uppgiften {thing.name} saknar källa.")


def check_translations(translations: tuple[Translation, ...]) -> Iterator[Problem]:
    for ref in _repeated(each.ref for each in translations):
        yield Problem("translation", (ref,), f"Två sidor på andra språk har adressnamnet {ref}.")
    for each in translations:
        if each.ref in OF_THE_SITE:
            yield Problem("translation", (each.ref,), f"Adressnamnet {each.ref} är upptaget. Välj ett annat.")


def _text_problems(text: PageText, images: set[str]) -> Iterator[str]:
    if (text.page, text.language) not in PATHS:
        yield f"Sidan för texten {text.title} finns inte på det språket."
    if text.image and text.image not in images:
        yield f"Bilden {text.image} finns inte."
    if text.image and not text.alt.strip():
        yield f"Bilden {text.image} saknar beskrivning för den som inte ser den."
    if claims_to_be_encrypted(text.message):
        yield "Det färdiga meddelandet säger att det är skyddat, men öppnas som ett vanligt meddelande."


def _check_languages(texts: tuple[PageText, ...]) -> Iterator[Problem]:
    """A page that is there in another language is there whole."""
    for page, language in PATHS:
        swedish = [text.ref for text in texts if (text.page, text.language) == (page, "sv")]
        translated = [text.ref for text in texts if (text.page, text.language) == (page, language)]
        for ref in swedish if translated else ():
            if ref not in translated:
                yield Problem("text", (page, ref, "sv"), f"Texten {ref} finns inte på alla sidans språk.")
        for ref in translated:
            if ref not in swedish:
                yield Problem("text", (page, ref, language), f"Texten {ref} finns inte på svenska.")


def _repeated(keys: Iterable[Key]) -> list[Key]:
    return [key for key, count in Counter(keys).items() if count > 1]
