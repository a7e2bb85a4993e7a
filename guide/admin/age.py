"""Which pictures are old."""

from datetime import timedelta
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from guide import models

AGES = {"halvar": timedelta(days=183), "ar": timedelta(days=365)}
UNKNOWN = "okand"


class AgeFilter(admin.SimpleListFilter):
    title = "ålder"
    parameter_name = "alder"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("halvar", "Äldre än ett halvår"), ("ar", "Äldre än ett år"), (UNKNOWN, "Datum saknas")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[models.Image]) -> QuerySet[models.Image]:
        chosen = self.value()
        if chosen == UNKNOWN:
            return queryset.filter(captured_on=None)
        if chosen in AGES:
            return queryset.filter(captured_on__lt=timezone.localdate() - AGES[chosen])
        return queryset
