"""Which pages are made before anybody asks for them."""

from threading import Event

import pytest
from django.core.wsgi import get_wsgi_application

from publishing.models import Edition
from publishing.warm_up import begin, requests
from serving.page_cache import MARK, PageCache, call

# Each request begins by giving up a connection that is inside a transaction.
pytestmark = pytest.mark.django_db(transaction=True)


def test_every_page_made_beforehand_is_one_that_is_kept(edition: Edition) -> None:
    django = get_wsgi_application()
    answers = [call(django, environ) for environ in requests()]
    assert {status for status, _, _ in answers} == {"200 OK"}
    assert {dict(headers).get(MARK) for _, headers, _ in answers} == {edition.sha256}


def test_a_process_begins_to_make_them_as_it_starts() -> None:
    filled = Event()
    begin(PageCache(get_wsgi_application(), lambda: "a", fill=lambda store: filled.set()))
    assert filled.wait(timeout=5)
