"""The editors' pages beside the list of editions."""

import pytest

from guide.models import Step
from tests.browser.conftest import sign_in

EDITIONS = "/admin/publishing/edition/"


@pytest.fixture
def owner(new_context, draft, editing, live_server):
    """Makes pages on which the owner is signed in; a step of the draft is changed."""
    step = Step.objects.order_by("guide__position", "position")[0]
    Step.objects.filter(pk=step.pk).update(title="En ny rubrik")

    def new_page(**options):
        context = new_context(**options)
        sign_in(context, editing, live_server)
        return context.new_page()

    return new_page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["jamfor/", "jamfor/?fran=1&till=utkastet"])
def test_the_pages_are_accessible_also_on_a_phone(owner, axe, path, scheme):
    page = owner(bypass_csp=True, color_scheme=scheme, viewport={"width": 320, "height": 900})
    page.goto(EDITIONS + path)
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
