"""Taking a picture down, for good: from storage, from the draft, and from all that editions show."""

from django.contrib.auth.models import User
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from editing.audit.models import Event, record
from editing.conflicts.lock import one_writer
from guide.models import Illustration, Image
from pictures.hole import HEIGHT, WIDTH, drawn
from pictures.models import TakenDown
from pictures.storage import store
from publishing.current import current_edition
from publishing.models import Edition
from publishing.publish import make_what_is_kept
from search.models import StoredIndex
from transfer.models import PdfFile


class Already(Exception):
    """Somebody has taken the picture down."""


def take_down(file: str, *, reason: str, by: User | None) -> TakenDown:
    """Puts a hole in place of the picture wherever it is named, and removes its files. Raises Already.

    Editions stay as they were published, and their hashes with them: the hole is made where they are read.
    """
    with one_writer():
        if TakenDown.objects.filter(file=file).exists():
            raise Already
        taken = TakenDown(file=file, small=_small_of(file), reason=reason, at=timezone.now(), by=by)
        sheets = _take_down(taken)
        record(by, Event.Kind.TOOK_DOWN, f"{file}: {reason}")
        transaction.on_commit(lambda: _remove([*taken.files, *sheets]))
    return taken


def editions_with(file: str) -> list[Edition]:
    """The editions that show the picture, the newest first."""
    return list(Edition.everywhere.filter(document__contains=file).order_by("-number"))


def keep_down(before: list[TakenDown]) -> set[str]:
    """Takes down anew what had been before other rows came in place of all there were.

    Gives the files that must not come back with them.
    """
    names = {name for each in TakenDown.objects.all() for name in each.files}
    for each in before:
        if each.file not in names:
            by = User.objects.filter(username=each.by.username).first() if each.by else None
            taken = TakenDown(file=each.file, small=each.small, reason=each.reason, at=each.at, by=by)
            names |= {*taken.files, *_take_down(taken)}
    return names


def _take_down(taken: TakenDown) -> list[str]:
    """Saves the row, and puts its hole everywhere. Gives the files of sheets that showed the picture."""
    taken.drawing = store(drawn(f"{taken.file}. {taken}"), "svg")
    taken.save()
    _put_hole_in_draft(taken)
    return _forget_what_was_made(editions_with(taken.file))


def _small_of(file: str) -> str:
    """The narrower file of the same picture, by whatever names them both; empty where there is none."""
    image = Image.everywhere.filter(file=file).first()
    if image:
        return image.small
    images = (image for edition in editions_with(file) for image in edition.decoded().routine.images)
    return next((image.small for image in images if image.file == file), "")


def _put_hole_in_draft(taken: TakenDown) -> None:
    """What was written of the picture, and marked on it, stays for the one that comes in its place."""
    Illustration.everywhere.filter(image__file=taken.file).update(check_callouts=True)
    hole = {"file": taken.drawing, "small": "", "width": WIDTH, "height": HEIGHT}
    Image.everywhere.filter(file=taken.file).update(**hole)


def _forget_what_was_made(editions: list[Edition]) -> list[str]:
    """Drops the editions' sheets and words for searching, which are made anew. Gives the sheets' files."""
    sheets = PdfFile.objects.filter(edition__in=editions)
    files = list(sheets.values_list("file", flat=True))
    sheets._raw_delete(sheets.db)  # they are final for everything else
    StoredIndex.objects.filter(edition_sha256__in=[each.sha256 for each in editions]).delete()
    newest = Edition.objects.newest()
    if newest and newest in editions:
        make_what_is_kept(newest.sha256, newest.decoded())
    return files


def _remove(files: list[str]) -> None:
    """After the transaction, in which they might have been needed still."""
    current_edition.look_again()
    for name in files:
        default_storage.delete(name)
