"""What every test can use: the shipped routine published, an editor, a reader, and no network."""

import ipaddress
import socket
from pathlib import Path
from threading import Thread
from typing import Any
from unittest.mock import Mock

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client, override_settings
from django.utils import timezone
from hypothesis import HealthCheck, settings

from decisions.models import Questionnaire
from feedback.counting.buffer import waiting
from guide.models import Guide
from organisation.current import current_site
from pictures.storage import store
from publishing import triggers
from publishing.current import current_edition
from publishing.freeze import thaw
from publishing.models import Edition
from routine.document import Document, chained_sha256, encode
from routines.chosen import FIRST
from routines.models import Routine
from tests.databases import may_differ
from tests.kept_rows import KeptRows
from tests.quick import _empty_databases, quick_rehearsals, quick_sheets  # noqa: F401  fixtures
from transfer.files.reading import Content, read_content

# How long an example takes says more of the machine than of the code.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

CONTENT = Path(__file__).parent.parent / "content"
OUTSIDE = {"browser", "faults"}
"""Folders whose tests wait for programs of other people: Chromium, Caddy, nginx, PostgreSQL."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL, leaves out what is the same there (tests/databases.py)."""
    for item in items:
        if OUTSIDE & set(item.path.parts):
            item.add_marker(pytest.mark.flaky(reruns=1, reruns_delay=1))
    if connection.vendor == "postgresql":
        alike = [item for item in items if not may_differ(item)]
        config.hook.pytest_deselected(items=alike)
        items[:] = [item for item in items if may_differ(item)]


class NetworkUsed(Exception):
    """A test tried to reach another machine."""


def _is_local(address: Any) -> bool:
    """Whether a socket's address is on this machine. A Unix socket's address is a string or bytes."""
    if not isinstance(address, tuple):
        return True
    host = address[0]
    return host == "localhost" or ipaddress.ip_address(host).is_loopback


@pytest.fixture(scope="session", autouse=True)
def _no_network():
    connect = socket.socket.connect

    def connect_locally(self, address):
        if not _is_local(address):
            raise NetworkUsed(address)
        return connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_locally)
        yield


@pytest.fixture(scope="session", autouse=True)
def _no_processes_beside():
    """A process beside the server would work on the database of this installation, not on the test's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("serving.beside.Thread", lambda **_: Mock(spec=Thread))
        yield


@pytest.fixture(scope="session", autouse=True)
def _pictures(tmp_path_factory):
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("pictures")):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup):
    """Lets the flush after a transactional test empty the editions, which the database itself refuses.

    The first routine, which the migrations have made, stays.
    """
    operations = type(connection.ops)  # Playwright's event loop gives its tests a connection of their own
    flush = operations.execute_sql_flush

    def flush_editions_too(ops, sql_list):
        triggers.remove(ops.connection)
        flush(ops, sql_list)
        triggers.install(ops.connection)
        Routine.objects.using(ops.connection.alias).create(pk=FIRST, ref="rutinen")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(operations, "execute_sql_flush", flush_editions_too)
        yield


@pytest.fixture(autouse=True)
def _forget_shown_edition():
    """A process remembers for a second which edition is current; the next test has another database.
    The site's settings are not looked for, as long as no test changes them.
    """
    current_edition.forget()
    current_site.forget()
    current_site._looked_at = float("inf")
    yield
    current_edition.forget()


@pytest.fixture(autouse=True)
def _nothing_counted():
    """What a test's pages count waits in the process; the next test begins at nothing."""
    waiting.take()


@pytest.fixture(scope="session")
def content() -> Content:
    """The shipped routine, with its pictures in storage."""
    shipped = read_content(CONTENT)
    for name, data in shipped.pictures.items():
        store(data, name.rpartition(".")[2])
    return shipped


def publish(document: Document) -> Edition:
    """The document as edition 1, without what publishing asks of editors."""
    text = encode(document)
    return Edition.objects.create(
        number=1,
        document=text,
        sha256=chained_sha256(text, ""),
        published_at=timezone.now(),
        significance=Edition.Significance.CHANGE,
    )


@pytest.fixture
def edition(db, content) -> Edition:
    """The shipped routine as edition 1, which is all that readers need. Editors need a `draft` as well."""
    return publish(content.document)


@pytest.fixture(scope="session")
def _drafts() -> list[KeptRows]:
    """The shipped routine as draft rows, once some test has needed them."""
    return []


@pytest.fixture
def draft(edition, content, _drafts) -> Document:
    """The shipped routine as draft rows too, just as edition 1 has it."""
    if _drafts and not Guide.objects.exists() and not Questionnaire.objects.exists():
        _drafts[0].put()
    else:
        thaw(content.document)
        if not _drafts:
            _drafts.append(KeptRows("guide", "decisions"))
    return content.document


@pytest.fixture
def editor(db):
    """Eva, who may do everything in the admin."""
    return get_user_model().objects.create_superuser("eva", "eva@example.se", "eva-lösenord-123")


@pytest.fixture
def reader(edition) -> Client:
    """Somebody who is not signed in, where there is something to read."""
    return Client()


@pytest.fixture
def editing(editor) -> Client:
    """Eva, signed in: `editing.get("/admin/")`."""
    client = Client()
    client.force_login(editor)
    return client
