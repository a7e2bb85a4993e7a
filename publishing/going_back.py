"""Going back: to what an older edition said, and from a draft to what readers see."""

from django.contrib.auth.models import User

from editing.lock import one_writer
from publishing.document import fingerprint
from publishing.events import Event, record
from publishing.freeze import freeze, thaw
from publishing.models import Edition
from publishing.publish import DraftChanged, NothingChanged, publishing, store


def publish_again(
    number: int, *, by: User | None, note: str, significance: str, weaker_because: str = ""
) -> Edition:
    """Makes what edition `number` says the current edition. The draft stays as it is.

    It must pass the checks of today. Raises as `publish` does, and Edition.DoesNotExist.
    """
    with publishing():
        document = Edition.objects.get(number=number).decoded()
        return store(document, by=by, note=note, significance=significance, weaker_because=weaker_because)


def discard_draft(*, by: User | None, seen: str) -> Edition:
    """Makes the draft rows anew from the current edition, with the same refs; returns that edition.

    `seen` is the fingerprint of the draft that was to be thrown away. Raises DraftChanged when
    somebody has worked on it since, NothingChanged when it already says what the edition does.
    """
    with one_writer():
        newest = Edition.objects.order_by("-number")[0]
        document, draft = newest.decoded(), freeze()
        if fingerprint(draft) != seen:
            raise DraftChanged
        if draft == document:
            raise NothingChanged
        thaw(document)
        record(by, Event.Kind.DISCARDED, f"till förmån för utgåva {newest.number}")
    return newest
