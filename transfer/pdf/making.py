"""Making the sheets of editions: each once, and never while a reader waits."""

import hashlib
from collections.abc import Iterator

from django.conf import settings
from django.core.files.storage import default_storage
from django.utils import timezone, translation
from django.utils.formats import date_format
from msgspec import to_builtins
from typst import TypstError

from organisation.current import current_site
from pictures.storage import is_whole, store
from publishing.models import Edition, for_readers
from routine.document import UnknownFormat
from transfer.models import PdfFile
from transfer.pdf.drawings import for_paper
from transfer.pdf.names import names, sheet
from transfer.pdf.sheets import Sheet, Site
from transfer.pdf.typeset import typeset


class NotMade(Exception):
    """A sheet could not be made, or is not what it was when it was made. Says why."""


def make(edition: Edition) -> Iterator[str | NotMade]:
    """Makes the sheets that the edition lacks and puts back those whose files are gone or damaged.

    Gives the name of each, or why it could not be made; the others are made all the same. An edition that
    cannot be read gets none: verify_editions tells of it.
    """
    try:
        document = for_readers(edition.decoded())
    except (UnknownFormat, ValueError):
        return
    have = {file.name: file for file in PdfFile.objects.filter(edition=edition)}
    for name in names(document):
        file = have.get(name)
        if file is None or not is_whole(file.file):
            try:
                _keep(edition, name, _typeset(edition, sheet(document, name, site(edition))), file)
                yield name
            except (NotMade, OSError, TypstError) as error:
                yield NotMade(f"{edition}, {name}: {error}")


def site(edition: Edition) -> Site:
    """What the edition's sheets say of where they come from."""
    day = timezone.localdate(edition.published_at)
    with translation.override("en"):
        in_english = f"Edition {edition.number}, published {date_format(day, 'j F Y')}"
    return Site(
        publisher=current_site.get().publisher,
        home=settings.SITE_URL,
        root=f"{settings.SITE_URL}/utgavor/{edition.number}/",
        edition={"sv": f"{edition}, publicerad {date_format(day, 'j F Y')}", "en": in_english},
        sha256=edition.sha256,
    )


def _typeset(edition: Edition, made: Sheet) -> bytes:
    drawings = {name: drawing.encode() for name, drawing in made.layers.items()}
    pictures = {name: _picture(name) for name in made.pictures}
    return typeset(to_builtins(made), drawings | pictures, edition.published_at)


def _picture(name: str) -> bytes:
    with default_storage.open(name) as file:
        data: bytes = file.read()
    return for_paper(data.decode()).encode() if name.endswith(".svg") else data


def _keep(edition: Edition, name: str, data: bytes, lost: PdfFile | None) -> None:
    """Stores the sheet. Raises NotMade where it is not the one that was lost, byte by byte."""
    sha256 = hashlib.sha256(data).hexdigest()
    if lost and lost.sha256 != sha256:
        raise NotMade(
            "its file is lost or damaged, and this version makes another. Restore it from a backup."
        )
    file = store(data, "pdf")
    if lost is None:
        values = {"file": file, "sha256": sha256, "size": len(data)}
        PdfFile.objects.get_or_create(edition=edition, name=name, defaults=values)
