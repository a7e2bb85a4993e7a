"""Below /admin/bygg-om/."""

from django.urls import path

from rebuilding.views import rebuild, rebuild_by

urlpatterns = [
    path("", rebuild, name="rebuild"),
    path("<slug:operation>/", rebuild_by, name="rebuild_by"),
]
