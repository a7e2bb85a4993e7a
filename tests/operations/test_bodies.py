"""What is too large is refused unread, with a page that says what to do."""

import pytest
from django.test import Client

from config.bodies import LARGEST, LARGEST_FROM_READERS

IMPORT = "/admin/publishing/edition/las-in/"


def send(address, length):
    """Only says that it brings so much: whoever reads it fails for what is not there."""
    return Client().generic("POST", address, b"x" * 10, CONTENT_LENGTH=str(length))


@pytest.mark.parametrize(
    ("address", "length", "advice"),
    [
        (IMPORT, LARGEST + 1, "en zip-fil högst 12 MB"),
        ("/konto/logga-in/", LARGEST_FROM_READERS + 1, "skriv kortare"),
        ("/ska-jag-kryptera/", 10**30, "skriv kortare"),
    ],
)
def test_too_much_is_refused_in_words_without_being_read(address, length, advice):
    """No `db` here: pytest-django would refuse a query."""
    response = send(address, length)
    assert response.status_code == 413 and advice in response.text
    assert "Content-Security-Policy" in response


@pytest.mark.parametrize("length", ["", "-1", "x", str(LARGEST)])
def test_what_may_be_sent_is_not_refused(edition, length):
    assert send(IMPORT, length).status_code != 413
