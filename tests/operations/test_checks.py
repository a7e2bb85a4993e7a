"""An environment that would put the site at risk is named before the site starts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from config import checks
from tests.environment import settings_of

ROOT = Path(__file__).parent.parent.parent
GOOD = {
    "SECRET_KEY": "W9-6qkq2m5bXo0C8r4Tz1uYv7sLhNfGdJpAeRiKxQwEtBnMc-and-some-more",
    "SECRET_KEY_FALLBACKS": "",
    "SITE_URL": "https://kryptera.example.se",
    "BEHIND_PROXY": "true",
    "DATABASE_URL": "sqlite://:memory:",
    "OIDC_SERVER_URL": "https://login.microsoftonline.com/11111111-1111-1111-1111-111111111111/v2.0",
    "OIDC_CLIENT_ID": "client",
    "OIDC_CLIENT_SECRET": "secret",
    "OIDC_ROLES": "Redaktör=a,Fastställare=b,Administratör=c",
    "METRICS_TOKEN": "m" * 32,
    "THEME": "skogsby",
    "EMBED_FROM": "https://intranet.example.se",
    "SECURITY_CONTACT": "mailto:sakerhet@example.se",
}
BAD = [
    ({"SECRET_KEY": "short"}, "kryptera.E001"),
    ({"SECRET_KEY": "a" * 60}, "kryptera.E001"),
    ({"SECRET_KEY_FALLBACKS": "old"}, "kryptera.E001"),
    ({"SITE_URL": "kryptera.example.se"}, "kryptera.E002"),
    ({"THEME": "finns-inte"}, "kryptera.E012"),
    ({"SITE_URL": "https://kryptera.example.se/guide"}, "kryptera.E002"),
    ({"SITE_URL": "http://kryptera.example.se"}, "kryptera.E003"),
    ({"ALLOWED_HOSTS": "*"}, "kryptera.E004"),
    ({"ALLOWED_HOSTS": ".example.se"}, "kryptera.E004"),
    ({"OIDC_SERVER_URL": "http://id.example.se"}, "kryptera.E006"),
    ({"OIDC_SERVER_URL": "https://login.microsoftonline.com/common/v2.0"}, "kryptera.E007"),
    ({"OIDC_CLIENT_SECRET": ""}, "kryptera.E008"),
    ({"OIDC_ROLES": "Chef=x"}, "kryptera.E009"),
    ({"OIDC_ROLES": ""}, "kryptera.W010"),
    ({"EMBED_FROM": "http://intranet.example.se"}, "kryptera.E013"),
    ({"EMBED_FROM": "https://*.example.se"}, "kryptera.E013"),
    ({"EMBED_FROM": "https://intranet.example.se/sida"}, "kryptera.E013"),
    ({"SECURITY_CONTACT": "sakerhet@example.se"}, "kryptera.E015"),
    ({"METRICS_TOKEN": "kort"}, "kryptera.E011"),
]


@pytest.fixture
def found(settings):
    """The ids of what is wrong with an environment."""

    def find(**environment):
        for name, value in settings_of(**GOOD | environment).items():
            if name.isupper() and name not in ("DATABASES", "CACHES"):
                setattr(settings, name, value)
        return [message.id for message in checks.check_environment(None)]

    return find


def test_nothing_is_wrong_with_a_good_environment(found):
    assert found() == []


def test_nor_with_a_machine_of_ones_own(found):
    assert found(SITE_URL="http://127.0.0.1:8000", OIDC_SERVER_URL="", METRICS_TOKEN="") == []


@pytest.mark.parametrize(("environment", "cause"), BAD)
def test_a_bad_environment_is_named(found, environment, cause):
    assert found(**environment) == [cause]


@pytest.mark.parametrize(
    ("version", "safe"),
    [((3, 40, 1), False), ((3, 44, 5), False), ((3, 44, 6), True), ((3, 50, 7), True), ((3, 51, 2), False),
     ((3, 51, 3), True), ((3, 53, 0), True)],
)  # fmt: skip
def test_a_write_ahead_log_needs_a_mended_sqlite(settings, monkeypatch, version, safe):
    monkeypatch.setattr(checks.sqlite3, "sqlite_version_info", version)
    database = {
        "ENGINE": "django.db.backends.sqlite3",
        "OPTIONS": {"init_command": "PRAGMA journal_mode = WAL"},
    }
    monkeypatch.setitem(settings.DATABASES, "default", database)
    assert [message.id for message in checks._database()] == ([] if safe else ["kryptera.E005"])


def run_check(**environment):
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment = kept | GOOD | environment
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_djangos_own_checks_find_nothing_either():
    done = run_check()
    assert done.returncode == 0, done.stderr


def test_the_command_says_what_is_wrong_and_how_to_mend_it():
    done = run_check(SITE_URL="http://kryptera.example.se")
    assert done.returncode != 0
    assert "kryptera.E003" in done.stderr and "Put the site behind TLS" in done.stderr
