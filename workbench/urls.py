"""Below /admin/arbetsbank/."""

from django.urls import path

from workbench.views import new_guide, workbench

urlpatterns = [
    path("", new_guide, name="new_guide"),
    path("<int:pk>/", workbench, name="workbench"),
]
