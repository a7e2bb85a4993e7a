"""Addresses that no page has, refused before anything looks at them."""

import re
from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponseBase

ODD = re.compile(r"//|\\|[\x00-\x1f]")
"""What a browser may take for the address of another site, or for the end of a line."""


class RefuseOddAddresses:
    """Answers 404 where others would lead on to the address: to https, to sign in, to a slash at its end."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if ODD.search(request.path_info):
            raise Http404
        return self.get_response(request)
