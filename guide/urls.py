"""The reader's pages of the routine and its guides."""

from django.urls import path, re_path

from guide import views
from guide.pages import views as around
from guide.step_codes import CODE

urlpatterns = [
    path("", views.start, name="start"),
    path("guider/", views.guides, name="guides"),
    path("guider/<slug:ref>/", views.guide, name="guide"),
    path("guider/<slug:ref>/kort/", views.guide_in_short, name="guide_in_short"),
    re_path(rf"^(?P<code>{CODE.pattern})/?$", views.step_by_code, name="step_by_code"),
    path("rutin/", views.routine, name="routine"),
    path("support/", views.support, name="support"),
    path("support/helpdesk/", views.helpdesk, name="helpdesk"),
    path("support/helpdesk/<slug:ref>/", views.helpdesk_guide, name="helpdesk_guide"),
    path("kansligt/", around.things, name="things"),
    path("mottagare/", around.recipient, name="recipient"),
    path("mottagare/en/", around.recipient, {"language": "en"}, name="recipient_en"),
    path("mottagare/<slug:ref>/", around.recipient_translated, name="recipient_translated"),
    path("mottagare/qr.svg", around.recipient_qr, name="recipient_qr"),
    path("mottagare/en/qr.svg", around.recipient_qr, {"language": "en"}, name="recipient_qr_en"),
    path("det-blev-fel/", around.rescue, name="rescue"),
    path("om-webbplatsen/", around.about, name="about"),
    path("tillganglighet/", around.accessibility, name="accessibility"),
]
