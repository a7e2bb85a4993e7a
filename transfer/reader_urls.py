"""What tells of one edition; below /utgavor/7/ of that one."""

from django.urls import path

from transfer import views

urlpatterns = [
    path("api/v1/edition/", views.edition, name="api_edition"),
    path("api/v1/questionnaire/", views.questionnaire, name="api_questionnaire"),
]
