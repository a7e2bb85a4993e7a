"""The page of what is new in the shipped text, by keyboard and without scripts."""

import pytest

from guide.models import Step
from publishing.freeze import freeze
from publishing.models.shipped_text import remember
from tests.browser.conftest import sign_in

PAGE = "/admin/publishing/shippedtext/"
OLD = "Så stod det förr."


@pytest.fixture
def owner(new_context, draft, editing, live_server):
    """Makes pages on which the owner is signed in; one step is new as shipped, another here too."""
    first, second = Step.objects.order_by("guide__position", "position")[:2]
    Step.objects.filter(pk__in=[first.pk, second.pk]).update(body=OLD)
    remember(freeze())
    Step.objects.filter(pk=second.pk).update(body="Så står det hos oss.")

    def new_page(**options):
        context = new_context(**options)
        sign_in(context, editing, live_server)
        return context.new_page()

    return new_page


@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_accessible(owner, axe_in_light_and_dark, width):
    page = owner(viewport={"width": width, "height": 900})
    page.goto(PAGE)
    for summary in page.locator(".offer summary").all():
        summary.click()
    axe_in_light_and_dark(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_part_is_read_ticked_and_taken_in_by_keyboard_without_scripts(owner):
    page = owner(java_script_enabled=False)
    page.goto(PAGE)
    page.locator("input[name=del]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator(".offer details").first.get_attribute("open") is not None
    page.get_by_role("button", name="Ta in i utkastet").focus()
    page.keyboard.press("Enter")
    page.get_by_text("1 del står nu i utkastet").wait_for()
    assert not Step.objects.filter(body=OLD).exists()
