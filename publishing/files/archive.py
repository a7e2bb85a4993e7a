"""A routine's files in one zip, written so that the same files always give the same bytes.

A zip may come from anybody: everything about it is judged before any of it is unpacked.
"""

import stat
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from guide.pictures.uploads import MAX_BYTES as MAX_PICTURE
from publishing.files.layout import belongs
from publishing.files.memory import Files
from publishing.files.strict_yaml import ContentError, Fault

MAX_ARCHIVE = 64_000_000
MAX_UNPACKED = 100_000_000
MAX_YAML = 1_000_000
MAX_MEMBERS = 1_000
FOLDERS = {"guides/", "pictures/"}
MADE = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip can tell."""
MODE = stat.S_IFREG | 0o644
ENCRYPTED = 0x1
DIRECTORY_ENTRY = b"PK\x01\x02"
NO_ZIP = "filen är ingen hel zip-fil"
TOO_LARGE = f"filen är större än {MAX_ARCHIVE // 1_000_000} MB"
TOO_MANY = f"zip-filen har fler än {MAX_MEMBERS} filer"
TOO_MUCH = f"uppackat blir det mer än {MAX_UNPACKED // 1_000_000} MB"


def pack(files: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name in sorted(files):
            member = ZipInfo(name, MADE)
            member.create_system = 3  # Unix, whatever this runs on
            member.external_attr = MODE << 16
            member.compress_type = ZIP_STORED if name.endswith(".webp") else ZIP_DEFLATED
            archive.writestr(member, files[name], compresslevel=9)
    return file.getvalue()


def unpack(data: bytes) -> Files:
    """The files in the zip. Raises ContentError with every fault of it."""
    if len(data) > MAX_ARCHIVE:
        raise _refused(TOO_LARGE)
    if data.count(DIRECTORY_ENTRY) > MAX_MEMBERS:  # before anything is made of each
        raise _refused(TOO_MANY)
    try:
        with ZipFile(BytesIO(data)) as archive:
            if faults := list(_faults(archive.infolist())):
                raise ContentError(*faults)
            members = [member for member in archive.infolist() if not member.is_dir()]
            return Files({member.filename: archive.read(member) for member in members})
    except ContentError:
        raise
    except Exception as error:  # zipfile and zlib raise all sorts of errors on a bad file
        raise _refused(NO_ZIP) from error


def _refused(reason: str) -> ContentError:
    return ContentError(Fault("zip", 1, reason))


def _faults(members: list[ZipInfo]) -> Iterator[Fault]:
    seen: set[str] = set()
    for member in members:
        name = member.orig_filename
        if name in seen:
            yield Fault(_shown(name), 1, "filen finns två gånger i zip-filen")
        elif reason := _unfit(member):
            yield Fault(_shown(name), 1, reason)
        seen.add(name)
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        yield Fault("zip", 1, TOO_MUCH)


def _unfit(member: ZipInfo) -> str:
    """Why a member cannot be meant for us; empty when it can. Reading stops at the size that it declares."""
    name, kind = member.orig_filename, stat.S_IFMT(member.external_attr >> 16)
    if name not in FOLDERS and not belongs(name):
        return "filen hör inte till en rutin"
    if kind not in (0, stat.S_IFDIR if name in FOLDERS else stat.S_IFREG):
        return "det är en länk eller något annat än en vanlig fil"
    if member.flag_bits & ENCRYPTED:
        return "filen är krypterad"
    if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return "filen är packad på ett sätt som inte kan läsas här"
    if member.file_size > (most := MAX_YAML if name.endswith(".yaml") else MAX_PICTURE):
        return f"filen är större än {most // 1_000_000} MB"
    return ""


def _shown(name: str) -> str:
    """The name, with nothing in it that could trick whoever reads it."""
    return "".join(char if char.isprintable() else "�" for char in name[:100])
