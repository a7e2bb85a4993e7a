"""What the environment makes of config/settings.py. The file is run anew for every test, without a .env."""

import runpy
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from environ import FileAwareEnv
from environ.fileaware_mapping import FileAwareMapping

SETTINGS = Path(__file__).parent.parent / "config" / "settings.py"
HTTPS = {"SECRET_KEY": "key", "SITE_URL": "https://kryptera.example.se/"}


@pytest.fixture
def settings_of(monkeypatch):
    def run(**environment):
        monkeypatch.setattr(FileAwareEnv, "ENVIRON", FileAwareMapping(env=environment))
        monkeypatch.setattr(FileAwareEnv, "read_env", lambda *args: None)
        return runpy.run_path(str(SETTINGS))

    return run


@pytest.mark.parametrize("environment", [{}, {"SECRET_KEY": ""}, {"SECRET_KEY": " \n"}])
def test_it_refuses_to_start_without_a_secret_key(settings_of, environment):
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY is not set"):
        settings_of(**environment)


def test_the_secret_key_may_stand_in_a_file(settings_of, tmp_path):
    file = tmp_path / "secret_key"
    file.write_text("from-a-file\n")
    assert settings_of(SECRET_KEY_FILE=str(file))["SECRET_KEY"] == "from-a-file"


def test_the_address_of_the_database_may_stand_in_a_file(settings_of, tmp_path):
    file = tmp_path / "database_url"
    file.write_text("postgres://guide:secret@database/guide\n")
    database = settings_of(SECRET_KEY="key", DATABASE_URL_FILE=str(file))["DATABASES"]["default"]
    assert (database["PASSWORD"], database["NAME"]) == ("secret", "guide")


def test_an_https_address_turns_on_what_needs_https(settings_of):
    settings = settings_of(**HTTPS)
    assert settings["SESSION_COOKIE_SECURE"]
    assert settings["CSRF_COOKIE_SECURE"]
    assert settings["SECURE_SSL_REDIRECT"]
    assert settings["SECURE_HSTS_SECONDS"] == 365 * 24 * 60 * 60
    assert settings["SESSION_COOKIE_NAME"].startswith("__Host-")
    assert settings["CSRF_COOKIE_NAME"].startswith("__Host-")


def test_an_http_address_leaves_it_off(settings_of):
    settings = settings_of(SECRET_KEY="key")
    assert not settings["SESSION_COOKIE_SECURE"]
    assert not settings["SECURE_SSL_REDIRECT"]
    assert not settings["SECURE_HSTS_SECONDS"]
    assert settings["SESSION_COOKIE_NAME"] == "session"


def test_a_site_on_https_answers_to_its_own_name_only(settings_of):
    settings = settings_of(**HTTPS)
    assert settings["ALLOWED_HOSTS"] == ["kryptera.example.se"]
    assert settings["CSRF_TRUSTED_ORIGINS"] == ["https://kryptera.example.se"]


def test_another_port_is_followed(settings_of):
    settings = settings_of(SECRET_KEY="key", SITE_URL="http://127.0.0.1:8123")
    assert settings["CSRF_TRUSTED_ORIGINS"] == ["http://127.0.0.1:8123"]
    assert "127.0.0.1" in settings["ALLOWED_HOSTS"]


def test_a_proxys_word_is_taken_only_when_asked_for(settings_of):
    assert "SECURE_PROXY_SSL_HEADER" not in settings_of(**HTTPS)
    assert "SECURE_PROXY_SSL_HEADER" in settings_of(**HTTPS, BEHIND_PROXY="true")


def test_debugging_cannot_be_turned_on(settings_of):
    assert settings_of(SECRET_KEY="key", DEBUG="true")["DEBUG"] is False


def test_sqlite_locks_at_once_and_waits(settings_of):
    options = settings_of(SECRET_KEY="key")["DATABASES"]["default"]["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 5


def test_no_view_is_a_transaction_by_itself(settings_of):
    assert not settings_of(SECRET_KEY="key")["DATABASES"]["default"].get("ATOMIC_REQUESTS")
