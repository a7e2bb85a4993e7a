"""Django's own pages for rows, as editors see them: their lists, and a row that is new or saved."""

import pytest
from django.contrib import admin

from tests.browser.conftest import sign_in

MODELS = sorted(admin.site._registry, key=lambda model: model._meta.label_lower)
WITHOUT_NEW = {
    *(
        "guide.routine",
        "guide.statement",
        "decisions.questionnaire",
        "publishing.edition",
        "audit.event",
    ),
    *("feedback.comment", "feedback.message", "reviews.review", "feedback.tally", "mfa.authenticator"),
    "publishing.shippedtext",
    "publishing.revision",
    "publishing.approval",
    "organisation.sitesettings",
}


def pages_of(model):
    """The addresses of those that there are for an administrator."""
    pages = f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
    yield pages
    if model._meta.label_lower not in WITHOUT_NEW:
        yield f"{pages}add/"
    if (row := model.objects.first()) is not None:
        yield f"{pages}{row.pk}/change/"


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label_lower)
def test_no_page_of_a_row_has_an_accessibility_fault(
    new_context, axe, axe_in_light_and_dark, draft, editing, live_server, model
):
    context = new_context(bypass_csp=True)
    sign_in(context, editing, live_server)
    page = context.new_page()
    *others, last = pages_of(model)
    for path in others:
        assert page.goto(path).ok
        axe(page)
    assert page.goto(last).ok
    axe_in_light_and_dark(page)
