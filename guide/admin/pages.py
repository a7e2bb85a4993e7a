"""What stands around the routine: everyday things, texts of pages, contacts, the accessibility statement."""

from typing import cast

from django.contrib import admin

from editing.admin import DraftAdmin, OnlyRowAdmin, OrderedInline
from guide.labels import Language, Page
from guide.pages import models
from guide.pages.document import ACCESSIBILITY, PATHS, THINGS

PAGE_OF_ROLE = {
    "switchboard": PATHS["recipient", "sv"],
    "social_services": "/ska-jag-kryptera/",
    "incident": PATHS["rescue", "sv"],
    "data_protection": PATHS["about", "sv"],
    "accessibility": ACCESSIBILITY,
}


@admin.register(models.Thing)
class ThingAdmin(DraftAdmin):
    ordering = ["name"]
    list_display = ["name", "sensitive", "secrecy", "extra", "stop"]
    list_filter = ["sensitive", "secrecy", "extra", "stop"]

    def preview_path(self, row: models.Thing) -> str:
        return f"{THINGS}#{row.ref}".lstrip("/")


@admin.register(models.PageText)
class PageTextAdmin(DraftAdmin):
    ordering = ["page", "language", "position"]
    list_display = ["title", "page", "language", "position"]
    list_editable = ["position"]
    list_filter = ["page", "language"]

    def preview_path(self, row: models.PageText) -> str:
        path = PATHS.get((cast(Page, row.page), cast(Language, row.language)), "")
        return f"{path}#{row.ref}".lstrip("/")


@admin.register(models.Contact)
class ContactAdmin(DraftAdmin):
    list_display = ["label", "role", "value", "position"]
    list_editable = ["position"]
    list_filter = ["role"]

    def preview_path(self, row: models.Contact) -> str:
        return PAGE_OF_ROLE[row.role].lstrip("/")


@admin.register(models.OtherWay)
class OtherWayAdmin(DraftAdmin):
    list_display = ["name", "for_whom", "up_to", "even_at_stop", "position"]
    list_editable = ["position"]
    search_fields = ["name", "for_whom", "up_to"]

    def preview_path(self, row: models.OtherWay) -> str:
        return "support/#andra-vagar"


@admin.register(models.Translation)
class TranslationAdmin(DraftAdmin):
    list_display = ["name", "in_swedish", "needs_check", "checked_by", "checked_on", "position"]
    list_editable = ["position"]
    list_filter = ["needs_check"]
    search_fields = ["name", "in_swedish", "title", "body"]

    def preview_path(self, row: models.Translation) -> str:
        return f"mottagare/{row.ref}/"


class FaultInline(OrderedInline):
    model = models.Fault


@admin.register(models.Statement)
class StatementAdmin(OnlyRowAdmin):
    inlines = [FaultInline]

    def preview_path(self, row: models.Statement) -> str:
        return ACCESSIBILITY.lstrip("/")
