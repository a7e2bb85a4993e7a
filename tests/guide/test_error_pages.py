"""Error pages stand on their own: without an edition, and the last one without anything at all."""

import pytest
from django.template.loader import render_to_string
from django.test import Client


@pytest.mark.django_db
def test_a_missing_page_is_not_found_before_anything_is_published(client: Client) -> None:
    response = client.get("/finns-inte/")
    assert response.status_code == 404
    assert "Sidan finns inte" in response.content.decode()


@pytest.mark.django_db
def test_readers_are_told_that_nothing_is_published(client: Client) -> None:
    response = client.get("/guider/webb/")
    assert response.status_code == 503
    assert "Rutinen är inte publicerad ännu" in response.content.decode()


def test_server_error_needs_no_context() -> None:
    assert "Något gick fel hos oss" in render_to_string("500.html")


def test_forbidden_says_when_a_form_was_open_too_long() -> None:
    assert "öppen för länge" in render_to_string("403.html", {"expired_form": True})
