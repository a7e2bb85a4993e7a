"""The site map: the reader's pages at the root, the editors' under /admin/."""

from django.contrib import admin
from django.urls import include, path, re_path

from config.reader_urls import handler400, handler403, handler404, handler500
from guide import pictures

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

urlpatterns = [
    path("admin/", admin.site.urls),
    re_path(r"^bilder/(?P<name>[0-9a-f]{32}\.(?:svg|webp))$", pictures.serve, name="picture"),
    path("utgavor/", include("publishing.urls")),
    path("", include("config.reader_urls")),
]
