"""Below /admin/arbetsbank/."""

from django.urls import path

from workbench.chapters import write_chapter
from workbench.guides import new_guide, workbench

urlpatterns = [
    path("", new_guide, name="new_guide"),
    path("<int:pk>/", workbench, name="workbench"),
    path("kapitel/<int:pk>/", write_chapter, name="write_chapter"),
]
