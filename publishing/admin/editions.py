"""The list of editions, and the pages beside it."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.timezone import localtime

from editing.readonly import ReadOnlyAdmin
from publishing.admin.compare import compare_view
from publishing.admin.matrix import matrix, matrix_file
from publishing.admin.publish_form import publish_view
from publishing.admin.rollback import discard_view, publish_again_view
from publishing.models import Approval, Edition

PAGES: list[tuple[str, Callable[..., HttpResponse], str]] = [
    ("publicera/", publish_view, "publish"),
    ("jamfor/", compare_view, "compare_editions"),
    ("<int:number>/publicera-igen/", publish_again_view, "publish_again"),
    ("kasta-utkastet/", discard_view, "discard_draft"),
    ("<int:number>/matris/", matrix, "edition_matrix"),
    ("<int:number>/matris.csv", matrix_file, "edition_matrix_file"),
]
"""The pages beside the list of editions: address, view, name. Those of files are in transfer/admin.py."""


@admin.register(Edition)
class EditionAdmin(ReadOnlyAdmin):
    """A log: read by all editors, written by nobody but `publish`."""

    list_display = [
        "number",
        "published_at",
        "publisher",
        "significance",
        "note",
        "pages",
        "matrix",
        "files",
        "again",
    ]
    list_select_related = ["published_by"]
    list_per_page = 50
    fields = readonly_fields = (
        "number",
        "published_at",
        "publisher",
        "published_as",
        "significance",
        "note",
        "weaker_because",
        "is_partial",
        "approvals",
        "sha256",
        "pages",
        "matrix",
        "files",
        "again",
    )
    change_list_template = "admin/publishing/editions.html"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("document")

    @admin.display(description="publicerad av", ordering="published_by", empty_value="Servern")
    def publisher(self, edition: Edition) -> User | None:
        return edition.published_by

    @admin.display(description="godkänd av", empty_value="Ingen har godkänt den före publiceringen")
    def approvals(self, edition: Edition) -> str | None:
        found = [
            f"{each.decided_by}, {date_format(localtime(each.decided_at), 'j F Y H.i')}"
            for each in Approval.objects.filter(edition=edition).select_related("decided_by")
            if each.decided_at
        ]
        return ", ".join(found) or None

    @admin.display(description="sidor")
    def pages(self, edition: Edition) -> str:
        return format_html(
            '<a href="/utgavor/{}/">Visa<span class="visually-hidden"> utgåva {}</span></a>',
            edition.number,
            edition.number,
        )

    @admin.display(description="beslutsmatris")
    def matrix(self, edition: Edition) -> str:
        url = reverse("admin:edition_matrix", args=[edition.number])
        return format_html(
            '<a href="{}">Öppna<span class="visually-hidden"> beslutsmatris för utgåva {}</span></a>',
            url,
            edition.number,
        )

    @admin.display(description="filer")
    def files(self, edition: Edition) -> str:
        url = reverse("admin:export_edition", args=[edition.number])
        return format_html(
            '<a href="{}">Hämta<span class="visually-hidden"> utgåva {} som filer</span></a>, '
            '<a href="{}">arkivpaket<span class="visually-hidden"> av utgåva {}</span></a>',
            url,
            edition.number,
            reverse("admin:archive_edition", args=[edition.number]),
            edition.number,
        )

    @admin.display(description="gå tillbaka")
    def again(self, edition: Edition) -> str:
        url = reverse("admin:publish_again", args=[edition.number])
        return format_html(
            '<a href="{}">Publicera<span class="visually-hidden"> utgåva {}</span> igen…</a>',
            url,
            edition.number,
        )

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        own = [path(address, wrap(view), name=name) for address, view, name in PAGES]
        return [*own, *super().get_urls()]
