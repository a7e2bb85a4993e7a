"""Pages of an edition. The same pages answer at / (current), /utgavor/7/ (edition 7) and /utkast/ (draft)."""

from django.urls import include, path

urlpatterns = [
    path("ska-jag-kryptera/", include("decisions.urls")),
    path("", include("guide.urls")),
]
