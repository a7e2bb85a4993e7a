"""Addresses that pages of the admin have had, which bookmarks and mails still name."""

from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.urls import URLPattern, re_path, reverse

ADMIN = {
    "event": "audit",
    "message": "feedback",
    "review": "reviews",
    "reviewplan": "reviews",
    "tally": "feedback",
}
"""Lists that stood under publishing/ in the admin: the model, and its app now."""


def to_app_of_now(request: HttpRequest, model: str, rest: str) -> HttpResponsePermanentRedirect:
    """With everything that followed, a form that was open included."""
    address = f"{reverse('admin:index')}{ADMIN[model]}/{model}/{rest}"
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address, preserve_request=True)


urlpatterns: list[URLPattern] = [
    re_path(rf"^admin/publishing/(?P<model>{'|'.join(ADMIN)})/(?P<rest>.*)$", to_app_of_now, name="moved")
]
