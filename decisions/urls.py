"""The reader's page "Ska jag kryptera?"."""

from django.urls import path

from decisions import views

urlpatterns = [path("", views.ask, name="ask")]
