"""All that has to be done every night. What fails is told and stops nothing of the rest."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.management import CommandError, call_command
from django.utils import timezone
from msgspec import Struct

from organisation.current import current_site
from upkeep.models import Night

logger = logging.getLogger("upkeep")

KEPT_NIGHTS = timedelta(days=400)
HALF_WRITTEN = timedelta(days=1)
"""A younger file may belong to a backup that is being written."""
REPORT = "last-night.txt"
COMMANDS = (
    "verify_editions",
    "remind_of_review",
    "mail_editions",
    "make_pdfs",
    "prune_feedback",
    "prune_revisions",
    "prune_pictures",
    "clearsessions",
    "renew_secrets",
)


class Done(Struct, frozen=True):
    """One of the night's tasks, and what it said."""

    name: str
    said: str
    failed: bool


def nightly(folder: Path, *, keep: int) -> Night:
    """Does everything, with backups in `folder`, where `keep` of them stay, and tells what came of it."""
    began = timezone.now()
    done = [attempt(name, task) for name, task in tasks(folder, keep)]
    night = Night.objects.create(
        began=began,
        ended=timezone.now(),
        backed_up=not done[0].failed,
        failures=sum(task.failed for task in done),
        report="\n".join(lines(done)),
    )
    Night.objects.filter(began__lt=began - KEPT_NIGHTS).delete()
    tell(night, folder)
    return night


def tasks(folder: Path, keep: int) -> Iterator[tuple[str, Callable[[], str]]]:
    """The backup first, so that it holds the site as it was before anything is pruned."""
    yield "backup", partial(run, "backup", str(folder))
    yield "old backups", lambda: prune_backups(folder, keep)
    for command in COMMANDS:
        yield command, partial(run, command)


def attempt(name: str, task: Callable[[], str]) -> Done:
    try:
        return Done(name, task(), failed=False)
    except CommandError as error:
        return Done(name, str(error), failed=True)
    except Exception as error:  # whatever it is, the tasks that come after are still to be done
        logger.exception("%s failed", name)
        return Done(name, f"{type(error).__name__}: {error}", failed=True)


def prune_backups(folder: Path, keep: int) -> str:
    """Removes the oldest backups, and halves that a night which was cut off has left."""
    old = sorted(folder.glob("guide-*.zip"))[:-keep]
    before = (timezone.now() - HALF_WRITTEN).timestamp()
    halves = [file for file in folder.glob("guide-*.part") if file.stat().st_mtime < before]
    for file in (*old, *halves):
        file.unlink()
    return f"{len(old)} old ones and {len(halves)} half ones removed."


def run(command: str, *arguments: str) -> str:
    said = StringIO()
    call_command(command, *arguments, stdout=said)
    return said.getvalue().strip() or "nothing to do."


def lines(done: list[Done]) -> Iterator[str]:
    for task in done:
        yield f"{'FAILED' if task.failed else 'ok':6} {task.name}: " + task.said.replace("\n", "\n       ")


def tell(night: Night, folder: Path) -> None:
    """Writes the report to a file and mails it to REPORT_TO. Where that fails, the log says so."""
    text = f"{timezone.localtime(night.began):%Y-%m-%d %H:%M} {settings.SITE_URL}\n{night.report}\n"
    site = current_site.get()
    outcome = f"{night.failures} failed" if night.failures else "all well"
    subject = " ".join(f"{site.name}, tonight: {outcome}".split())
    with logged():
        (folder / REPORT).write_text(text, encoding="utf-8")
    with logged():
        EmailMessage(subject, text, site.sender, settings.REPORT_TO).send()


@contextmanager
def logged() -> Iterator[None]:
    try:
        yield
    except OSError:  # smtplib's own are OSError too
        logger.exception("The report of the night could not be delivered.")
