"""The WSGI application that the server runs: Django behind the cache of published pages."""

import os

from django.core.wsgi import get_wsgi_application
from django.db import connections

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django = get_wsgi_application()

from config.reached import scheme_of  # noqa: E402  after Django is set up
from feedback.counting import buffer  # noqa: E402
from publishing import warm_up  # noqa: E402
from publishing.current import current_edition, current_mark  # noqa: E402
from publishing.notices import tell_beside  # noqa: E402
from search.indexes import index_of  # noqa: E402
from serving.access_log import write_lines  # noqa: E402
from serving.metrics import figures  # noqa: E402
from serving.observing import Observed  # noqa: E402
from serving.page_cache import PageCache  # noqa: E402
from transfer.pdf.background import make_for_readers  # noqa: E402


def prepare(cache: PageCache) -> None:
    """For a new edition: the search's index, its pages and its sheets; and those who edit are told.

    Runs in a thread of its own, and leaves no database connection behind it.
    """
    try:
        index_of(current_edition.get())
        warm_up.fill(cache)
        make_for_readers()
        tell_beside()
    finally:
        connections.close_all()


cache = PageCache(django, current_mark, prepare, buffer.waiting.add, scheme_of)
application = Observed(cache, write_lines, figures.add)
buffer.keep_writing()
warm_up.begin(cache)
