"""Below /admin/sok-och-ersatt/."""

from django.urls import path

from editing.replacing.views import search_and_replace

urlpatterns = [path("", search_and_replace, name="replace")]
