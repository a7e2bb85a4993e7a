"""A routine's files in one zip, written so that the same files always give the same bytes.

A zip may come from anybody: everything about it is judged before any of it is unpacked. It may also come from
an ordinary computer, which puts all of it in a folder and adds files of its own.
"""

import re
import stat
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from pictures.uploads import MAX_BYTES as MAX_PICTURE
from transfer.files.file_set import Files
from transfer.files.layout import belongs
from transfer.files.yaml_reader import ContentError, Fault

Members = list[tuple[str, ZipInfo]]
"""By name."""
MAX_ARCHIVE = 64_000_000
MAX_UNPACKED = 100_000_000
MAX_YAML = 1_000_000
MAX_MEMBERS = 1_000
FOLDERS = {"guides/", "pictures/"}
TOP = re.compile(r"(?!guides/|pictures/)[^./:][^/:]*/")
"""A folder around all the others, as Finder, Explorer and GitHub make."""
ADDED = re.compile(
    r"(?:__MACOSX/.*|(?:.*/)?(?:\._[^/]*|\.DS_Store|\.directory|\.[^/]*\.sw[op]|Thumbs\.db|desktop\.ini))",
    re.DOTALL,
)
"""What Finder, Explorer and other programs add of their own accord: no part of the routine."""
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
            members = _named(archive.infolist())
            if faults := list(_faults(members)):
                raise ContentError(*faults)
            return Files({name: archive.read(member) for name, member in members if not name.endswith("/")})
    except ContentError:
        raise
    except Exception as error:  # zipfile and zlib raise all sorts of errors on a bad file
        raise _refused(NO_ZIP) from error


def _refused(reason: str) -> ContentError:
    return ContentError(Fault("zip", 1, reason))


def _named(members: list[ZipInfo]) -> Members:
    """The members by their names among a routine's files: without top folders, and without what was added."""
    names = [member.orig_filename.replace("\\", "/") for member in members]  # PowerShell's Compress-Archive
    kept = [pair for pair in zip(names, members, strict=True) if not ADDED.fullmatch(pair[0])]
    while top := _top([name for name, _ in kept if not name.endswith("/")]):
        kept = [(name.removeprefix(top), member) for name, member in kept if name != top]
    return kept


def _top(files: list[str]) -> str:
    """The folder that all the files stand in, with its slash; empty where there is none."""
    found = TOP.match(files[0]) if files else None
    return found[0] if found and all(name.startswith(found[0]) for name in files) else ""


def _faults(members: Members) -> Iterator[Fault]:
    seen: set[str] = set()
    for name, member in members:
        if name in seen:
            yield Fault(_shown(name), 1, "filen finns två gånger i zip-filen")
        elif reason := _unfit(name, member):
            yield Fault(_shown(name), 1, reason)
        seen.add(name)
    if sum(member.file_size for _, member in members) > MAX_UNPACKED:
        yield Fault("zip", 1, TOO_MUCH)


def _unfit(name: str, member: ZipInfo) -> str:
    """Why a member cannot be meant for us; empty when it can. Reading stops at the size that it declares."""
    kind = stat.S_IFMT(member.external_attr >> 16)
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
