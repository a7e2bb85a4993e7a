"""Below /admin/adress/."""

from django.urls import path

from readdressing.views import readdress_view

urlpatterns = [path("<slug:kind>/<int:pk>/", readdress_view, name="readdress")]
