"""The page of figures for Prometheus: of the answers, and of the site as a whole."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4

from config.health import what_is_missing
from serving.metrics import told
from upkeep.figures import site_lines


@require_safe
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    """The figures, for whoever has METRICS_TOKEN."""
    if not settings.METRICS_TOKEN:
        raise Http404
    if not constant_time_compare(
        request.headers.get("Authorization", ""), f"Bearer {settings.METRICS_TOKEN}"
    ):
        response = HttpResponse(status=401)
        response["WWW-Authenticate"] = "Bearer"
        return response
    ready = int(not what_is_missing())
    lines = ["# TYPE kryptera_ready gauge", f"kryptera_ready {ready}", *site_lines()]
    return HttpResponse(told() + "\n".join(lines) + "\n", content_type=CONTENT_TYPE_PLAIN_0_0_4)
