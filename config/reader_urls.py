"""Pages of an edition. The same pages answer at / (current), /utgavor/7/ (edition 7) and /utkast/ (draft)."""

from django.urls import include, path

from search.views import search

urlpatterns = [
    path("", include("answers.urls")),
    path("sok/", search, name="search"),
    path("", include("publishing.reader_urls")),
    path("", include("feedback.comments.urls")),
    path("", include("transfer.reader_urls")),
    path("", include("guide.urls")),
]
handler400 = "config.errors.bad_request"
handler403 = "config.errors.forbidden"
handler404 = "config.errors.not_found"
handler500 = "config.errors.server_error"
