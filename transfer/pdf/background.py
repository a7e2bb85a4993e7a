"""Having the current edition's sheets made before somebody asks for them."""

from publishing.current import current_edition
from routines.chosen import chosen
from serving.beside import run_beside
from transfer.models import PdfFile
from transfer.pdf.names import names


def make_for_readers() -> None:
    """Has the current edition's sheets made, where it lacks any. Raises NothingPublished."""
    shown = current_edition.get()
    if shown.number is not None and _count(shown.number) < len(names(shown.document)):
        make_in_background(shown.number)


def make_in_background(number: int) -> None:
    """Has what edition `number` lacks made in a process of its own."""
    run_beside("make_pdfs", "--edition", str(number))


def _count(number: int) -> int:
    return PdfFile.objects.filter(edition__routine=chosen(), edition__number=number).count()
