"""The decision matrix of a published edition, to be signed: with the edition's number and date."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime

from decisions.admin.matrix import file_of, matrix_of
from publishing.admin.files import FilesPages
from publishing.models import Edition


class MatrixPages(FilesPages):
    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        return [
            path("<int:number>/matris/", wrap(self.matrix_view), name="edition_matrix"),
            path("<int:number>/matris.csv", wrap(self.matrix_file), name="edition_matrix_file"),
            *super().get_urls(),
        ]

    def matrix_view(self, request: HttpRequest, number: int) -> HttpResponse:
        edition = self.edition_for(request, number)
        published = date_format(localtime(edition.published_at), "j F Y")
        context = {
            **matrix_of(edition.decoded().questionnaire),
            "title": f"Beslutsmatris för utgåva {number}",
            "of": f"Utgåva {number}, publicerad {published}",
            "below": f"/utgavor/{number}/",
            "file": reverse("admin:edition_matrix_file", args=[number]),
        }
        return self.show(request, "matrix", context)

    def matrix_file(self, request: HttpRequest, number: int) -> HttpResponse:
        edition = self.edition_for(request, number)
        return file_of(edition.decoded().questionnaire, f"beslutsmatris-utgava-{number}.csv")

    def edition_for(self, request: HttpRequest, number: int) -> Edition:
        if not self.has_view_permission(request):
            raise PermissionDenied
        return get_object_or_404(Edition, number=number)
