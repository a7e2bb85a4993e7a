"""Picture files: named by their own content, so that an edition's picture can never change."""

import errno
import gzip
import hashlib
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from html import unescape
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

NAME = re.compile(r"[0-9a-f]{32}\.(svg|webp)")
UNFINISHED = ".part"
"""How the name of a file ends that is being written."""
READABLE = 0o644
TEXT = re.compile(r"<text\b[^>]*>(.*?)</text>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
CONTENT_TYPES = {"svg": "image/svg+xml", "webp": "image/webp"}
# A drawn picture styles itself for light and dark. It may do nothing else, not even when opened by itself.
CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


FULL_DISK = {errno.ENOSPC, errno.EDQUOT}


class StorageAway(OSError):
    """Where pictures are kept can be neither written to nor read, which no change to the site mends."""


@contextmanager
def away() -> Iterator[None]:
    """Names the fault of a folder that is read-only, closed or gone. A full one has a name of its own."""
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        if error.errno in FULL_DISK:
            raise
        raise StorageAway(str(error)) from error


def file_name(data: bytes, ending: str) -> str:
    return f"{hashlib.sha256(data).hexdigest()[:32]}.{ending}"


def is_named_rightly(data: bytes, name: str) -> bool:
    """Whether these are the bytes of the picture with that name."""
    return file_name(data, name.rpartition(".")[2]) == name


def store(data: bytes, ending: str) -> str:
    """Puts the picture in storage and returns its name; the same picture is stored once.

    A name is never seen before its file is whole and on the disk, whatever happens meanwhile.
    """
    name = file_name(data, ending)
    with away():
        if not is_whole(name):
            _write(name, data)
    return name


def _write(name: str, data: bytes) -> None:
    try:
        path = Path(default_storage.path(name))
    except NotImplementedError:  # a bucket, which shows no object before it is whole
        default_storage.delete(name)
        default_storage.save(name, ContentFile(data))
    else:
        _put(path, data)


def is_whole(name: str) -> bool:
    """Whether the file is there and is what its name says."""
    try:
        with default_storage.open(name) as file:
            return is_named_rightly(file.read(), name)
    except FileNotFoundError:
        return False


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=path.name, suffix=UNFINISHED, delete=False) as file:
        unfinished = Path(file.name)
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            unfinished.chmod(READABLE)
            unfinished.replace(path)
        except BaseException:
            unfinished.unlink()
            raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Puts on the disk what the files in it are called."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def what_is_wrong(name: str) -> str:
    """Why picture `name` cannot be shown or others not be stored, in a sentence; empty where they can.

    A bucket is not asked: it is another machine, and whoever waits for it may be a reader.
    """
    try:
        path = Path(default_storage.path(name))
    except NotImplementedError:
        return ""
    if not path.is_file():
        return "Pictures are missing."
    return "" if os.access(path.parent, os.W_OK | os.X_OK) else "Pictures cannot be stored."


def stored_names(pattern: re.Pattern[str] = NAME) -> list[str]:
    """Every picture in storage, or every file that `pattern` fits. Before the first, there is no folder."""
    try:
        names = default_storage.listdir("")[1]
    except FileNotFoundError:
        return []
    return sorted(filter(pattern.fullmatch, names))


@require_safe
def serve(request: HttpRequest, name: str) -> HttpResponse:
    """A picture, cached for ever by whoever asks: its name changes when it does."""
    zipped = name.endswith(".svg") and "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(_read(name, zipped), content_type=CONTENT_TYPES[name.rpartition(".")[2]])
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    response["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
    response["Vary"] = "Accept-Encoding"
    if zipped:
        response["Content-Encoding"] = "gzip"
    return response


@lru_cache(maxsize=512)
def drawn_text(name: str) -> str:
    """The words that a stored drawing shows; none where its file is missing."""
    try:
        with default_storage.open(name) as file:
            source = file.read().decode()
    except (FileNotFoundError, UnicodeDecodeError):
        return ""
    return " ".join(unescape(TAG.sub(" ", text)) for text in TEXT.findall(source))


@lru_cache(maxsize=256)
def _read(name: str, zipped: bool) -> bytes:
    try:
        with away(), default_storage.open(name) as file:
            data: bytes = file.read()
    except FileNotFoundError as error:
        raise Http404("Bilden finns inte.") from error
    return gzip.compress(data, mtime=0) if zipped else data
