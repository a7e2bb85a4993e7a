"""What a backup file holds, and whether it is whole."""

import hashlib
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import msgspec

from editing.structs import Frozen
from pictures.storage import is_named_rightly

FORMAT = 1
ROWS, MANIFEST, PICTURES = "rows.json", "manifest.json", "pictures/"
SITE = "site/"
"""The current edition as pages that need no server. For people: restoring does not look at them."""
PICTURE = re.compile(PICTURES + r"[0-9a-f]{32}\.(?:svg|webp|pdf)")
NAMED = re.compile(rb'"([0-9a-f]{32}\.(?:svg|webp|pdf))\\?"')
"""A picture's name as the whole of a value: in a row, or in an edition, whose JSON is text in a row."""
TAKEN_DOWN = b"pictures.takendown"
UNREADABLE = (
    *(BadZipFile, OSError, KeyError, EOFError, zlib.error, msgspec.DecodeError),
    *(NotImplementedError, RuntimeError),  # kinds of zip that no backup is
)


class Manifest(Frozen, frozen=True):
    """What a backup says of itself. `migrations` are those that its rows were written under."""

    format: int
    migrations: tuple[str, ...]
    rows_sha256: str
    editions: int
    pictures: int


class BadBackup(ValueError):
    """The file is no backup, is damaged, or is of a newer version of the site."""


@dataclass(frozen=True)
class Backup:
    """A file that has been found whole."""

    path: Path
    manifest: Manifest
    rows: bytes

    def pictures(self) -> Iterator[tuple[str, bytes]]:
        """Name and content of every picture that a row or an edition names."""
        with ZipFile(self.path) as archive:
            for name in named(self.rows):
                yield name, archive.read(PICTURES + name)


def named(rows: bytes) -> list[str]:
    """Every picture that a row or an edition names, but for those that have been taken down."""
    return sorted({name.decode() for name in NAMED.findall(rows)} - _taken_down(rows))


def _taken_down(rows: bytes) -> set[str]:
    if TAKEN_DOWN not in rows:
        return set()
    fields = (row["fields"] for row in json.loads(rows) if row["model"] == TAKEN_DOWN.decode())
    return {name for each in fields for name in (each["file"], each["small"])}


def read_backup(path: Path) -> Backup:
    """Raises BadBackup unless every row and every picture that one names is there, as it was written."""
    try:
        with ZipFile(path) as archive:
            manifest = msgspec.json.decode(archive.read(MANIFEST), type=Manifest)
            rows = archive.read(ROWS)
            _check(archive, manifest, rows)
    except UNREADABLE as error:
        raise BadBackup(f"{path} is not a whole backup: {error}") from error
    return Backup(path, manifest, rows)


def _check(archive: ZipFile, manifest: Manifest, rows: bytes) -> None:
    if manifest.format != FORMAT:
        raise BadBackup("The backup is of a newer version. Restore it with that one.")
    if hashlib.sha256(rows).hexdigest() != manifest.rows_sha256:
        raise BadBackup("The backup is damaged: its rows do not match their checksum.")
    if foreign := [name for name in archive.namelist() if not _may_hold(name)]:
        raise BadBackup(f"The backup holds something that is not of the site: {foreign[0]!r}.")
    for name in named(rows):
        if not is_named_rightly(archive.read(PICTURES + name), name):
            raise BadBackup(f"The backup is damaged: the picture {name} is not what it was.")


def _may_hold(name: str) -> bool:
    return name in (ROWS, MANIFEST) or name.startswith(SITE) or PICTURE.fullmatch(name) is not None
