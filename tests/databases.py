"""Which tests run on which database: everything on SQLite, and on PostgreSQL what could differ there.

What asks no database is the same on both. Readers' pages of an edition read one row; that row, and everything
that writes, is tested on both.
"""

import pytest

WRITERS = {"draft", "editing", "editor", "transactional_db"}
"""Fixtures of tests that change rows, or read those that editors change."""
BOTH = (
    "tests/accounts/",
    "tests/faults/test_database_away",
    "tests/faults/test_killed",
    "tests/faults/test_postgresql",
    "tests/faults/test_several_processes",
    "tests/feedback/",
    *(f"tests/security/test_hostile_{what}" for what in ("addresses", "editing", "forms")),
    "tests/security/test_hostile_requests.py::test_a_forged_session",
    "tests/upgrades/",
    "tests/upkeep/",
)
"""Where tests write without such a fixture, start processes, or send what one of the databases refuses."""
ONE = (
    "tests/faults/",
    "tests/security/test_closed_lists.py::test_a_list_can_be_asked_for_no_letter",
    "tests/security/test_hostile_text",
    "tests/security/test_permissions",
    "tests/test_weight",
    "tests/word/",
)
"""Where what is tested stands in front of the database: proxies, pages, rights, files, refusals."""


def may_differ(item: pytest.Item) -> bool:
    """Whether the test could pass on one database and fail on the other."""
    fixtures = set(getattr(item, "fixturenames", ()))
    asks = bool({"db", "transactional_db"} & fixtures) or item.get_closest_marker("django_db") is not None
    writes = "edition" not in fixtures or bool(WRITERS & fixtures)
    return item.nodeid.startswith(BOTH) or (asks and writes and not item.nodeid.startswith(ONE))
