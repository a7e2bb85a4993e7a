"""The reader's page "Ska jag kryptera?" and those around it."""

from django.urls import path

from decisions import pages, views

urlpatterns = [
    path("ska-jag-kryptera/", views.ask, name="ask"),
    path("ska-jag-kryptera/exempel/", pages.examples, name="examples"),
    path("ska-jag-kryptera/allt/", pages.everything, name="everything"),
    path("support/kod/", pages.find_code, name="find_code"),
]
