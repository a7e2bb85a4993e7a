"""What the search knows of a language: how words are shortened to stems, and which of them say nothing."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from msgspec import Struct

from search.stem import stem
from search.stem_english import stem as english_stem

SWEDISH_LITTLE = """
    alla allt att av bara bli blir blivit bör de dem den denna deras det detta dig din dina ditt du där då
    efter eller en ens er ett finns fram få får för ge genom gör göra gå går ha hade han har hen
    hens honom hos hur här i ifall ihop in inga ingen inget innan istället ja jag ju kan kunde kunna man med
    mellan men mer mig min mina mitt måste mot mycket nu någon något några när nästa och också om oss på sen
    sig sin sina sitt ska skall skulle som stället så till tills tror under upp ut utan vad var vara varför
    varit vem vi via vet vid vilja vilka vilken vilket vill vår våra än är åt över
"""
ENGLISH_LITTLE = """
    a about am an and any are as at be been but by can could did do does for from had has have he her him
    his how i if in into is it its just me my of off on or our please she should so some than that the their
    them then there they this to too up us was we were what when where which who why will with would you your
"""


class Language(Struct, frozen=True):
    """How words of a language are compared. `little` are those that say nothing of what a text is about."""

    code: str
    stem: Callable[[str], str]
    little: frozenset[str] = frozenset()
    makes_compounds: bool = False


SWEDISH = Language("sv", stem, frozenset(SWEDISH_LITTLE.split()), makes_compounds=True)
"""`inte` is no little word: kan inte öppna, Vidarebefordra inte."""
ENGLISH = Language("en", english_stem, frozenset(ENGLISH_LITTLE.split()))
KNOWN = {language.code: language for language in (SWEDISH, ENGLISH)}


def language(code: str) -> Language:
    """The language of that code; of those that are not known, every word is its own stem."""
    return KNOWN.get(code) or Language(code, str)


@cache
def common_words() -> frozenset[str]:
    """Everyday Swedish words, which nobody has mistyped."""
    return frozenset((Path(__file__).parent / "common_words.txt").read_text().split())
