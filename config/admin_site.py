"""The admin as a whole: what its menu shows."""

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.apps import AdminConfig
from django.http import HttpRequest


class SiteAdminConfig(AdminConfig):
    default_site = "config.admin_site.SiteAdmin"


class SiteAdmin(AdminSite):
    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """Apps of one name are one part of the menu: editors need not know how the code is divided."""
        parts: dict[str, dict[str, Any]] = {}
        labels: dict[str, set[str]] = {}
        for app in super().get_app_list(request):
            part = parts.setdefault(app["name"], {**app, "models": []})
            part["models"] = sorted([*part["models"], *app["models"]], key=lambda model: model["name"])
            labels.setdefault(app["name"], set()).add(app["app_label"])
        return [part for name, part in parts.items() if app_label is None or app_label in labels[name]]
