"""The WSGI application that the server runs: Django behind the store of published pages."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django = get_wsgi_application()

from config.access_log import write_lines  # noqa: E402  after Django is set up
from config.metrics import figures  # noqa: E402
from config.observed import Observed  # noqa: E402
from publishing import warm_up  # noqa: E402
from publishing.current import current_mark  # noqa: E402
from publishing.feedback import counter  # noqa: E402
from publishing.page_store import PageStore  # noqa: E402

store = PageStore(django, current_mark, warm_up.fill, counter.waiting.add)
application = Observed(store, write_lines, figures.add)
counter.keep_writing()
warm_up.begin(store)
