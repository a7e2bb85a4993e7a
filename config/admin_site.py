"""The admin as a whole: its menu, and pages that belong to no single list."""

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest
from django.urls import path


class SiteAdminConfig(AdminConfig):
    default_site = "config.admin_site.SiteAdmin"


class SiteAdmin(AdminSite):
    def get_urls(self) -> list[Any]:
        """With the pages for files, which stand below the list of editions."""
        from transfer.admin import PAGES  # once all models are known

        below = "publishing/edition/"
        own = [path(below + address, self.admin_view(view), name=name) for address, view, name in PAGES]
        return [*own, *super().get_urls()]

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """Apps of one name are one part of the menu: editors need not know how the code is divided."""
        parts: dict[str, dict[str, Any]] = {}
        labels: dict[str, set[str]] = {}
        for app in super().get_app_list(request):
            part = parts.setdefault(app["name"], {**app, "models": []})
            part["models"] = sorted([*part["models"], *app["models"]], key=lambda model: model["name"])
            labels.setdefault(app["name"], set()).add(app["app_label"])
        return [part for name, part in parts.items() if app_label is None or app_label in labels[name]]
