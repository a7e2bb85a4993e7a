"""Picture files: named by their own content, so that an edition's picture can never change."""

import gzip
import hashlib
from functools import lru_cache

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

CONTENT_TYPES = {"svg": "image/svg+xml", "webp": "image/webp"}
# A drawn picture styles itself for light and dark. It may do nothing else, not even when opened by itself.
CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


def file_name(data: bytes, ending: str) -> str:
    return f"{hashlib.sha256(data).hexdigest()[:32]}.{ending}"


def store(data: bytes, ending: str) -> str:
    """Puts the picture in storage and returns its name; the same picture is stored once."""
    name = file_name(data, ending)
    if not _is_whole(name, len(data)):
        default_storage.delete(name)
        default_storage.save(name, ContentFile(data))
    return name


def _is_whole(name: str, size: int) -> bool:
    """Whether the file is there, and not cut off by a power failure."""
    return default_storage.exists(name) and default_storage.size(name) == size


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


@lru_cache(maxsize=256)
def _read(name: str, zipped: bool) -> bytes:
    try:
        with default_storage.open(name) as file:
            data: bytes = file.read()
    except FileNotFoundError as error:
        raise Http404("Bilden finns inte.") from error
    return gzip.compress(data, mtime=0) if zipped else data
