"""Two editors at once: a save over somebody else's newer save is refused, and shows both versions."""

from collections.abc import Iterator
from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.forms import BaseModelFormSet, ModelForm
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from editing.closed_admin import ClosedAdmin
from editing.conflicts import comparing, conflict
from editing.conflicts.lock import one_writer
from editing.forms import Named


class TogetherForm(ClosedAdmin):
    """The page of one row, with its tables. `request.saved` and `request.conflict` exist while saving."""

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        with one_writer():
            if object_id and not self.compare(request, unquote(object_id)):
                object_id = None  # It is gone: what was typed becomes a new one.
            return super().changeform_view(request, object_id, form_url, extra_context)

    def compare(self, request: HttpRequest, object_id: str) -> bool:
        """Notes on the request what is saved and whether the form is older. False where the row is gone."""
        row = self.get_object(request, object_id)
        forms = list(self.saved_forms(request, row)) if row else []
        saved = comparing.fingerprint(forms) if row else comparing.GONE
        vars(request)["saved"] = saved
        if conflict.is_outdated(request, saved):
            vars(request)["conflict"] = self.describe(request, row, forms)
        return row is not None or comparing.NAME not in request.POST

    def describe(self, request: HttpRequest, row: Model | None, forms: list[ModelForm]) -> str:
        if row is None:
            return conflict.REMOVED
        rows = [form.instance for form in forms] + conflict.rows_around(row)
        return conflict.SAVED.format(who=conflict.who_saved(request, rows))

    def saved_forms(self, request: HttpRequest, row: Model) -> Iterator[ModelForm]:
        """The row's form and those of its tables, as they would be shown now."""
        yield self.get_form(request, row, change=True)(instance=row)
        for formset, inline in self.get_formsets_with_inlines(request, row):
            yield from formset(instance=row, queryset=inline.get_queryset(request)).initial_forms

    def get_form(
        self, request: HttpRequest, obj: Model | None = None, change: bool = False, **kwargs: Any
    ) -> type[ModelForm]:
        form = super().get_form(request, obj, change, **kwargs)
        message = getattr(request, "conflict", None)
        return conflict.refusing(form, message) if message else form

    def get_formset_kwargs(
        self, request: HttpRequest, obj: Model, inline: Any, prefix: str
    ) -> dict[str, Any]:
        kwargs: dict[str, Any] = super().get_formset_kwargs(request, obj, inline, prefix)
        if hasattr(request, "conflict"):
            rows = inline.get_formset(request, obj)(instance=obj, queryset=kwargs["queryset"]).get_queryset()
            comparing.bring_back(kwargs["data"], prefix, {str(row.pk) for row in rows})
        return kwargs

    def render_change_form(
        self,
        request: HttpRequest,
        context: dict[str, Any],
        add: bool = False,
        change: bool = False,
        form_url: str = "",
        obj: Model | None = None,
    ) -> HttpResponse:
        inlines = [inline.formset for inline in context["inline_admin_formsets"]]
        forms = [context["adminform"].form, *(form for inline in inlines for form in inline.initial_forms)]
        if hasattr(request, "saved"):
            context["seen"] = conflict.stamp(request.saved)
        elif change:
            context["seen"] = conflict.stamp(comparing.fingerprint(forms))
        if hasattr(request, "conflict") and change:
            comparing.show_both(forms, inlines)
        response = super().render_change_form(request, context, add, change, form_url, obj)
        response.status_code = conflict.STATUS if hasattr(request, "conflict") else response.status_code
        return response


class WatchedList(Named):
    """The rows that a list lets editors change."""

    request: HttpRequest
    outdated = False

    def clean(self) -> None:
        super().clean()
        self.outdated = conflict.is_outdated(self.request, comparing.fingerprint(self.initial_forms))
        if self.outdated:
            comparing.show_both(self.initial_forms, [])
            who = conflict.who_saved(self.request, [form.instance for form in self.initial_forms])
            raise ValidationError(conflict.SAVED_LIST.format(who=who))


class TogetherList(ClosedAdmin):
    """The page of all rows, where some of their fields can be changed."""

    change_list_template = "admin/draft_change_list.html"

    def get_changelist_formset(self, request: HttpRequest, **kwargs: Any) -> type[BaseModelFormSet]:
        watched = type("WatchedList", (WatchedList,), {"request": request})
        return super().get_changelist_formset(request, formset=watched, **kwargs)

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if request.method != "POST":
            return self.watch(super().changelist_view(request, extra_context))
        with one_writer():
            return self.watch(super().changelist_view(request, extra_context))

    def watch(self, response: HttpResponse) -> HttpResponse:
        """Lets the list be followed, and keeps every row of a refused one beside its own fields."""
        context = response.context_data if isinstance(response, TemplateResponse) else None
        formset = context["cl"].formset if context and "cl" in context else None
        if context and formset:
            context["seen"] = conflict.stamp(comparing.fingerprint(formset.initial_forms))
            context["cl"].result_list = [form.instance for form in formset.initial_forms]
            response.status_code = conflict.STATUS if formset.outdated else response.status_code
        return response
