"""Admin pages for what is read and not written there."""

from typing import Any

from django.http import HttpRequest

from editing.closed_admin import ClosedAdmin


class ReadOnlyAdmin(ClosedAdmin):
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
