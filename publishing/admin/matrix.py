"""The decision matrix of a published edition, to be signed: with the edition's number and date."""

from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime

from decisions.admin.matrix import file_of, matrix_of
from publishing.admin.page import page
from publishing.models import Edition


@permission_required("publishing.view_edition", raise_exception=True)
def matrix(request: HttpRequest, number: int) -> HttpResponse:
    edition = get_object_or_404(Edition, number=number)
    published = date_format(localtime(edition.published_at), "j F Y")
    context = {
        **matrix_of(edition.decoded().questionnaire),
        "title": f"Beslutsmatris för utgåva {number}",
        "of": f"Utgåva {number}, publicerad {published}",
        "below": f"/utgavor/{number}/",
        "file": reverse("admin:edition_matrix_file", args=[number]),
    }
    return page(request, "publishing/matrix", context)


@permission_required("publishing.view_edition", raise_exception=True)
def matrix_file(request: HttpRequest, number: int) -> HttpResponse:
    edition = get_object_or_404(Edition, number=number)
    return file_of(edition.decoded().questionnaire, f"beslutsmatris-utgava-{number}.csv")
