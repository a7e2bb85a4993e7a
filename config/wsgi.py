"""The WSGI application that the server runs: Django behind the store of published pages."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django = get_wsgi_application()

from config.access_log import AccessLog  # noqa: E402  after Django is set up
from config.metrics import Measured  # noqa: E402
from publishing import warm  # noqa: E402
from publishing.feedback.counter import Counting  # noqa: E402
from publishing.page_store import PageStore  # noqa: E402
from publishing.shown import current_mark  # noqa: E402

application = AccessLog(Measured(Counting(PageStore(django, current_mark, warm.fill))))
