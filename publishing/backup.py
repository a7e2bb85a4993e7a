"""The whole site in one file, and back: every row and every picture, the same on SQLite and PostgreSQL.

A backup is taken while the site runs: its rows are read at one moment, and pictures never change. It holds
password hashes and second-step secrets, so the file is readable by its owner only.
"""

import hashlib
import os
from io import StringIO
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

import msgspec
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Model

from editing.frozen import Frozen
from guide.pictures import NAME, file_name, store, stored_names
from publishing import triggers
from publishing.files.load import is_empty
from publishing.models import Edition
from publishing.publish import see_one_moment

FORMAT = 1
ROWS, MANIFEST, PICTURES = "rows.json", "manifest.json", "pictures/"
LEFT_OUT = ("contenttypes", "sessions", "auth.permission", "publishing.waitingimport")
"""Made anew by `migrate`, or of no use elsewhere."""


class Manifest(Frozen, frozen=True):
    """What a backup says of itself. `migrations` are those that its rows were written under."""

    format: int
    migrations: tuple[str, ...]
    rows_sha256: str
    editions: int
    pictures: int


class BadBackup(ValueError):
    """The file is no backup, is damaged, or is of a newer version of the site."""


class NotEmpty(Exception):
    """There is content already, and nobody said that it may go."""


def write_backup(path: Path) -> Manifest:
    """Writes the site to `path`, which appears only when it is whole."""
    unfinished = path.with_name(f"{path.name}.part")
    with _private(unfinished) as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
        with transaction.atomic():
            see_one_moment()
            rows = _dump()
            editions = Edition.objects.count()
        names = stored_names()
        for name in names:
            with default_storage.open(name) as picture:
                archive.writestr(f"{PICTURES}{name}", picture.read())
        archive.writestr(ROWS, rows)
        manifest = Manifest(
            format=FORMAT,
            migrations=_migrations(),
            rows_sha256=hashlib.sha256(rows).hexdigest(),
            editions=editions,
            pictures=len(names),
        )
        archive.writestr(MANIFEST, msgspec.json.encode(manifest))
    unfinished.replace(path)
    return manifest


def verify_backup(path: Path) -> Manifest:
    """Reads a backup back as `restore_backup` would, and touches nothing. Raises BadBackup."""
    try:
        with ZipFile(path) as archive:
            return _checked(archive)[0]
    except (BadZipFile, OSError, KeyError, EOFError, msgspec.DecodeError) as error:
        raise BadBackup(f"{path} is not a whole backup: {error}") from error


def restore_backup(path: Path, *, replace: bool = False) -> Manifest:
    """Brings back what `path` holds, or changes nothing.

    Raises BadBackup before anything is touched, and NotEmpty where there is content and not `replace`.
    """
    try:
        with ZipFile(path) as archive:
            manifest, rows = _checked(archive)
            if not replace and _has_content():
                raise NotEmpty
            for name in archive.namelist():
                if name.startswith(PICTURES):
                    _restore_picture(name.removeprefix(PICTURES), archive.read(name))
    except (BadZipFile, OSError, KeyError, EOFError, msgspec.DecodeError) as error:
        raise BadBackup(f"{path} is not a whole backup: {error}") from error
    _load(rows)
    return manifest


def broken_edition() -> int | None:
    """The number of the first edition that is not what was published; None where all are."""
    previous = ""
    for edition in Edition.objects.order_by("number").iterator(chunk_size=20):
        if not edition.is_intact(previous):
            return edition.number
        previous = edition.sha256
    return None


def _dump() -> bytes:
    text = StringIO()
    call_command("dumpdata", natural_foreign=True, exclude=LEFT_OUT, stdout=text, verbosity=0)
    return text.getvalue().encode()


def _load(rows: bytes) -> None:
    with NamedTemporaryFile(suffix=".json") as fixture, transaction.atomic():
        fixture.write(rows)
        fixture.flush()
        triggers.remove(connection)
        for model in _models():
            model._base_manager.all()._raw_delete(connection.alias)
        call_command("loaddata", fixture.name, verbosity=0)
        triggers.install(connection)


def _models() -> list[type[Model]]:
    """Every table that a backup holds, those between many and many included."""
    every = apps.get_models(include_auto_created=True)
    return [
        model
        for model in every
        if model._meta.managed
        and not model._meta.proxy
        and not {model._meta.app_label, model._meta.label_lower} & set(LEFT_OUT)
    ]


def _has_content() -> bool:
    return not is_empty() or get_user_model()._default_manager.exists()


def _checked(archive: ZipFile) -> tuple[Manifest, bytes]:
    """The manifest and the rows that it vouches for."""
    manifest = msgspec.json.decode(archive.read(MANIFEST), type=Manifest)
    rows = archive.read(ROWS)
    if archive.testzip() or hashlib.sha256(rows).hexdigest() != manifest.rows_sha256:
        raise BadBackup("The backup is damaged: its content does not match its checksums.")
    if manifest.format != FORMAT or manifest.migrations != _migrations():
        raise BadBackup("The backup was written by another version. Restore it with that one, then upgrade.")
    return manifest, rows


def _migrations() -> tuple[str, ...]:
    return tuple(sorted(".".join(key) for key in MigrationRecorder(connection).applied_migrations()))


def _restore_picture(name: str, data: bytes) -> None:
    """Only under the name that the bytes themselves have, whatever the archive says."""
    ending = name.rpartition(".")[2]
    if not NAME.fullmatch(name) or file_name(data, ending) != name:
        raise BadBackup(f"The backup holds something that is not a picture of the site: {name!r}.")
    store(data, ending)


def _private(path: Path) -> IO[bytes]:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")
