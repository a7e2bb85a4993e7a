"""The WSGI application that the server runs: Django behind the cache of published pages."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django = get_wsgi_application()

from publishing import warm_up  # noqa: E402  after Django is set up
from publishing.current import current_mark  # noqa: E402
from publishing.feedback import counter  # noqa: E402
from serving.access_log import write_lines  # noqa: E402
from serving.metrics import figures  # noqa: E402
from serving.observing import Observed  # noqa: E402
from serving.page_cache import PageCache  # noqa: E402

cache = PageCache(django, current_mark, warm_up.fill, counter.waiting.add)
application = Observed(cache, write_lines, figures.add)
counter.keep_writing()
warm_up.begin(cache)
