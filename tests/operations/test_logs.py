"""Logs: one line for each event, whatever the event holds, and no answers in them."""

import io
import json
import logging

import pytest
from django.test import Client

from config.logging import JsonLine

CANARY = "kanarie-svar"


@pytest.fixture
def lines():
    """What Django has logged so far, as it would be written."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLine())
    logging.getLogger().addHandler(handler)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logging.getLogger().removeHandler(handler)


def test_an_error_is_one_line_with_the_requests_id(reader, lines):
    response = reader.get("/finns-inte/")
    (line,) = lines()
    assert line["message"] == "Not Found: /finns-inte/" and line["level"] == "WARNING"
    assert line["request"] == response["X-Request-ID"] and len(line["request"]) == 32


def test_a_link_to_the_draft_is_logged_without_what_opens_it(reader, lines):
    token = "Ab-_9" * 8 + "abc"
    reader.get(f"/utkast/delat/{token}/finns-inte/")
    (line,) = lines()
    assert "/utkast/delat/-/finns-inte/" in line["message"] and token not in str(line)


def test_the_proxys_id_is_taken_over(reader, lines):
    reader.get("/finns-inte/", headers={"X-Request-ID": "abc-123"})
    assert lines()[0]["request"] == "abc-123"


@pytest.mark.parametrize("given", ["", "a b", "x" * 65, 'x","level":"x', "å"])
def test_but_not_when_it_could_be_anything(reader, lines, given):
    reader.get("/finns-inte/", headers={"X-Request-ID": given})
    assert len(lines()[0]["request"]) == 32


def test_pages_that_are_kept_have_no_id_of_somebody_elses_request(reader):
    assert "X-Request-ID" not in reader.get("/").headers


@pytest.mark.parametrize(
    "path", ["/finns%0d%0ainte/", "/a%0A{%22level%22:1}/", "/a%E2%80%A8b/", "/a%C2%85b/"]
)
def test_no_address_can_begin_a_line_of_its_own(reader, lines, path):
    reader.get(path)
    assert len(lines()) == 1


@pytest.mark.parametrize(
    "address",
    [f"/finns-inte/?vem={CANARY}", f"/ska-jag-kryptera/?vem={CANARY}", f"/guider/x/?vad={CANARY}"],
)
def test_answers_are_not_logged(reader, lines, address):
    reader.get(address)
    reader.get(address, headers={"Host": "evil.example"})
    assert CANARY not in json.dumps(lines())


def test_a_fault_is_one_line_with_its_traceback(reader, lines, monkeypatch):
    def fail(*args):
        raise RuntimeError("first line\nsecond line")

    monkeypatch.setattr("guide.views.render", fail)
    reader.raise_request_exception = False
    response = reader.get(f"/?vem={CANARY}")
    assert response.status_code == 500
    (line,) = lines()
    assert line["request"] == response["X-Request-ID"]
    assert "RuntimeError: first line\nsecond line" in line["exception"]
    assert CANARY not in json.dumps(line)
    assert "RuntimeError" not in response.content.decode()


def test_a_message_with_anything_in_it_is_one_line():
    record = logging.LogRecord("x", logging.INFO, "", 0, "%s", ('a\r\nb "c" \u2028 \x1b[2J å',), None)
    text = JsonLine().format(record)
    assert len(text.splitlines()) == 1 and text.isascii() and text.isprintable()
    assert json.loads(text)["message"] == 'a\r\nb "c" \u2028 \x1b[2J å'


def test_a_bad_host_is_logged_and_not_echoed(reader, lines):
    response = Client().get("/", headers={"Host": "evil.example"})
    assert response.status_code == 400 and b"evil.example" not in response.content
    assert len(lines()) == 1
