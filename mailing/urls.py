"""What letters lead to."""

from django.urls import path

from mailing.views import stop_letters

urlpatterns = [path("sluta/<str:token>/", stop_letters, name="stop_letters")]
