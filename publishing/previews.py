"""A page of the draft as readers will see it, made while somebody writes. Asked for by name (DRAFT_PAGE)."""

from copy import copy
from typing import cast
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.response import TemplateResponse
from django.urls import get_script_prefix, resolve, set_script_prefix

from publishing.current import shown_draft
from publishing.middleware import EditionRequest, keep_to_oneself

READERS = "config.reader_urls"
ROOT = "/utkast/"


def draft_page(request: HttpRequest, path: str) -> HttpResponse:
    """The page below /utkast/ as the rows now are, also where they will not stay so. Raises Resolver404."""
    address = urlsplit(path)
    asked = cast(EditionRequest, copy(request))
    asked.method, asked.path_info, asked.path = "GET", f"/{address.path}", f"{ROOT}{address.path}"
    asked.GET, asked.POST = QueryDict(address.query), QueryDict()
    asked.edition, asked.mark, asked.embedded = shown_draft(), "", False
    asked.draft_reader = None
    outer = get_script_prefix()
    set_script_prefix(ROOT)
    try:
        asked.urlconf = READERS
        asked.resolver_match = resolve(asked.path_info, READERS)
        view, args, kwargs = asked.resolver_match
        response = view(asked, *args, **kwargs)
        if isinstance(response, TemplateResponse):
            response.render()
    finally:
        set_script_prefix(outer)
    return cast(HttpResponse, keep_to_oneself(response))
