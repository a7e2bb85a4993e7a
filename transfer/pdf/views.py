"""An edition's sheets to download, each at an address of its own that never changes."""

from django.core.files.storage import default_storage
from django.http import Http404, HttpResponse, HttpResponseNotModified, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from publishing.middleware import EditionRequest
from routines.chosen import chosen
from transfer.models import PdfFile
from transfer.pdf.background import make_in_background
from transfer.pdf.names import names

CACHED = "public, max-age=31536000, immutable"
SOON = "15"
"""Seconds until it is worth asking again for a sheet that is being made."""


@require_safe
def pdf(request: EditionRequest, name: str) -> HttpResponse:
    """The sheet of the address's edition. Of the current one by its number, since another will be current."""
    shown = request.edition
    if shown.number is None or name not in names(shown.document):
        raise Http404("Det finns ingen sådan PDF.")
    address = f"/utgavor/{shown.number}/pdf/{name}.pdf"
    if request.path != address:
        return HttpResponseRedirect(address)
    file = PdfFile.objects.filter(edition__routine=chosen(), edition__number=shown.number, name=name).first()
    return _not_yet(request, shown.number) if file is None else _download(request, file, shown.number)


def _download(request: EditionRequest, file: PdfFile, number: int) -> HttpResponse:
    etag = f'"{file.sha256}"'
    if etag in request.headers.get("If-None-Match", ""):
        return HttpResponseNotModified()
    try:
        with default_storage.open(file.file) as stored:
            response = HttpResponse(stored.read(), content_type="application/pdf")
    except FileNotFoundError:
        return _not_yet(request, number)
    saved_as = f"{file.name.replace('/', '-')}-utgava-{number}.pdf"
    response["Content-Disposition"] = f'attachment; filename="{saved_as}"'
    response["Cache-Control"] = CACHED
    response["ETag"] = etag
    return response


def _not_yet(request: EditionRequest, number: int) -> HttpResponse:
    make_in_background(number)
    response = render(request, "transfer/not_yet.html", status=503)
    response["Retry-After"] = SOON
    response["Cache-Control"] = "no-store"
    return response
