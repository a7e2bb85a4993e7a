"""Leads readers on from an address that caught something on its way: a full stop, `&amp;`, `utm_source`."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.utils.encoding import escape_uri_path, iri_to_uri
from django.utils.http import escape_leading_slashes

from editing.addresses import meant

NOT_READERS = ("/admin/", "/konto/", "/static/")


class LeadOn:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        given = request.path, request.META.get("QUERY_STRING", "")
        if request.method not in ("GET", "HEAD") or given[0].startswith(NOT_READERS):
            return self.get_response(request)
        if (address := meant(*given)) == given:
            return self.get_response(request)
        path, query = escape_leading_slashes(escape_uri_path(address[0])), iri_to_uri(address[1])
        return HttpResponseRedirect(f"{path}?{query}" if query else path)
