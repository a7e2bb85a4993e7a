"""The whole routine as a zip of the files that `content/README.md` tells of."""

from django.core.files.storage import default_storage

from routine.document import Document
from transfer.files.archive import pack
from transfer.files.writing import write_files


class PictureMissing(Exception):
    """A picture that the document names is not in storage."""


def export(document: Document) -> bytes:
    """Raises PictureMissing."""
    return pack(write_files(document, stored))


def stored(name: str) -> bytes:
    """The bytes of a file in storage. Raises PictureMissing."""
    try:
        with default_storage.open(name) as file:
            data: bytes = file.read()
    except FileNotFoundError as error:
        raise PictureMissing(name) from error
    return data
