"""Statistics for the owner: where readers end up, where they stop, and what does not match."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from editing.readonly import ReadOnlyAdmin
from feedback.models import Tally
from feedback.report import Report
from publishing.current import current_edition
from publishing.models import Edition

DAYS = [("30", "Senaste 30 dagarna"), ("90", "Senaste 90 dagarna"), ("365", "Senaste året"), ("", "Allt")]


def editions() -> list[tuple[str, str]]:
    numbers = Edition.objects.values_list("number", flat=True)
    return [("", "Alla utgåvor"), *((str(number), f"Utgåva {number}") for number in numbers)]


class Filters(forms.Form):
    dagar = forms.TypedChoiceField(label="När", choices=DAYS, required=False, coerce=int, empty_value=None)
    utgava = forms.TypedChoiceField(
        label="Utgåva", choices=editions, required=False, coerce=int, empty_value=None
    )


@admin.register(Tally)
class StatisticsAdmin(ReadOnlyAdmin):
    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        form = Filters(request.GET or {"dagar": "90"})
        asked = form.cleaned_data if form.is_valid() else {"dagar": 90, "utgava": None}
        return TemplateResponse(
            request,
            "admin/feedback/statistics.html",
            {
                **self.admin_site.each_context(request),
                "title": "Statistik",
                "opts": self.opts,
                "form": form,
                "report": report(**asked),
            },
        )


def report(dagar: int | None, utgava: int | None) -> Report:
    rows = Tally.objects.all()
    if dagar:
        rows = rows.filter(day__gt=timezone.localdate() - timedelta(days=dagar))
    if utgava:
        rows = rows.filter(edition=utgava)
    return Report(current_edition.get().document, rows)
