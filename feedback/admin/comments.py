"""Comments on the draft: what waits comes first."""

from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from editing.closed_admin import ClosedAdmin
from feedback.comments.models import KEEP, Comment, settle
from feedback.templatetags.comments import where


class WaitingFilter(admin.SimpleListFilter):
    title = "läge"
    parameter_name = "lage"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("vantar", "Väntar"), ("klar", "Klara")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Comment]) -> QuerySet[Comment]:
        return queryset.filter(settled_at__isnull=self.value() == "vantar") if self.value() else queryset


@admin.register(Comment)
class CommentAdmin(ClosedAdmin):
    list_display = ["text", "place", "name", "link", "at", "settled_at", "settled_by"]
    list_display_links = None
    list_select_related = ["link", "settled_by"]
    list_filter = [WaitingFilter]
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50
    actions = ["settle"]
    fields = readonly_fields = ("text", "place", "name", "link", "at", "settled_at", "settled_by")

    @admin.display(description="det gäller")
    def place(self, comment: Comment) -> str:
        return format_html(
            '<a href="{}utkast/{}">{}</a>',
            reverse("start"),
            where(comment),
            comment.quote or comment.page or "Startsidan",
        )

    @admin.action(description="Markera som klara", permissions=["change"])
    def settle(self, request: HttpRequest, queryset: QuerySet[Comment]) -> None:
        for comment in queryset:
            settle(comment, by=cast(User, request.user))
        messages.success(request, f"Kommentarerna är klara. De tas bort efter {KEEP.days} dagar.")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False
