"""Writing a backup that can be restored."""

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile

import msgspec
from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Q

from guide.models import Image
from pictures.storage import is_named_rightly, stored_names, sync_folder
from publishing.models import Edition
from publishing.publish import see_one_moment
from upkeep.backup.rehearsal import rehearsed
from upkeep.backup.rows import dump
from upkeep.backup.zipped import FORMAT, MANIFEST, PICTURES, ROWS, SITE, Manifest, named, read_backup


@dataclass(frozen=True)
class Written:
    """What was written, how many of its files are pages, and the pictures that nothing names: left out."""

    manifest: Manifest
    left_out: list[str]
    pages: int


class NotWhole(Exception):
    """The site itself lacks something, so a backup of it could not be restored. Says what, a line each."""


def write_backup(path: Path, *, verify: bool = True, pages: Iterable[tuple[str, bytes]] = ()) -> Written:
    """Writes the site to `path`, which appears only when it is whole and has been restored on trial.

    `pages` are files for people who open the backup when there is no site.

    Raises NotWhole where a picture is damaged or missing, and BadBackup where it could not be restored.
    """
    with transaction.atomic():
        see_one_moment()
        rows, editions = dump(), Edition.everywhere.count()
    names = named(rows)
    manifest = Manifest(
        format=FORMAT,
        migrations=_migrations(),
        rows_sha256=hashlib.sha256(rows).hexdigest(),
        editions=editions,
        pictures=len(names),
    )
    unfinished = path.with_name(f"{path.name}.part")
    try:
        count = _write(unfinished, manifest, rows, names, pages)
        if verify:
            rehearsed(read_backup(unfinished))
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    sync_folder(path.parent)
    return Written(manifest, sorted(set(stored_names()) - set(names)), count)


def _write(
    path: Path, manifest: Manifest, rows: bytes, names: list[str], pages: Iterable[tuple[str, bytes]]
) -> int:
    """Returns how many pages there were."""
    faults, count = [], 0
    with _private(path) as file:
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:
            for name in names:
                data = _read(name)
                if is_named_rightly(data, name):
                    archive.writestr(PICTURES + name, data)
                else:
                    faults.append(f"{name} is {'damaged' if data else 'missing'}: {_who_names(name)}.")
            for name, data in pages:
                archive.writestr(SITE + name, data)
                count += 1
            archive.writestr(ROWS, rows)
            archive.writestr(MANIFEST, msgspec.json.encode(manifest))
        file.flush()
        os.fsync(file.fileno())
    if faults:
        raise NotWhole("\n".join(faults))
    return count


def _read(name: str) -> bytes:
    """Empty, which no picture is, where there is none."""
    try:
        with default_storage.open(name) as picture:
            data: bytes = picture.read()
    except FileNotFoundError:
        return b""
    return data


def _who_names(name: str) -> str:
    if name.endswith(".pdf"):
        return "an edition's PDF; manage.py make_pdfs puts it back"
    pictures = Image.everywhere.filter(Q(file=name) | Q(small=name)).values_list("ref", flat=True)
    editions = Edition.everywhere.filter(document__contains=name).order_by("number")
    return ", ".join(
        [
            *(f"the picture {ref!r} in the draft" for ref in pictures),
            *(f"edition {number}" for number in editions.values_list("number", flat=True)),
        ]
    )


def _migrations() -> tuple[str, ...]:
    return tuple(sorted(".".join(key) for key in MigrationRecorder(connection).applied_migrations()))


def _private(path: Path) -> IO[bytes]:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")
