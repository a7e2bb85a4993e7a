"""The reader's search page. What is searched for is neither logged nor kept in the browser.

What is not found is counted, and told to the owner only as `feedback.missed_searches` allows.
"""

import re

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import get_script_prefix, reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe
from msgspec import Struct

from feedback.searches import count_search
from publishing.middleware import EditionRequest
from search.index import MOST_HITS, Hit
from search.indexes import index_of
from search.query import LONGEST, clean
from search.snippet import Piece, excerpt, marked

CODE = re.compile(r"\W*(?:\d+\s*[-–‑]\s*[\w ]+|(?:\d\s?){8})\W*")
"""A code with its edition, such as 7-K3F9QT, or eight digits, which are a one-time passcode."""


class ShownHit(Struct, frozen=True):
    url: str
    label: str
    language: str
    title: tuple[Piece, ...]
    excerpt: tuple[Piece, ...]


@require_safe
def search(request: EditionRequest) -> HttpResponse:
    text = clean(request.GET.get("q", ""))
    if CODE.fullmatch(text) or request.edition.has_step(text):
        return redirect(f"{reverse('find_code')}?{urlencode({'kod': text})}")
    query, found = index_of(request.edition).search(text)
    hits = [_shown(hit) for hit in found]
    context = {
        "query": query,
        "hits": hits,
        "are_all": len(hits) < MOST_HITS,
        "longest": LONGEST,
        "routine": request.edition.routine,
    }
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
        language=hit.entry.language,
        title=marked(hit.entry.title, hit.matched),
        excerpt=excerpt(hit.entry.text, hit.matched),
    )
