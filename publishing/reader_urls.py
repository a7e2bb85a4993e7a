"""Pages about an edition, in that edition: what it changed, and all of it as one document."""

from django.urls import path

from publishing import views

urlpatterns = [
    path("andringar/", views.changes, name="changes"),
    path("rutin/dokument/", views.document, name="document"),
]
