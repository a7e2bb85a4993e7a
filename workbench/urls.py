"""Below /admin/arbetsbank/."""

from django.urls import path

from workbench.chapters import write_chapter
from workbench.guides import new_guide, workbench
from workbench.outcomes import new_outcome, write_outcome
from workbench.questions import new_question, write_question

urlpatterns = [
    path("", new_guide, name="new_guide"),
    path("<int:pk>/", workbench, name="workbench"),
    path("kapitel/<int:pk>/", write_chapter, name="write_chapter"),
    path("fraga/", new_question, name="new_question"),
    path("fraga/<int:pk>/", write_question, name="write_question"),
    path("utfall/", new_outcome, name="new_outcome"),
    path("utfall/<int:pk>/", write_outcome, name="write_outcome"),
]
