"""What programs look for at fixed addresses is there."""

import io
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from PIL import Image

WELL_KNOWN = "/.well-known/security.txt"


@pytest.mark.parametrize(
    ("address", "size"), [("favicon.ico", (48, 48)), ("apple-touch-icon.png", (180, 180))]
)
def test_icons_are_found_without_a_page(db, address, size):
    body = b"".join(Client().get(f"/{address}"))
    assert Image.open(io.BytesIO(body)).size == size


def test_search_engines_are_kept_from_the_editors_and_from_old_editions(db):
    text = b"".join(Client().get("/robots.txt")).decode()
    assert "Disallow: /admin/\n" in text and "Disallow: /utgavor/\n" in text
    assert "Disallow: /\n" not in text


def test_the_security_contact_is_told_with_a_day_that_is_near(db, settings):
    settings.SECURITY_CONTACT = "mailto:sakerhet@example.se"
    lines = dict(line.split(": ", 1) for line in Client().get(WELL_KNOWN).text.splitlines())
    assert lines["Contact"] == "mailto:sakerhet@example.se"
    expires = parse_datetime(lines["Expires"])
    assert timedelta(30) < expires - timezone.now() < timedelta(365)


def test_without_a_contact_there_is_no_file(edition):
    assert Client().get(WELL_KNOWN).status_code == 404
