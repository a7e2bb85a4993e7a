"""Every page of the current edition says what it counts as, to the counter and to nobody else."""

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.test import RequestFactory

from publishing.current import current_mark
from serving.page_cache import COUNTS, PageCache

pytestmark = pytest.mark.django_db
ASK = "/ska-jag-kryptera/"


@pytest.mark.parametrize(
    ("address", "header"),
    [
        ("/guider/webb/", "1 guide webb"),
        (f"{ASK}?arende=skicka&u=1", "1 seen vem"),
        (f"{ASK}?arende=skicka&vem=osaker&u=1", "1 outcome omfattas"),
        (f"{ASK}?arende=skicka&vem=osaker&fran=vem&u=1", "1 answered vem, 1 unsure vem"),
        ("/", None),
        ("/guider/finns-inte/", None),
        (f"{ASK}?arende=skicka&fran=vem&u=1", None),
    ],
)
def test_what_a_page_counts_as(reader, address, header):
    assert reader.get(address).headers.get(COUNTS) == header


def test_a_draft_counts_as_nothing(editing, draft):
    assert COUNTS not in editing.get("/utkast/guider/webb/").headers
    assert COUNTS not in editing.get(f"/utkast{ASK}?arende=skicka").headers


def test_a_kept_page_counts_every_time_and_tells_nobody(edition):
    counted, sent = [], []
    site = PageCache(WSGIHandler(), current_mark, count=counted.append)
    for _ in range(3):
        environ = RequestFactory().get("/guider/webb/").environ
        list(site(environ, lambda status, headers, *rest: sent.append((status, dict(headers)))))
    assert [status for status, _ in sent] == ["200 OK"] * 3
    assert not [headers for _, headers in sent if COUNTS in headers]
    assert counted == ["1 guide webb"] * 3
