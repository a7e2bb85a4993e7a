"""What tells of one edition; below /utgavor/7/ of that one."""

from django.urls import path, re_path

from transfer import views
from transfer.pdf.views import pdf

urlpatterns = [
    path("api/v1/edition/", views.edition, name="api_edition"),
    re_path(r"^pdf/(?P<name>[a-z0-9/-]+)\.pdf$", pdf, name="pdf"),
    path("api/v1/questionnaire/", views.questionnaire, name="api_questionnaire"),
]
