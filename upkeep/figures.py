"""Figures of the site as a whole, the same whichever process or replica is asked."""

import time
from collections.abc import Iterator

from django.conf import settings
from django.db import DatabaseError

from publishing.models import Edition
from upkeep.models import last_backup, last_night

HELP = {
    "kryptera_info": "Which version runs.",
    "kryptera_database_up": "Whether the database answers.",
    "kryptera_edition": "The number of the newest edition.",
    "kryptera_edition_age_seconds": "Since it was published.",
    "kryptera_backup_age_seconds": "Since the newest backup that was read back whole.",
    "kryptera_night_failures": "Tasks that failed in the last run of manage.py nightly.",
}


def site_lines() -> Iterator[str]:
    """In Prometheus' text format. What is not known has no line: an alert on `absent` finds it."""
    yield from _line("kryptera_info", 1, f'{{version="{settings.VERSION}"}}')
    try:
        known = dict(_from_the_database())
    except DatabaseError:
        yield from _line("kryptera_database_up", 0)
        return
    yield from _line("kryptera_database_up", 1)
    for name, value in known.items():
        yield from _line(name, value)


def _from_the_database() -> Iterator[tuple[str, float]]:
    now = time.time()
    edition = Edition.objects.order_by("-number").values("number", "published_at").first()
    if edition:
        yield "kryptera_edition", edition["number"]
        yield "kryptera_edition_age_seconds", round(now - edition["published_at"].timestamp())
    if backup := last_backup():
        yield "kryptera_backup_age_seconds", round(now - backup.timestamp())
    if night := last_night():
        yield "kryptera_night_failures", night.failures


def _line(name: str, value: float, labels: str = "") -> Iterator[str]:
    yield f"# HELP {name} {HELP[name]}"
    yield f"# TYPE {name} gauge"
    yield f"{name}{labels} {value}"
