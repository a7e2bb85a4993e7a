"""Says on each page of the current edition what it counts as."""

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponseBase
from django.urls import ResolverMatch

from answers.reader import ReaderRequest
from feedback.counting.events import Counted, of_question_page, of_sent_answer, write
from publishing.middleware import EditionRequest
from serving.page_cache import COUNTS

PAGES = ("ask", "guide")


class MarkCounts:
    """Middleware, inside ShowEdition. A page's mark depends on edition and address, as the page does."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: EditionRequest) -> HttpResponseBase:
        response = self.get_response(request)
        found = request.resolver_match
        is_counted = found and found.url_name in PAGES and response.status_code in (200, 302)
        if not found or not is_counted or request.method != "GET":
            return response
        if counted := of_page(request, found, response.status_code):
            response[COUNTS] = write(counted)
        return response


def of_page(request: EditionRequest, found: ResolverMatch, status: int) -> list[Counted]:
    shown, query = request.edition, request.META.get("QUERY_STRING", "")
    if shown.kind != "current" or shown.number is None:
        return []
    match found.url_name, status:
        case "guide", 200:
            return [Counted(shown.number, "guide", found.kwargs["ref"])]
        case "ask", 302:
            return of_sent_answer(shown.tree, query, shown.number)
        case "ask", 200:
            seen = cast(ReaderRequest, request).visit
            return of_question_page(shown.tree, shown.cases, seen, query, shown.number)
    return []
