"""Every answer is let through at once, and told to the observers a moment later."""

import pytest

from serving import observing
from serving.observing import Answer, Observed
from serving.request_id import request_id

ASKED = {"REQUEST_METHOD": "GET", "PATH_INFO": "/", "QUERY_STRING": "vem=kanarie", "REMOTE_ADDR": "10.1.2.3"}


@pytest.fixture(autouse=True)
def by_hand(monkeypatch):
    """The tests say when the observers are told."""
    monkeypatch.setattr(observing, "repeat", lambda *_, **__: None)


def app(environ, start_response):
    start_response("304 Not Modified", [("ETag", "x")])
    return [b""]


def observe(app, environ=ASKED) -> tuple[list[Answer], list[object]]:
    told, started = [], []
    middleware = Observed(app, told.extend)
    middleware(environ, lambda *given: started.append(given[:2]))
    middleware.tell()
    return told, started


def test_an_answer_is_let_through_and_told_of():
    (answer,), started = observe(app)
    assert started == [("304 Not Modified", [("ETag", "x")])]
    assert (answer.method, answer.path, answer.status) == ("GET", "/", "304 Not Modified")
    assert 0 <= answer.ended - answer.began < 1


def test_what_a_reader_answered_is_not_told():
    (answer,), _ = observe(app)
    assert "kanarie" not in repr(answer)


def test_a_kept_page_does_not_take_over_the_id_of_the_request_before_it():
    request_id.set("the one before")
    assert observe(app)[0][0].request == ""


@pytest.mark.parametrize(("behind_proxy", "client"), [(False, "10.1.2.3"), (True, "1.2.3.4, 10.9.8.7")])
def test_only_a_proxy_is_asked_for_whom_it_asks(settings, behind_proxy, client):
    settings.BEHIND_PROXY = behind_proxy
    (answer,), _ = observe(app, {**ASKED, "HTTP_X_FORWARDED_FOR": "1.2.3.4, 10.9.8.7"})
    assert answer.client == client


def test_where_nobody_keeps_up_the_oldest_are_forgotten(monkeypatch):
    monkeypatch.setattr(observing, "MOST_WAITING", 3)
    middleware = Observed(app)
    for place in range(5):
        middleware({**ASKED, "PATH_INFO": f"/{place}"}, lambda *_: None)
    assert [answer.path for answer in middleware.answers] == ["/2", "/3", "/4"]
