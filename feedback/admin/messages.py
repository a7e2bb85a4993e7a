"""Readers' messages, as a queue to be dealt with."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.html import format_html

from editing.closed_admin import ClosedAdmin
from feedback.models import Message
from feedback.targets import find_key
from publishing.current import current_edition


class AboutFilter(admin.SimpleListFilter):
    title = "sida"
    parameter_name = "om"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        keys = Message.objects.order_by("about").values_list("about", flat=True).distinct()
        return [(key, title_of(key)) for key in keys]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Message]) -> QuerySet[Message]:
        return queryset.filter(about=self.value()) if self.value() else queryset


def title_of(key: str) -> str:
    """What it is called now; its key where the edition no longer has it."""
    found = find_key(current_edition.get().document, key)
    return found.title if found else key


@admin.register(Message)
class MessageAdmin(ClosedAdmin):
    list_display = ["text", "thing", "reason", "came", "status"]
    list_editable = ["status"]
    list_filter = ["status", "reason", AboutFilter]
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50
    fields = readonly_fields = ("text", "thing", "reason", "day", "edition")

    def get_fields(self, request: HttpRequest, obj: Message | None = None) -> Any:
        return [*self.readonly_fields, "status"]

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """The list's fields have no label of their own."""
        kwargs["widget"] = forms.Select(attrs={"aria-label": "Läge"})
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    @admin.display(description="om", ordering="about")
    def thing(self, message: Message) -> str:
        found = find_key(current_edition.get().document, message.about)
        return format_html('<a href="{}">{}</a>', found.path, found.title) if found else message.about

    @admin.display(description="kom", ordering="day")
    def came(self, message: Message) -> str:
        return f"{date_format(message.day, 'j F Y')}, utgåva {message.edition}"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False
