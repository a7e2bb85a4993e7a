"""Before Django is asked: is it our host, and by which scheme was it asked for?"""

import pytest

from config.reached import is_ours, scheme_of


def asked(host="testserver", told=None):
    environ = {"HTTP_HOST": host, "wsgi.url_scheme": "http"}
    return environ | ({"HTTP_X_FORWARDED_PROTO": told} if told is not None else {})


@pytest.mark.parametrize("host", ["testserver", "testserver:8000", "127.0.0.1", "LOCALHOST"])
def test_our_own_names_are_ours(host):
    assert scheme_of(asked(host)) == "http"


@pytest.mark.parametrize(
    "host", ["", "evil.example", "testserver@evil.example", "testserver.evil.example", "a\\b"]
)
def test_no_other_is(host):
    assert scheme_of(asked(host)) is None and not is_ours(host)


@pytest.mark.parametrize("told", ["https", "HTTPS", "x" * 50, ""])
def test_without_a_proxy_nobody_is_believed(told):
    assert scheme_of(asked(told=told)) == "http"


@pytest.mark.parametrize(
    ("told", "scheme"),
    [
        ("https", "https"),
        ("https, http", "https"),
        ("http", "http"),
        ("ftp", "http"),
        ("x1", "http"),
        (None, "http"),
    ],
)
def test_a_proxy_is_believed_and_there_are_two_schemes(settings, told, scheme):
    settings.BEHIND_PROXY = True
    assert scheme_of(asked(told=told)) == scheme
