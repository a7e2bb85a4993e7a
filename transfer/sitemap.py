"""Which of an edition's pages a search engine may know of."""

from collections.abc import Iterator

from guide.document import Routine
from guide.pages.document import PATHS

ALWAYS = (
    "/",
    "/ska-jag-kryptera/",
    "/ska-jag-kryptera/exempel/",
    "/guider/",
    "/rutin/",
    "/support/",
    "/tillganglighet/",
)


def paths(routine: Routine) -> Iterator[str]:
    """The paths of pages that say something by themselves: no answers, no lists of what others say."""
    yield from ALWAYS
    yield from (f"/guider/{guide.ref}/" for guide in routine.guides)
    yield from (path for (page, language), path in PATHS.items() if routine.texts_of(page, language))
