"""Having sheets made beside the requests, in a process of its own."""

import logging
import subprocess
import sys
from threading import Thread

from django.conf import settings
from django.core.cache import cache
from django.db import connections

from publishing.current import current_edition
from transfer.models import PdfFile
from transfer.pdf.names import names

logger = logging.getLogger(__name__)
AT_MOST_SECONDS = 600
"""How long a process may make an edition's sheets before another tries."""


def make_for_readers() -> None:
    """Has the current edition's sheets made, where it lacks any. Raises NothingPublished."""
    shown = current_edition.get()
    if shown.number is not None and _count(shown.number) < len(names(shown.document)):
        make_in_background(shown.number)


def _count(number: int) -> int:
    return PdfFile.objects.filter(edition__number=number).count()


def make_in_background(number: int) -> None:
    """Has a process of its own make what edition `number` lacks, unless one already does."""
    if cache.add(f"pdf-{number}", True, AT_MOST_SECONDS):
        Thread(target=_make, args=[number], name="make PDF files", daemon=True).start()


def _make(number: int) -> None:
    """Typst keeps what it has read in memory, and should it crash, it must not take the server along."""
    manage = str(settings.BASE_DIR / "manage.py")
    command = [sys.executable, manage, "make_pdfs", "--edition", str(number)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:  # not tried again until the time is out
        logger.error("The PDF files of edition %s are not made. %s", number, done.stderr.strip())
        return
    try:
        cache.delete(f"pdf-{number}")
    finally:
        connections.close_all()
