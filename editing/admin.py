"""Admin pages for draft rows: previewed where readers will meet them, ordered by number or by buttons."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db import models
from django.forms import ModelForm, Script
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html

from editing.conflicts.admin import TogetherForm, TogetherList
from editing.conflicts.lock import one_writer
from editing.fields import Cleaned, MarkdownField
from editing.forms import Addressed, NamedFields
from editing.models import Ordered
from editing.previewing import WithPreview
from editing.writing import MarkdownInput

MARKDOWN_WIDGET: dict[type[models.Field], dict[str, Any]] = {MarkdownField: {"widget": MarkdownInput}}

MADE_OF_TITLE = "Görs av titeln om du lämnar den tom."


class DraftAdmin(WithPreview, TogetherForm, TogetherList):
    """An admin page for a draft row. `preview_path` is the reader's page that shows the row.

    Rows that stand in it, and that no table of it is for, get an ordinary one.
    """

    form: type[ModelForm] = Addressed
    formfield_overrides = MARKDOWN_WIDGET
    change_form_template = "admin/draft_change_form.html"
    object_history_template = "admin/draft_history.html"
    delete_confirmation_template = "admin/draft_delete.html"
    save_on_top = True
    show_full_result_count = False
    page_to_write = ""
    """The name of the address where all of a row is written as readers see it, if there is one."""

    def __init__(self, model: type[models.Model], admin_site: admin.AdminSite) -> None:
        super().__init__(model, admin_site)
        shown = {inline.model for inline in self.inlines}
        rest = (_table(each) for each in _inside(model) if each not in shown)
        self.inlines = [*self.inlines, *rest]  # type: ignore[misc]

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """A new row comes last: nothing that is published moves for it."""
        initial: dict[str, Any] = super().get_changeform_initial_data(request)
        if issubclass(self.model, Ordered):
            last = self.model._default_manager.aggregate(last=models.Max("position"))["last"] or 0
            initial.setdefault("position", last + 1)
        return initial

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """The address under a heading of its own, folded: it is made of the title."""
        (name, options), *rest = super().get_fieldsets(request, obj)
        fields = [field for field in options["fields"] if field != "ref"]
        if rest or len(fields) == len(options["fields"]) or not issubclass(self.form, Addressed):
            return [(name, options), *rest]
        return [
            (name, {**options, "fields": fields}),
            ("Adress", {"fields": ["ref"], "classes": ["collapse"]}),
        ]

    def get_search_fields(self, request: HttpRequest) -> list[str]:
        """Every text of a row, and of the rows that are edited on its page."""
        inside = (inline.model for inline in self.inlines)
        return [*_texts(self.model), *(name for model in inside for name in _texts(model, self.model))]

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if request.method != "POST":
            return super().delete_view(request, object_id, extra_context)
        with one_writer():
            return super().delete_view(request, object_id, extra_context)

    @admin.display(description="skriv på sidan")
    def write(self, row: Any) -> str:
        if row._state.adding:  # a forged list names a row that does not exist
            return ""
        url = reverse(self.page_to_write, args=[row.pk])
        return format_html('<a href="{}" aria-label="Skriv på sidan: {}">Skriv på sidan</a>', url, row)

    def preview_path(self, row: Any) -> str:
        """The address below /utkast/, without a leading slash, where the row can be seen."""
        return ""

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: models.Model | None = None,
    ) -> HttpResponse:
        context["preview_path"] = self.preview_path(obj) if obj else ""
        if obj and self.page_to_write:
            context["page_to_write"] = reverse(self.page_to_write, args=[obj.pk])
        return super().render_change_form(request, context, add, change, form_url, obj)


def _inside(model: type[models.Model]) -> Iterator[type[models.Model]]:
    for relation in model._meta.related_objects:
        if relation.on_delete is models.CASCADE and issubclass(relation.related_model, Ordered):
            yield relation.related_model


def _table(model: type[models.Model]) -> type["OrderedInline"]:
    return type(f"{model.__name__}Inline", (OrderedInline,), {"model": model})


def _texts(model: type[models.Model], owner: type[models.Model] | None = None) -> Iterator[str]:
    """The names of what people write in a row, seen from itself or from the row that it stands in."""
    relations = (field for field in model._meta.concrete_fields if field.related_model is owner is not None)
    way = next((f"{field.remote_field.get_accessor_name()}__" for field in relations), "")  # type: ignore[union-attr]
    if owner is None or way:
        written = (field for field in model._meta.concrete_fields if isinstance(field, Cleaned))
        yield from (f"{way}{field.name}" for field in written if not field.choices)


class OnlyRowAdmin(DraftAdmin):
    """The page of a row that there is one of: found also where its number has changed."""

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        return self.get_queryset(request).first()

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Asked on every page, for the menu; the database is asked on the row's own pages only."""
        own = f"/{self.opts.app_label}/{self.opts.model_name}/" in request.path
        return own and super().has_add_permission(request) and not self.model._default_manager.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class TableInline(admin.TabularInline):
    """Rows inside another row, as a table of which every field and every column has a name."""

    form: type[ModelForm] = Addressed
    formset = NamedFields
    template = "admin/inline_table.html"
    extra = 0


class OrderedInline(TableInline):
    """Those put in order by a number; buttons move them where JavaScript runs."""

    ordering = ["position", "pk"]
    formfield_overrides = MARKDOWN_WIDGET

    class Media:
        js = [Script("editing/order.js", type="module")]
