"""What readers fetch of it: the organisation's colours, as a style sheet of the site's own."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe

from organisation.current import current_site


@require_safe
def style_sheet(request: HttpRequest, mark: str) -> HttpResponse:
    """Kept for ever by whoever asks: its name changes when it does. What is there is sent also where another
    was asked for, as by a page that is older, or by one from a process that has looked later than this one.
    """
    site = current_site.get()
    if not site.style_sheet:
        raise Http404
    response = HttpResponse(site.style_sheet, content_type="text/css; charset=utf-8")
    if mark == site.mark:
        response["Cache-Control"] = "public, max-age=31536000, immutable"
    else:
        add_never_cache_headers(response)
    return response
