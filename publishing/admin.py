"""The editor's pages for publishing: what has been published, and the page that publishes."""

from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html

from publishing.check import check
from publishing.document import encode
from publishing.forms import PublishForm
from publishing.freeze import freeze
from publishing.models import Edition
from publishing.publish import NothingChanged, NotPublishable, PublishedMeanwhile, publish
from publishing.rows import row_url
from publishing.shown import current_edition


@admin.register(Edition)
class EditionAdmin(admin.ModelAdmin):
    """A log: read by all editors, written by nobody but `publish`."""

    list_display = ["number", "published_at", "published_by", "significance", "note", "pages"]
    list_select_related = ["published_by"]
    fields = readonly_fields = (
        "number",
        "published_at",
        "published_by",
        "significance",
        "note",
        "sha256",
        "pages",
    )
    change_list_template = "admin/publishing/editions.html"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("document")

    @admin.display(description="sidor")
    def pages(self, edition: Edition) -> str:
        return format_html('<a href="/utgavor/{}/">Visa utgåva {}</a>', edition.number, edition.number)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Edition | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Edition | None = None) -> bool:
        return False

    def get_urls(self) -> list[URLPattern]:
        return [
            path("publicera/", self.admin_site.admin_view(self.publish_view), name="publish"),
            *super().get_urls(),
        ]

    def publish_view(self, request: HttpRequest) -> HttpResponse:
        """Shows what stops the draft, or publishes it with a note."""
        if not request.user.has_perm("publishing.add_edition"):
            raise PermissionDenied
        form = PublishForm(request.POST or None)
        if request.method == "POST" and form.is_valid() and (response := self.try_to_publish(request, form)):
            return response
        return TemplateResponse(
            request, "admin/publishing/publish.html", {**self.state_of_draft(request), "form": form}
        )

    def try_to_publish(self, request: HttpRequest, form: PublishForm) -> HttpResponse | None:
        try:
            edition = publish(by=cast(User, request.user), **form.cleaned_data)
        except NotPublishable:
            return None
        except NothingChanged:
            form.add_error(
                None, "Utkastet är likadant som den gällande utgåvan. Det finns inget att publicera."
            )
            return None
        except PublishedMeanwhile:
            form.add_error(None, "Någon annan publicerade just. Läs utkastet igen och försök sedan på nytt.")
            return None
        current_edition.forget()
        self.log_addition(request, edition, [{"added": {}}])
        messages.success(request, f"Utgåva {edition.number} är publicerad och syns för alla.")
        return HttpResponseRedirect(reverse("admin:publishing_edition_changelist"))

    def state_of_draft(self, request: HttpRequest) -> dict[str, Any]:
        draft = freeze()
        newest = Edition.objects.newest()
        return {
            **self.admin_site.each_context(request),
            "title": "Kontrollera och publicera",
            "problems": [(problem, row_url(problem)) for problem in check(draft)],
            "newest": newest,
            "unchanged": newest is not None and newest.document == encode(draft),
        }
