"""Values that no column of a database can hold, such as a row's number of twenty digits, are refused."""

import re
from collections.abc import Callable

from django.db import DataError
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from config.errors import bad_request

SAID = re.compile(
    r"int too large to convert"  # SQLite, of a number
    r"|NUL \(0x00\)"  # PostgreSQL, of a text
    r"|^Field '\w+' expected a number but got "  # Django, of a row's number that is none
)
FAULTS = (OverflowError, ValueError, DataError)


class RefuseUnstorable:
    """Answers 400: whoever asks for such a row has not got the address or the form from us."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        is_so = isinstance(exception, FAULTS) and SAID.search(str(exception))
        return bad_request(request, exception) if is_so else None
