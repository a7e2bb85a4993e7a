"""The editor's pages for publishing: what has been published, and the page that publishes."""

from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html

from publishing.admin.matrix import MatrixPages
from publishing.admin.publish_form import (
    form_for,
    let_only_publishers,
    needs_another,
    state_of,
    to_editions,
    try_to_publish,
)
from publishing.document import fingerprint
from publishing.freeze import freeze
from publishing.models import Edition
from publishing.publish import publish


@admin.register(Edition)
class EditionAdmin(MatrixPages):
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
            '<a href="{}">Hämta<span class="visually-hidden"> utgåva {} som filer</span></a>',
            url,
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
        return [
            path("publicera/", self.admin_site.admin_view(self.publish_view), name="publish"),
            *super().get_urls(),
        ]

    def publish_view(self, request: HttpRequest) -> HttpResponse:
        """Shows what the draft would change and what stops it, and publishes it with a note."""
        let_only_publishers(request)
        draft = freeze()
        state = state_of(draft)
        form = form_for(request, state)
        looked_through = partial(publish, seen=request.POST.get("seen", ""))
        if (
            request.method == "POST"
            and form.is_valid()
            and (edition := try_to_publish(request, form, looked_through))
        ):
            messages.success(request, f"{edition} är publicerad och syns för alla.")
            return to_editions()
        newest = state["newest"]
        return self.show(
            request,
            "publish",
            {
                **state,
                "title": "Kontrollera och publicera",
                "unchanged": newest is not None and newest.decoded() == draft,
                "seen": fingerprint(draft),
                "refused": needs_another(request),
                "form": form,
            },
        )
