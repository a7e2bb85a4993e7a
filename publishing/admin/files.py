"""The editors' pages for the routine as files: fetching all of it, and reading it in."""

from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils import timezone

from publishing.admin.publish_form import REFUSALS, let_only_publishers
from publishing.admin.rollback import GoingBackPages
from publishing.document import Document
from publishing.files.exporting import PictureMissing, export
from publishing.files.importing import keep_pictures, look_at, take_in
from publishing.files.strict_yaml import ContentError
from publishing.files.waiting import keep_waiting, waiting_for
from publishing.forms import ImportForm
from publishing.freeze import freeze
from publishing.models import Edition
from publishing.publish import DraftChanged, NothingChanged
from publishing.row_links import with_urls

MISSING = "Bildfilen {} saknas på servern, så filerna kan inte hämtas. Be den som sköter servern om hjälp."
TAKEN_IN = "Utkastet säger nu det som står i {}. Läsarna ser det först när du publicerar."
NONE_WAITING = "Välj filen igen. Den sparas högst ett dygn i väntan på att du läser in den."


class FilesPages(GoingBackPages):
    """All editors may fetch; those who may publish may read in, which undoes what others have done."""

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        return [
            path("utkastet-som-filer/", wrap(self.export_draft), name="export_draft"),
            path("<int:number>/som-filer/", wrap(self.export_edition), name="export_edition"),
            path("las-in/", wrap(self.import_view), name="import_routine"),
            path("las-in/kontrollera/", wrap(self.check_import_view), name="check_import"),
            *super().get_urls(),
        ]

    def export_draft(self, request: HttpRequest) -> HttpResponse:
        return self.download(request, freeze(), f"rutin-utkast-{timezone.localdate()}")

    def export_edition(self, request: HttpRequest, number: int) -> HttpResponse:
        edition = get_object_or_404(Edition, number=number)
        return self.download(request, edition.decoded(), f"rutin-utgava-{number}")

    def download(self, request: HttpRequest, document: Document, name: str) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        try:
            data = export(document)
        except PictureMissing as error:
            messages.error(request, MISSING.format(error))
            return HttpResponseRedirect(reverse("admin:publishing_edition_changelist"))
        response = HttpResponse(data, content_type="application/zip")
        response["Content-Disposition"] = f'attachment; filename="{name}.zip"'
        return response

    def import_view(self, request: HttpRequest) -> HttpResponse:
        """Takes a zip to look at."""
        let_only_publishers(request)
        form = ImportForm(request.POST, request.FILES) if request.method == "POST" else ImportForm()
        faults: Any = ()
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
        response = self.show(request, "import", {"title": "Läs in filer", "form": form, "faults": faults})
        response.status_code = 400 if faults or form.errors else 200
        return response

    def check_import_view(self, request: HttpRequest) -> HttpResponse:
        """Shows what the zip would change, and reads it in."""
        let_only_publishers(request)
        waiting = waiting_for(cast(User, request.user))
        if waiting is None:
            messages.warning(request, NONE_WAITING)
            return HttpResponseRedirect(reverse("admin:import_routine"))
        data = bytes(waiting.data)
        if request.method == "POST" and self.try_to_take_in(request, data, waiting.name):
            waiting.delete()
            return HttpResponseRedirect(reverse("admin:publish"))
        incoming = look_at(data)
        context = {
            "title": "Kontrollera och läs in",
            "waiting": waiting,
            "incoming": incoming,
            "problems": with_urls(incoming.problems),
        }
        return self.show(request, "check_import", context)

    def try_to_take_in(self, request: HttpRequest, data: bytes, name: str) -> bool:
        try:
            take_in(data, by=cast(User, request.user), seen=request.POST.get("seen", ""), name=name)
        except (NothingChanged, DraftChanged) as error:
            messages.error(request, REFUSALS[type(error)])
            return False
        messages.success(request, TAKEN_IN.format(name))
        return True
