"""Below /admin/sok-och-ersatt/."""

from django.urls import path

from editing.replacing.views import search_and_replace, undo_replacement

urlpatterns = [
    path("", search_and_replace, name="replace"),
    path("<int:pk>/angra/", undo_replacement, name="undo_replacement"),
]
