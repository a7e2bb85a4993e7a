"""Addresses that pages of the admin have had, which bookmarks and mails still name."""

from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.urls import URLPattern, re_path, reverse

ADMIN = {
    "publishing/event": "audit/event",
    "publishing/message": "feedback/message",
    "publishing/review": "reviews/review",
    "publishing/reviewplan": "reviews/reviewplan",
    "publishing/tally": "feedback/tally",
    "guide/client": "guide/environment",
}
"""Lists that stood elsewhere in the admin, or were called something else: app and model, then and now."""


def to_list_of_now(request: HttpRequest, model: str, rest: str) -> HttpResponsePermanentRedirect:
    """With everything that followed, a form that was open included."""
    address = f"{reverse('admin:index')}{ADMIN[model]}/{rest}"
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address, preserve_request=True)


urlpatterns: list[URLPattern] = [
    re_path(rf"^admin/(?P<model>{'|'.join(ADMIN)})/(?P<rest>.*)$", to_list_of_now, name="moved")
]
