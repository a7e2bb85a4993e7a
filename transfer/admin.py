"""The editors' pages for the routine as files: fetching all of it, and reading it in."""

from collections.abc import Callable
from functools import partial
from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from publishing.admin.page import page
from publishing.admin.publish_form import REFUSALS
from publishing.freeze import freeze
from publishing.models import Edition
from publishing.publish import DraftChanged, NothingChanged
from publishing.row_links import with_urls
from routine.document import Document
from transfer.archiving import NotReady, archive, name_of
from transfer.files.exporting import PictureMissing, export
from transfer.files.importing import keep_pictures, look_at, take_in
from transfer.files.yaml_reader import ContentError, Fault
from transfer.forms import ImportForm
from transfer.models import keep_waiting, waiting_for
from transfer.pdf.background import make_in_background
from transfer.shipped import admin as shipped_text  # noqa: F401  # registers its page

NOT_READY = "PDF:erna görs just nu. Försök igen om en minut."
MISSING = "Bildfilen {} saknas på servern, så filerna kan inte hämtas. Be den som sköter servern om hjälp."
TAKEN_IN = "Utkastet säger nu det som står i {}. Läsarna ser det först när du publicerar."
NONE_WAITING = "Välj filen igen. Den sparas högst ett dygn i väntan på att du läser in den."


@permission_required("publishing.view_edition", raise_exception=True)
def export_draft(request: HttpRequest) -> HttpResponse:
    return _download(request, freeze(), f"rutin-utkast-{timezone.localdate()}")


@permission_required("publishing.view_edition", raise_exception=True)
def export_edition(request: HttpRequest, number: int) -> HttpResponse:
    edition = get_object_or_404(Edition, number=number)
    return _download(request, edition.decoded(), f"rutin-utgava-{number}")


@permission_required("publishing.view_edition", raise_exception=True)
def archive_edition(request: HttpRequest, number: int) -> HttpResponse:
    """The edition's package for the e-archive, once its sheets are made."""
    edition = get_object_or_404(Edition, number=number)
    try:
        return _zip(request, partial(archive, edition), name_of(edition))
    except NotReady:
        make_in_background(number)
        messages.warning(request, NOT_READY)
        return HttpResponseRedirect(reverse("admin:publishing_edition_changelist"))


def _download(request: HttpRequest, document: Document, name: str) -> HttpResponse:
    return _zip(request, partial(export, document), name)


def _zip(request: HttpRequest, make: Callable[[], bytes], name: str) -> HttpResponse:
    try:
        data = make()
    except PictureMissing as error:
        messages.error(request, MISSING.format(error))
        return HttpResponseRedirect(reverse("admin:publishing_edition_changelist"))
    response = HttpResponse(data, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{name}.zip"'
    return response


@permission_required("publishing.add_edition", raise_exception=True)
def import_view(request: HttpRequest) -> HttpResponse:
    """Takes a zip to look at."""
    form = ImportForm(request.POST, request.FILES) if request.method == "POST" else ImportForm()
    faults: tuple[Fault, ...] = ()
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["file"]
        data = upload.read()
        try:
            keep_pictures(look_at(data).content)
        except ContentError as error:
            faults = error.faults
        else:
            keep_waiting(data, by=cast(User, request.user), name=upload.name)
            return HttpResponseRedirect(reverse("admin:check_import"))
    return _import_page(request, form, faults)


def _import_page(request: HttpRequest, form: ImportForm, faults: tuple[Fault, ...]) -> HttpResponse:
    response = page(request, "transfer/import", {"title": "Läs in filer", "form": form, "faults": faults})
    response.status_code = 400 if faults or form.errors else 200
    return response


@permission_required("publishing.add_edition", raise_exception=True)
def check_import_view(request: HttpRequest) -> HttpResponse:
    """Shows what the zip would change, and reads it in."""
    waiting = waiting_for(cast(User, request.user))
    if waiting is None:
        messages.warning(request, NONE_WAITING)
        return HttpResponseRedirect(reverse("admin:import_routine"))
    data = bytes(waiting.data)
    try:
        if request.method == "POST" and _try_to_take_in(request, data, waiting.name):
            waiting.delete()
            return HttpResponseRedirect(reverse("admin:publish"))
        incoming = look_at(data)
    except ContentError as error:  # it was readable when it came, to the version that ran then
        return _import_page(request, ImportForm(), error.faults)
    context = {
        "title": "Kontrollera och läs in",
        "waiting": waiting,
        "incoming": incoming,
        "problems": with_urls(incoming.problems),
    }
    return page(request, "transfer/check_import", context)


def _try_to_take_in(request: HttpRequest, data: bytes, name: str) -> bool:
    try:
        take_in(data, by=cast(User, request.user), seen=request.POST.get("seen", ""), name=name)
    except (NothingChanged, DraftChanged) as error:
        messages.error(request, REFUSALS[type(error)])
        return False
    messages.success(request, TAKEN_IN.format(name))
    return True


PAGES: list[tuple[str, Callable[..., HttpResponse], str]] = [
    ("utkastet-som-filer/", export_draft, "export_draft"),
    ("<int:number>/som-filer/", export_edition, "export_edition"),
    ("<int:number>/arkivpaket/", archive_edition, "archive_edition"),
    ("las-in/", import_view, "import_routine"),
    ("las-in/kontrollera/", check_import_view, "check_import"),
]
"""Beside the list of editions (config/admin_site.py): address, view, name."""
