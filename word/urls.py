"""The editors' pages for a Word document, under /admin/."""

from django.urls import path

from word.views import check_word, choose_word

urlpatterns = [
    path("", choose_word, name="choose_word"),
    path("kontrollera/", check_word, name="check_word"),
]
