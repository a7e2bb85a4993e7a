"""The reader's page "Ska jag kryptera?" and those around it."""

from django.urls import path

from answers import views

urlpatterns = [
    path("ska-jag-kryptera/", views.ask, name="ask"),
    path("ska-jag-kryptera/exempel/", views.examples, name="examples"),
    path("ska-jag-kryptera/allt/", views.everything, name="everything"),
    path("support/kod/", views.find_code, name="find_code"),
]
