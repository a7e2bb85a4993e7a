"""What is said while the database is away or the disk is full, and how to go on with what was written."""

from typing import Any

from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.http import escape_leading_slashes

from pictures.storage import FULL_DISK, StorageAway

RETRY_SECONDS = 30
TOKEN = "csrfmiddlewaretoken"  # noqa: S105 the name of a field
SAID_OF_A_FULL_DISK = ("disk is full", "no space left", "could not extend file")
"""SQLite's own words, the system's, and PostgreSQL's."""
SAID_OF_A_DAMAGED_FILE = ("file is not a database", "database disk image is malformed")
AWAY = "Databasen svarar inte. Vänta en stund och försök igen."
FULL = "Det finns inget utrymme kvar på servern. Säg till den som sköter webbplatsen."
DAMAGED = "Databasen är skadad. Säg till den som sköter webbplatsen, som får läsa tillbaka en säkerhetskopia."
NO_PICTURES = "Bilder går inte att spara eller hämta just nu. Säg till den som sköter webbplatsen."


def is_full(fault: BaseException | None) -> bool:
    if isinstance(fault, OperationalError):
        return any(words in str(fault).lower() for words in SAID_OF_A_FULL_DISK)
    return isinstance(fault, OSError) and fault.errno in FULL_DISK


def is_damaged(fault: BaseException | None) -> bool:
    return isinstance(fault, DatabaseError) and any(words in str(fault) for words in SAID_OF_A_DAMAGED_FILE)


def is_outage(fault: BaseException | None) -> bool:
    """Whether the fault is one that passes without a change to the site."""
    away = isinstance(fault, OperationalError | InterfaceError | StorageAway)
    return away or is_full(fault) or is_damaged(fault)


def reason_of(fault: BaseException | None) -> str:
    """What has happened, for the reader or editor who meets it."""
    if is_full(fault):
        return FULL
    if is_damaged(fault):
        return DAMAGED
    return NO_PICTURES if isinstance(fault, StorageAway) else AWAY


def answer_outage(request: HttpRequest, fault: BaseException | None) -> HttpResponse:
    """503, or 507 where the disk is full. The page can send once more what an editor had written."""
    token = request.POST.get(TOKEN, "")
    context = {"reason": reason_of(fault), "token": token, **written_again(request)}
    response = render(None, "503.html", context, status=507 if is_full(fault) else 503)
    response["Retry-After"] = str(RETRY_SECONDS)
    add_never_cache_headers(response)
    return response


def written_again(request: HttpRequest) -> dict[str, Any]:
    """What a page needs to send a form once more; empty where nobody wrote anything."""
    if not (fields := written(request)):
        return {}
    path = escape_leading_slashes(request.get_full_path())  # no other site, whatever was asked for
    return {"written": fields, "files": bool(request.FILES), "path": path}


def written(request: HttpRequest) -> list[tuple[str, Any]]:
    """The fields of a form. Nothing from the sign-in pages, and no password, is ever repeated."""
    if request.method != "POST" or request.path.startswith("/konto/"):
        return []
    fields = [(name, values) for name, values in request.POST.lists() if name != TOKEN]
    return [(name, value) for name, values in fields if "password" not in name for value in values]
