"""What browsers and search engines look for, to find the site's own search and its pages."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from organisation.current import current_site
from publishing.middleware import EditionRequest
from transfer.sitemap import paths

LONGEST_NAME = 16
"""Of a search engine, by OpenSearch 1.1."""


@require_safe
def opensearch(request: HttpRequest) -> HttpResponse:
    """Lets people search the site from the browser's own field."""
    context = {"short_name": current_site.get().name[:LONGEST_NAME].strip()}
    kind = "application/opensearchdescription+xml"
    return render(request, "transfer/opensearch.xml", context, content_type=kind)


@require_safe
def sitemap(request: EditionRequest) -> HttpResponse:
    """The current edition's pages, where SITEMAP asks for that."""
    if not settings.SITEMAP:
        raise Http404
    context = {"paths": paths(request.edition.routine), "edition": request.edition}
    return render(request, "transfer/sitemap.xml", context, content_type="application/xml")
