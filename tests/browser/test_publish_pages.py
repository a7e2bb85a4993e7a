"""The editors' pages beside the list of editions."""

import pytest

from guide.models import Illustration, Image, Section, Step
from pictures.storage import store
from publishing.models import Edition
from tests.browser.conftest import sign_in

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>070-123 45 67</text></svg>'
EDITIONS = "/admin/publishing/edition/"


@pytest.fixture
def owner(new_context, draft, editing, live_server):
    """Makes pages on which the owner is signed in; a step of the draft is changed."""
    step = Step.objects.order_by("guide__position", "position")[0]
    Step.objects.filter(pk=step.pk).update(title="En ny rubrik")
    shown = Illustration.objects.all()[0].image
    Image.objects.filter(pk=shown.pk).update(file=store(DRAWING, "svg"), small="")

    def new_page(**options):
        context = new_context(**options)
        sign_in(context, editing, live_server)
        return context.new_page()

    return new_page


@pytest.mark.parametrize("path", ["jamfor/", "jamfor/?fran=1&till=utkastet", "publicera/"])
def test_the_pages_are_accessible_also_on_a_phone(owner, axe_in_light_and_dark, path):
    page = owner(bypass_csp=True, viewport={"width": 320, "height": 900})
    page.goto(EDITIONS + path)
    axe_in_light_and_dark(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_what_waits_is_unticked_by_keyboard_without_scripts(owner):
    Section.objects.filter(ref=Section.objects.first().ref).update(title="Ett nytt syfte")
    page = owner(java_script_enabled=False)
    page.goto(f"{EDITIONS}publicera/")
    page.get_by_label("Ett nytt syfte").focus()
    page.keyboard.press("Space")
    page.get_by_label("Rättelse").check()
    page.get_by_role("button", name="Kontrollera det ikryssade").click()
    page.get_by_text("Väntar", exact=True).wait_for()
    page.get_by_role("button", name="Publicera").click()
    page.get_by_text("Det som fick vänta ligger kvar").wait_for()
    assert Edition.objects.newest().is_partial
