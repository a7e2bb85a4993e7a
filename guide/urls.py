"""The reader's pages of the routine and its guides."""

from django.urls import path

from guide import views

urlpatterns = [
    path("", views.start, name="start"),
    path("guider/", views.guides, name="guides"),
    path("guider/<slug:ref>/", views.guide, name="guide"),
    path("rutin/", views.routine, name="routine"),
    path("support/", views.support, name="support"),
]
