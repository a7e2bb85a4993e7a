"""Figures of the site as a whole."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.db import OperationalError
from django.test import Client
from django.utils import timezone

from publishing.models import Edition
from upkeep.models import Night


@pytest.fixture
def figures(edition, settings):
    settings.METRICS_TOKEN = "t" * 32

    def ask():
        text = Client().get("/metrics", headers={"Authorization": "Bearer " + "t" * 32}).text
        return dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))

    return ask


def night(ago, **fields):
    began = timezone.now() - ago
    return Night.objects.create(
        began=began, ended=began, **{"backed_up": True, "failures": 0, "report": ""} | fields
    )


def test_version_readiness_and_database_are_told(figures):
    found = figures()
    assert found[f'kryptera_info{{version="{settings.VERSION}"}}'] == "1"
    assert (found["kryptera_ready"], found["kryptera_database_up"], found["kryptera_edition"]) == (
        "1",
        "1",
        "1",
    )
    assert 0 <= int(found["kryptera_edition_age_seconds"]) < 60


def test_a_backup_that_was_never_taken_has_no_age(figures):
    assert "kryptera_backup_age_seconds" not in figures()


def test_only_a_backup_that_was_read_back_counts(figures):
    night(timedelta(hours=50))
    night(timedelta(hours=2), backed_up=False, failures=2)
    found = figures()
    assert 50 * 3600 <= int(found["kryptera_backup_age_seconds"]) < 50 * 3600 + 60
    assert found["kryptera_night_failures"] == "2"


def test_without_its_database_it_says_so(figures, monkeypatch):
    def fail(*args, **kwargs):
        raise OperationalError

    monkeypatch.setattr(type(Edition.objects.all()), "exists", fail)
    monkeypatch.setattr("upkeep.figures.last_backup", fail)
    found = figures()
    assert (found["kryptera_ready"], found["kryptera_database_up"]) == ("0", "0")
