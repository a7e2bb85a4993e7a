"""Figures for Prometheus, for whoever has the token."""

import pytest
from django.test import Client
from prometheus_client import CollectorRegistry, generate_latest

from serving.metrics import Figures
from serving.observing import Answer

TOKEN = "t" * 32


@pytest.fixture
def ask(edition, settings):
    settings.METRICS_TOKEN = TOKEN
    return lambda authorization: Client().get("/metrics", headers={"Authorization": authorization})


def test_without_a_token_in_the_settings_there_are_none(edition):
    assert Client().get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404


@pytest.mark.parametrize(
    "authorization", ["", "Bearer", "Bearer ", f"Bearer {TOKEN}x", f"Basic {TOKEN}", "Bearer å"]
)
def test_without_the_token_they_are_refused(ask, authorization):
    response = ask(authorization)
    assert (response.status_code, response["WWW-Authenticate"]) == (401, "Bearer")
    assert response.content == b""


def test_with_the_token_they_are_shown(ask):
    response = ask(f"Bearer {TOKEN}")
    assert response["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
    assert "kryptera_edition 1\n" in response.content.decode()


def test_answers_are_counted_by_status_and_by_time():
    registry = CollectorRegistry()
    figures = Figures(registry)
    for status, seconds in (("200 OK", 0.0004), ("200 OK", 0.02), ("404 Not Found", 9)):
        figures.add([Answer(0, seconds, "", "", "GET", "/", status)])
    lines = generate_latest(registry).decode().splitlines()
    assert 'kryptera_answers_total{status="200"} 2.0' in lines
    assert 'kryptera_answer_seconds_bucket{le="0.001"} 1.0' in lines
    assert 'kryptera_answer_seconds_bucket{le="0.025"} 2.0' in lines
    assert 'kryptera_answer_seconds_bucket{le="+Inf"} 3.0' in lines
    assert "kryptera_answer_seconds_count 3.0" in lines
