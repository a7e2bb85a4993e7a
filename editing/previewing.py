"""Beside a form, the readers' page of what is written there now: saved, shown, and taken back."""

from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.db import transaction
from django.forms import Media, Script
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404
from django.utils.module_loading import import_string

ASKED = "_preview"
NOT_NOW = "Sidan visas när det som är fel i formuläret är rättat."


class WithPreview(admin.ModelAdmin):
    """Answers a form that asks to be shown, and saves nothing of it."""

    @property
    def media(self) -> Media:
        scripts: list[Any] = [Script("editing/preview/form.js", type="module")]
        return super().media + Media(css={"all": ["editing/preview.css"]}, js=scripts)

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if object_id is None or request.method != "POST" or ASKED not in request.POST:
            return super().changeform_view(request, object_id, form_url, extra_context)
        with transaction.atomic():
            saved = super().changeform_view(request, object_id, form_url, extra_context)
            page = self._page(request, object_id) if saved.status_code == 302 else None
            transaction.set_rollback(True)
        list(messages.get_messages(request))  # "has been changed": it has not
        return page or HttpResponse(NOT_NOW, status=400, content_type="text/plain; charset=utf-8")

    def _page(self, request: HttpRequest, object_id: str) -> HttpResponse | None:
        row = self.get_object(request, unquote(object_id))
        try:
            page: HttpResponse = import_string(settings.DRAFT_PAGE)(request, self.preview_path(row))  # type: ignore[attr-defined]
        except Resolver404:
            return None
        return page
