"""Below /admin/ta-ner-bild/."""

from django.urls import path, re_path

from takedown.views import pictures, take_down_view

urlpatterns = [
    path("", pictures, name="taken_down"),
    re_path(r"^(?P<file>[0-9a-f]{32}\.(?:svg|webp))/$", take_down_view, name="take_down"),
]
