"""The reader's search page. What is searched for is neither logged nor kept in the browser.

What is not found is counted, and told to the owner only as `publishing.feedback.missed` allows.
"""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import get_script_prefix
from django.views.decorators.http import require_safe
from msgspec import Struct

from publishing.feedback.searches import count_search
from publishing.middleware import EditionRequest
from search.index import MOST_HITS, Hit
from search.indexes import index_of
from search.query import LONGEST, clean, understand
from search.snippet import Piece, excerpt, marked


class ShownHit(Struct, frozen=True):
    url: str
    label: str
    title: tuple[Piece, ...]
    excerpt: tuple[Piece, ...]


@require_safe
def search(request: EditionRequest) -> HttpResponse:
    index = index_of(request.edition)
    query = understand(clean(request.GET.get("q", "")), index.vocabulary)
    hits = [_shown(hit) for hit in index.search(query)]
    context = {"query": query, "hits": hits, "are_all": len(hits) < MOST_HITS, "longest": LONGEST}
    response = render(request, "search/search.html", context)
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "no-store"
    if query.text and request.edition.kind == "current":
        count_search(request.edition.number or 0, query.text if not hits else None)
    return response


def _shown(hit: Hit) -> ShownHit:
    """The hit as it stands on the page, its link inside the edition that is searched."""
    return ShownHit(
        url=get_script_prefix() + hit.entry.path.removeprefix("/"),
        label=hit.entry.label,
        title=marked(hit.entry.title, hit.matched),
        excerpt=excerpt(hit.entry.text, hit.matched),
    )
