"""Decides which edition a request shows, from its address.

/…             the current edition
/utgavor/7/…   edition 7, for ever
/utkast/…      the frozen draft, for staff; /utkast/delat/<token>/… for whoever was sent the link
/inbaddad/…    the current edition in a frame on a page of one of EMBED_FROM

The views know nothing of this: they see the address below the prefix and `request.edition`.
"""

import re
from collections.abc import Callable
from typing import cast

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import get_script_prefix, reverse, set_script_prefix
from django.utils.cache import add_never_cache_headers
from django.utils.functional import SimpleLazyObject

from editing.audit.models import record_preview
from organisation.current import Site, current_site
from publishing.current import EditionView, NothingPublished, current_edition, shown_draft, shown_edition
from publishing.models import Edition, ShareLink
from publishing.models.share_links import ADDRESS
from serving.page_cache import MARK

SHARED = re.compile(rf"^/(utkast/delat/({ADDRESS})/)")
DRAFT = re.compile(r"^/(utkast/)")
OLD = re.compile(r"^/(utgavor/([1-9][0-9]{0,8})/)")
EMBEDDED = re.compile(r"^/(inbaddad/)")
GetResponse = Callable[[HttpRequest], HttpResponseBase]
DraftReader = User | ShareLink
"""Whoever edits, or somebody who was sent the link."""


class EditionRequest(HttpRequest):
    edition: EditionView
    site_settings: Site
    """What the organisation says of it: the same all through the request."""
    embedded: bool
    """Whether the page stands in a frame on somebody else's page."""
    mark: str
    """What the page may be kept under, once it has been made from an edition."""
    draft_reader: DraftReader | None
    """Who reads the draft on its own pages, and may say something of it. None everywhere else."""


def mark_as_kept(request: EditionRequest, response: HttpResponseBase) -> HttpResponseBase:
    """Tells the page cache that the page is the same for everybody for as long as the edition is current."""
    personal = (
        response.cookies or "Cookie" in response.get("Vary", "") or response.has_header("Cache-Control")
    )
    if request.mark and response.status_code == 200 and not personal:
        response[MARK] = request.mark
    return response


def keep_to_oneself(response: HttpResponseBase) -> HttpResponseBase:
    """Lets no cache keep a draft, and no search engine find it."""
    add_never_cache_headers(response)
    response["X-Robots-Tag"] = "noindex"
    return response


def look_up_when_asked(request: EditionRequest) -> None:
    """The current edition, looked up when a page first asks for it; the admin, say, never does."""

    def look_up() -> EditionView:
        shown = current_edition.get()
        request.mark = shown.mark(request.site_settings)
        return shown

    request.edition = cast(EditionView, SimpleLazyObject(look_up))


class ShowEdition:
    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: EditionRequest) -> HttpResponseBase:
        request.mark, request.embedded, request.draft_reader = "", False, None
        request.site_settings = cast(Site, SimpleLazyObject(current_site.get))
        if settings.EMBED_FROM and (match := EMBEDDED.match(request.path_info)):
            return self.show_embedded(request, match[1])
        if match := SHARED.match(request.path_info):
            return self.show_shared(request, match[1], match[2])
        if match := DRAFT.match(request.path_info):
            return self.show_draft(request, match[1])
        if match := OLD.match(request.path_info):
            return self.show_old(request, match[1], int(match[2]))
        return self.show_current(request)

    def show_current(self, request: EditionRequest) -> HttpResponseBase:
        look_up_when_asked(request)
        return mark_as_kept(request, self.get_response(request))

    def show_embedded(self, request: EditionRequest, prefix: str) -> HttpResponseBase:
        """The current edition without what stands around a page, where EMBED_FROM may frame it."""
        request.embedded = True
        look_up_when_asked(request)
        response = self.below(prefix, request)
        response["X-Robots-Tag"] = "noindex"
        response.xframe_options_exempt = True  # type: ignore[attr-defined]  # for the headers (config/headers.py)
        return mark_as_kept(request, response)

    def show_draft(self, request: EditionRequest, prefix: str) -> HttpResponseBase:
        if not request.user.is_staff:
            return redirect_to_login(request.get_full_path(), reverse("admin:login"))
        request.edition, request.draft_reader = shown_draft(), request.user
        response = self.below(prefix, request)
        record_preview(request.user)
        return keep_to_oneself(response)

    def show_shared(self, request: EditionRequest, prefix: str, token: str) -> HttpResponseBase:
        """The draft as it is now, for whoever has the link. Its address is a secret that is told nobody."""
        link = ShareLink.objects.find(token)
        if link is None:
            return keep_to_oneself(self.show_current(request))
        if link.is_open:
            request.edition, request.draft_reader = shown_draft(f"/{prefix}", link.expires_at), link
            response = self.below(prefix, request)
        else:
            response = render(request, "gone.html", status=410)
        response["Referrer-Policy"] = "no-referrer"
        return keep_to_oneself(response)

    def show_old(self, request: EditionRequest, prefix: str, number: int) -> HttpResponseBase:
        try:
            request.edition = shown_edition(number)
        except (Edition.DoesNotExist, NothingPublished):
            return self.show_current(request)
        request.mark = current_edition.get().mark(request.site_settings)
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
