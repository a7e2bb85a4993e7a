"""The parts of a .docx, or why the file is none that can be read. Nothing of it is trusted."""

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

MAX_BYTES = 12_000_000
"""As much as the site takes from an editor at a time: `config/bodies.py`."""
MAX_UNPACKED = 150_000_000
MAX_PARTS = 5_000
MAX_XML = 20_000_000
"""Of one part that is text. Five hundred pages take about four million."""
DOCUMENT = "word/document.xml"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
DECLARES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)

LOCKED = "Filen är skyddad med lösenord. Öppna den i Word, ta bort lösenordet och spara den igen."
OLD = "Filen är ett gammalt Word-dokument (.doc). Öppna den i Word och spara den som .docx."
MACROS = "Filen innehåller makron (.docm), och sådana läses inte in. Spara den som .docx i Word."
TEMPLATE = "Filen är en Word-mall. Öppna den i Word och spara den som dokument (.docx)."
NOT_WORD = "Filen är inget Word-dokument (.docx)."
BROKEN = "Filen är skadad eller inte hel. Öppna den i Word, spara den igen och välj den på nytt."
HUGE = f"Filen är för stor: den får vara högst {MAX_UNPACKED // 1_000_000} MB uppackad."
DECLARATIONS = (
    "Filen innehåller egna deklarationer (DOCTYPE), och sådana läses inte in. Spara den på nytt i Word."
)


class Refused(ValueError):
    """Why a file cannot be read as a Word document and what to do about it, in Swedish, for the editor."""


class Parts(dict[str, bytes]):
    """What is in a .docx, by name."""

    def tree(self, name: str) -> etree._Element:
        """Raises Refused where the part is no XML, or declares things of its own."""
        data = self[name]
        if DECLARES.search(data) or DECLARES.search(data.replace(b"\0", b"")):
            raise Refused(DECLARATIONS)
        try:
            return etree.fromstring(data, PARSER)
        except etree.XMLSyntaxError as error:
            raise Refused(BROKEN) from error

    def packed(self) -> BytesIO:
        """As a file again, for readers that want one."""
        file = BytesIO()
        with ZipFile(file, "w") as archive:
            for name, data in self.items():
                archive.writestr(name, data)
        file.seek(0)
        return file


def open_parts(data: bytes, name: str) -> Parts:
    """The parts of the document in a file of that name. Raises Refused.

    What Word locks with a password lies in a container of the same kind as its old documents do.
    """
    if data.startswith(OLE):
        raise Refused(LOCKED if ENCRYPTED in data or name.lower().endswith(".docx") else OLD)
    if len(data) > MAX_BYTES:
        raise Refused(HUGE)
    if not data.startswith(b"PK"):
        raise Refused(NOT_WORD)
    try:
        with ZipFile(BytesIO(data)) as archive:
            _refuse_by_list(archive.infolist())
            parts = Parts(_unpacked(archive))
    except (BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise error if isinstance(error, Refused) else Refused(BROKEN) from error
    _refuse_by_kind(parts)
    return parts


def _refuse_by_list(entries: list[ZipInfo]) -> None:
    if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise Refused(HUGE)
    if any(entry.filename.endswith((".xml", ".rels")) and entry.file_size > MAX_XML for entry in entries):
        raise Refused(HUGE)


def _unpacked(archive: ZipFile) -> Iterator[tuple[str, bytes]]:
    """Reads no more of a part than its entry promised, so a lie about the size is told as damage."""
    for entry in archive.infolist():
        if not entry.is_dir():
            yield entry.filename, archive.read(entry)


def _refuse_by_kind(parts: Parts) -> None:
    types = parts.get("[Content_Types].xml", b"")
    if b"macroEnabled" in types or any(name.lower().endswith("vbaproject.bin") for name in parts):
        raise Refused(MACROS)
    if b"wordprocessingml.template.main" in types:
        raise Refused(TEMPLATE)
    if DOCUMENT not in parts:
        raise Refused(NOT_WORD if types else BROKEN)
    for name in parts:
        if name.endswith((".xml", ".rels")):
            parts.tree(name)
