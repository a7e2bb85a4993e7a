"""Decides which edition a request shows, from its address.

/…             the current edition
/utgavor/7/…   edition 7, for ever
/utkast/…      the frozen draft, for staff

The views know nothing of this: they see the address below the prefix and `request.edition`.
"""

import re
from collections.abc import Callable
from typing import cast

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import get_script_prefix, reverse, set_script_prefix
from django.utils.cache import add_never_cache_headers
from django.utils.functional import SimpleLazyObject

from publishing.models import Edition
from publishing.page_store import MARK
from publishing.shown import NothingPublished, Shown, current_edition, shown_draft, shown_edition

DRAFT = re.compile(r"^/(utkast/)")
OLD = re.compile(r"^/(utgavor/([1-9][0-9]{0,8})/)")
GetResponse = Callable[[HttpRequest], HttpResponseBase]


class EditionRequest(HttpRequest):
    edition: Shown
    mark: str
    """The current edition's hash, once the page has been made from an edition."""


def mark_as_kept(request: EditionRequest, response: HttpResponseBase) -> HttpResponseBase:
    """Tells the page store that the page is the same for everybody for as long as the edition is current."""
    personal = (
        response.cookies or "Cookie" in response.get("Vary", "") or response.has_header("Cache-Control")
    )
    if request.mark and response.status_code == 200 and not personal:
        response[MARK] = request.mark
    return response


class ShowEdition:
    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: EditionRequest) -> HttpResponseBase:
        request.mark = ""
        if match := DRAFT.match(request.path_info):
            return self.show_draft(request, match[1])
        if match := OLD.match(request.path_info):
            return self.show_old(request, match[1], int(match[2]))
        return self.show_current(request)

    def show_current(self, request: EditionRequest) -> HttpResponseBase:
        """The edition is looked up when a page first asks for it; the admin, say, never does."""

        def look_up() -> Shown:
            shown = current_edition.get()
            request.mark = shown.sha256
            return shown

        request.edition = cast(Shown, SimpleLazyObject(look_up))
        return mark_as_kept(request, self.get_response(request))

    def show_draft(self, request: EditionRequest, prefix: str) -> HttpResponseBase:
        if not request.user.is_staff:
            return redirect_to_login(request.get_full_path(), reverse("admin:login"))
        request.edition = shown_draft()
        response = self.below(prefix, request)
        add_never_cache_headers(response)
        response["X-Robots-Tag"] = "noindex"
        return response

    def show_old(self, request: EditionRequest, prefix: str, number: int) -> HttpResponseBase:
        try:
            request.edition = shown_edition(number)
        except (Edition.DoesNotExist, NothingPublished):
            return self.show_current(request)
        request.mark = current_edition.get().sha256
        response = self.below(prefix, request)
        response["X-Robots-Tag"] = "noindex"
        return mark_as_kept(request, response)

    def below(self, prefix: str, request: HttpRequest) -> HttpResponseBase:
        """Answers as if the site stood below `prefix`, with the reader's pages only."""
        outer = get_script_prefix()
        request.path_info = request.path_info.removeprefix(f"/{prefix}".rstrip("/")) or "/"
        request.urlconf = "config.reader_urls"
        set_script_prefix(outer + prefix)
        try:
            return self.get_response(request)
        finally:
            set_script_prefix(outer)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, NothingPublished):
            return None
        response = render(request, "unpublished.html", status=503)
        response["Retry-After"] = "60"
        return response
