"""An edition as a package for the e-archive: paper, files, pictures, checksums and what they are."""

from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone

from organisation.current import current_site
from publishing.history import edition_before
from publishing.models import Edition
from transfer.bag import bag
from transfer.files.archive import pack
from transfer.files.exporting import stored
from transfer.files.writing import write_files
from transfer.models import PdfFile
from transfer.pdf.names import names


class NotReady(Exception):
    """The edition lacks sheets; `manage.py make_pdfs` makes them. Says how many."""


def name_of(edition: Edition) -> str:
    return f"rutin-utgava-{edition.number}-arkiv"


def archive(edition: Edition) -> bytes:
    """A zip of a BagIt bag: the same edition always gives the same bytes.

    Raises NotReady, and PictureMissing where storage lacks one.
    """
    document = edition.decoded()
    sheets = list(PdfFile.objects.filter(edition=edition))
    if lacking := len(names(document)) - len(sheets):
        raise NotReady(f"{lacking} PDF files of {edition} are not made yet")
    payload = {
        "LAS-MIG.txt": _text("transfer/archive/read-me.txt", edition),
        "utgava.json": edition.document.encode(),
        **{f"pdf/{sheet.name}.pdf": stored(sheet.file) for sheet in sheets},
        **{f"filer/{name}": data for name, data in write_files(document, stored).items()},
    }
    tags = {"metadata/dublin-core.xml": _text("transfer/archive/dublin-core.xml", edition)}
    files = bag(payload, _info(edition, max(sheet.made_at for sheet in sheets)), tags)
    return pack({f"{name_of(edition)}/{name}": data for name, data in files.items()})


def _info(edition: Edition, made_at: datetime) -> dict[str, str]:
    return {
        "Source-Organization": current_site.get().publisher,
        "External-Identifier": f"{settings.SITE_URL}/utgavor/{edition.number}/",
        "External-Description": f"{edition.decoded().routine.title}, {edition}",
        "Internal-Sender-Identifier": f"sha256:{edition.sha256}",
        "Bagging-Date": timezone.localdate(made_at).isoformat(),
    }


def _text(template: str, edition: Edition) -> bytes:
    routine = edition.decoded().routine
    context = {
        "edition": edition,
        "before": edition_before(edition.number),
        "title": routine.title,
        "lead": routine.lead,
        "owner": routine.owner,
        "organisation": current_site.get().publisher,
        "address": f"{settings.SITE_URL}/utgavor/{edition.number}/",
        "site_url": settings.SITE_URL,
        "host": urlsplit(settings.SITE_URL).netloc,
    }
    return render_to_string(template, context).encode()
