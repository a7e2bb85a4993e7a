"""Forms of more fields than Django reads: only the views that show such forms take them."""

from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import parse_qsl

from django.core.exceptions import TooManyFieldsSent
from django.http import HttpRequest, QueryDict
from django.utils.datastructures import MultiValueDict

MOST = 40_000
"""Fields. A body that Django takes has hardly room for more."""
FORM = "application/x-www-form-urlencoded"

View = TypeVar("View", bound=Callable[..., Any])


def long_form(view: View) -> View:
    """Marks a view whose own form has a field or more for every row that there is."""
    view.takes_long_forms = True  # type: ignore[attr-defined]
    return view


def read_long_form(request: HttpRequest, view: Callable[..., Any]) -> None:
    """Reads what was sent to a marked view, before anything else reads it as a form of ordinary size."""
    if getattr(view, "takes_long_forms", False) and request.method == "POST" and request.content_type == FORM:
        request.POST = _fields(request)  # type: ignore[assignment]
        request._files = MultiValueDict()  # type: ignore[attr-defined]  # else Django reads the body again


def _fields(request: HttpRequest) -> QueryDict:
    try:
        pairs = parse_qsl(request.body.decode(), keep_blank_values=True, max_num_fields=MOST)
    except ValueError as fault:  # too many, or not in UTF-8
        raise TooManyFieldsSent(str(fault)) from fault
    fields = QueryDict(mutable=True)
    for name, value in pairs:
        fields.appendlist(name, value)
    return fields
