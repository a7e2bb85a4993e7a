"""What the environment makes of config/settings.py."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from tests.environment import settings_of

HTTPS = {"SECRET_KEY": "key", "SITE_URL": "https://kryptera.example.se/"}


@pytest.mark.parametrize("environment", [{}, {"SECRET_KEY": ""}, {"SECRET_KEY": " \n"}])
def test_it_refuses_to_start_without_a_secret_key(environment):
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY is not set"):
        settings_of(**environment)


def test_the_secret_key_may_stand_in_a_file(tmp_path):
    file = tmp_path / "secret_key"
    file.write_text("from-a-file\n")
    assert settings_of(SECRET_KEY_FILE=str(file))["SECRET_KEY"] == "from-a-file"


def test_the_address_of_the_database_may_stand_in_a_file(tmp_path):
    file = tmp_path / "database_url"
    file.write_text("postgres://guide:secret@database/guide\n")
    database = settings_of(SECRET_KEY="key", DATABASE_URL_FILE=str(file))["DATABASES"]["default"]
    assert (database["PASSWORD"], database["NAME"]) == ("secret", "guide")


def test_a_file_of_sqlite_must_be_there_already(tmp_path):
    database = settings_of(SECRET_KEY="key", DATABASE_URL=f"sqlite:///{tmp_path}/a b?.sqlite3")["DATABASES"][
        "default"
    ]
    assert database["NAME"].endswith("?mode=rw") and database["NAME"].startswith(f"file:{tmp_path}/a%20b")


def test_an_https_address_turns_on_what_needs_https():
    settings = settings_of(**HTTPS)
    assert settings["SESSION_COOKIE_SECURE"]
    assert settings["CSRF_COOKIE_SECURE"]
    assert settings["SECURE_SSL_REDIRECT"]
    assert settings["SECURE_HSTS_SECONDS"] == 365 * 24 * 60 * 60
    assert settings["SESSION_COOKIE_NAME"].startswith("__Host-")
    assert settings["CSRF_COOKIE_NAME"].startswith("__Host-")


def test_an_http_address_leaves_it_off():
    settings = settings_of(SECRET_KEY="key")
    assert not settings["SESSION_COOKIE_SECURE"]
    assert not settings["SECURE_SSL_REDIRECT"]
    assert not settings["SECURE_HSTS_SECONDS"]
    assert settings["SESSION_COOKIE_NAME"] == "session"


def test_a_site_on_https_answers_to_its_own_name_only():
    settings = settings_of(**HTTPS)
    assert settings["ALLOWED_HOSTS"] == ["kryptera.example.se"]
    assert settings["CSRF_TRUSTED_ORIGINS"] == ["https://kryptera.example.se"]


def test_another_port_is_followed():
    settings = settings_of(SECRET_KEY="key", SITE_URL="http://127.0.0.1:8123")
    assert settings["CSRF_TRUSTED_ORIGINS"] == ["http://127.0.0.1:8123"]
    assert "127.0.0.1" in settings["ALLOWED_HOSTS"]


def test_a_proxys_word_is_taken_only_when_asked_for():
    assert "SECURE_PROXY_SSL_HEADER" not in settings_of(**HTTPS)
    assert "SECURE_PROXY_SSL_HEADER" in settings_of(**HTTPS, BEHIND_PROXY="true")


def test_debugging_cannot_be_turned_on():
    assert settings_of(SECRET_KEY="key", DEBUG="true")["DEBUG"] is False


def test_sqlite_locks_at_once_and_waits():
    options = settings_of(SECRET_KEY="key")["DATABASES"]["default"]["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 5


def test_no_view_is_a_transaction_by_itself():
    assert not settings_of(SECRET_KEY="key")["DATABASES"]["default"].get("ATOMIC_REQUESTS")


def test_cookies_are_sent_to_nobody_elses_pages():
    settings = settings_of(**HTTPS)
    assert settings["SESSION_COOKIE_SAMESITE"] == settings["CSRF_COOKIE_SAMESITE"] == "Strict"
    assert settings["SESSION_COOKIE_HTTPONLY"] and settings["CSRF_COOKIE_HTTPONLY"]


def test_the_address_that_a_proxy_saw_counts_only_behind_one():
    assert "ALLAUTH_TRUSTED_PROXY_COUNT" not in settings_of(**HTTPS)
    assert settings_of(**HTTPS, BEHIND_PROXY="true")["ALLAUTH_TRUSTED_PROXY_COUNT"] == 1


def test_single_sign_on_is_off_until_a_provider_is_named():
    assert settings_of(SECRET_KEY="key")["SOCIALACCOUNT_PROVIDERS"]["openid_connect"]["APPS"] == []


def test_the_secret_of_single_sign_on_may_stand_in_a_file(tmp_path):
    file = tmp_path / "client_secret"
    file.write_text("from-a-file\n")
    environment = {"OIDC_SERVER_URL": "https://id.example.se/v2.0/", "OIDC_CLIENT_SECRET_FILE": str(file)}
    settings = settings_of(**HTTPS, **environment)
    assert settings["OIDC_SERVER_URL"] == "https://id.example.se/v2.0"
    assert settings["SOCIALACCOUNT_PROVIDERS"]["openid_connect"]["APPS"][0]["secret"] == "from-a-file"


def test_mail_is_from_the_address_that_is_set_or_else_from_the_site():
    known = {"SECRET_KEY": "key", "SITE_URL": "https://kryptera.example.se"}
    assert settings_of(**known)["DEFAULT_FROM_EMAIL"] == "no-reply@kryptera.example.se"
    assert settings_of(**known, MAIL_FROM="rutin@example.se")["DEFAULT_FROM_EMAIL"] == "rutin@example.se"
