"""The list of editions. The pages of one edition are found by the middleware: /utgavor/7/…"""

from django.urls import path

from publishing import views

urlpatterns = [
    path("", views.editions, name="editions"),
]
