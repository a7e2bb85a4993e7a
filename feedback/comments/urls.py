"""Found below the draft only."""

from django.urls import path

from feedback.comments import views

urlpatterns = [
    path("kommentera/", views.comment, name="comment"),
    path("kommentera/<int:pk>/klar/", views.settled, name="comment_settled"),
]
