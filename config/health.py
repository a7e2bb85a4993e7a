"""What a load balancer asks: does the process live, and can it do its work?"""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from config.newer_database import unknown_migrations
from pictures.storage import what_is_wrong
from publishing.current import current_edition
from publishing.models import Edition


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """The process answers. Asks nothing of the database, whose trouble a restart would not cure."""
    return _say("ok")


@require_safe
@never_cache
def readyz(request: HttpRequest) -> HttpResponse:
    """Readers and editors can be served: the database answers, is up to date, and holds an edition; its
    pictures are there, and more can be stored.
    """
    missing = what_is_missing()
    return _say(missing, status=503) if missing else _say("ok")


def what_is_missing() -> str:
    """Why the site is not ready, in a sentence; empty where it is."""
    try:
        return _missing_in_the_database()
    except DatabaseError:
        return "The database does not answer."


def _missing_in_the_database() -> str:
    executor = MigrationExecutor(connection)
    if unknown_migrations(executor.loader):
        return "The database is of a newer version."
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return "There are migrations to run."
    if not Edition.objects.exists():
        return "Nothing is published."
    shown = current_edition.get().routine.images[:1]
    return "".join(what_is_wrong(image.file) for image in shown)


def _say(text: str, status: int = 200) -> HttpResponse:
    return HttpResponse(text + "\n", content_type="text/plain; charset=utf-8", status=status)
