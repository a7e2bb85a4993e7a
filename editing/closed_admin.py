"""The base of every page of the admin. A list answers nothing but what it offers to be asked."""

from collections.abc import Iterator

from django.contrib import admin
from django.http import HttpRequest

SUFFIXES = ("", "__exact", "__id__exact", "__isnull", "__gte", "__lt")
"""How the links of the admin's own filters go on after the name of the field."""


class ClosedAdmin(admin.ModelAdmin):
    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Django lets a row be asked for any of its fields, letter by letter: also for those never shown."""
        return any(lookup == name + suffix for name in self._offered(request) for suffix in SUFFIXES)

    def _offered(self, request: HttpRequest) -> Iterator[str]:
        for offered in self.get_list_filter(request):
            if isinstance(offered, str):
                yield offered
            elif isinstance(offered, type) and issubclass(offered, admin.SimpleListFilter):
                yield str(offered.parameter_name)
