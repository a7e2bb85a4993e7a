"""The routine's text: guides hold steps, steps hold illustrations."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import admin
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from editing.admin import DraftAdmin, OnlyRowAdmin, OrderedInline
from editing.forms import Addressed
from guide import models
from guide.admin.pictures import IllustrationInline
from guide.naming import RECIPIENT, WHERE_ONE_WRITES


class SectionRemarkInline(OrderedInline):
    model = models.SectionRemark


class GuideRemarkInline(OrderedInline):
    model = models.GuideRemark


class StepRemarkInline(OrderedInline):
    model = models.StepRemark


class StepInline(OrderedInline):
    model = models.Step
    fields = ["position", "title", "ref"]
    show_change_link = True


@admin.register(models.Routine)
class RoutineAdmin(OnlyRowAdmin):
    def preview_path(self, row: models.Routine) -> str:
        return "rutin/"


@admin.register(models.Section)
class SectionAdmin(DraftAdmin):
    page_to_write = "write_chapter"
    list_display = ["title", "write", "kind", "position"]
    list_editable = ["position"]
    inlines = [SectionRemarkInline]

    def preview_path(self, row: models.Section) -> str:
        return f"rutin/#{row.ref}"


@admin.register(models.Guide)
class GuideAdmin(DraftAdmin):
    page_to_write = "workbench"
    list_display = ["title", "write", "environment", "position"]
    list_select_related = ["environment"]
    list_editable = ["position"]
    inlines = [StepInline, GuideRemarkInline]
    change_list_template = "admin/guide/guides.html"

    def preview_path(self, row: models.Guide) -> str:
        return f"guider/{row.ref}/"


@admin.register(models.Environment)
class EnvironmentAdmin(DraftAdmin):
    list_display = ["name", "can", "same_as", "position"]
    list_editable = ["position"]

    def preview_path(self, row: models.Environment) -> str:
        return f"guider/{row.ref}/"


@admin.register(models.AddressWords)
class AddressWordsAdmin(DraftAdmin):
    list_display = ["kind", "words"]

    def preview_path(self, row: models.AddressWords) -> str:
        return "ska-jag-kryptera/"


@admin.register(models.Step)
class StepAdmin(DraftAdmin):
    list_display = ["title", "guide", "position"]
    ordering = ["guide__position", "guide", "position", "pk"]
    list_filter = ["guide"]
    list_select_related = ["guide"]
    inlines = [IllustrationInline, StepRemarkInline]

    def preview_path(self, row: models.Step) -> str:
        return f"guider/{row.guide.ref}/#{row.ref}"


@admin.register(models.SupportChannel)
class SupportChannelAdmin(DraftAdmin):
    list_display = ["value", "kind", "label", "position"]
    list_editable = ["position"]

    def preview_path(self, row: models.SupportChannel) -> str:
        return "support/"


PLACES_OF_BUTTONS = {"": "Överallt", WHERE_ONE_WRITES: "Där man skriver", RECIPIENT: "Hos mottagaren"}


def places_of_buttons() -> list[tuple[str, str]]:
    return [*PLACES_OF_BUTTONS.items(), *models.Environment.objects.values_list("ref", "name")]


class ButtonNameForm(Addressed):
    environment = forms.ChoiceField(label="Finns i", choices=places_of_buttons, required=False)


@admin.register(models.ButtonName)
class ButtonNameAdmin(DraftAdmin):
    """A name that is there is changed everywhere at once, on a page of its own."""

    form = ButtonNameForm
    ordering = ["name", "environment"]
    list_display = ["name", "rename", "where", "other_names", "since"]
    list_filter = ["environment"]

    @admin.display(description="byt namn")
    def rename(self, row: models.ButtonName) -> str:
        if row._state.adding:  # a forged list names a row that does not exist
            return ""
        url = reverse("rename_button", args=[row.pk])
        return format_html('<a href="{}" aria-label="Byt namn på {}">Byt namn</a>', url, row)

    def get_queryset(self, request: HttpRequest) -> QuerySet[models.ButtonName]:
        names: QuerySet[models.ButtonName] = super().get_queryset(request)
        places = models.Environment.objects.filter(ref=OuterRef("environment"))
        return names.annotate(place=Subquery(places.values("name")[:1]))

    @admin.display(description="finns i", ordering="environment")
    def where(self, row: Any) -> str:
        return str(PLACES_OF_BUTTONS.get(row.environment) or row.place or row.environment)

    def get_readonly_fields(self, request: HttpRequest, obj: models.ButtonName | None = None) -> list[str]:
        return ["name", "rename"] if obj else []


@admin.register(models.Synonym)
class SynonymAdmin(DraftAdmin):
    ordering = ["words"]

    def preview_path(self, row: models.Synonym) -> str:
        return f"sok/?{urlencode({'q': row.listed()[0]})}"
