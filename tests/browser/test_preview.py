"""Beside a form stands the page as readers will see it, of what is written now. Nothing of it is saved."""

import pytest
from playwright.sync_api import expect

from guide.models import Guide, Section
from tests.browser.conftest import sign_in


@pytest.fixture
def form(new_context, editing, draft, live_server):
    context = new_context(viewport={"width": 1500, "height": 900})
    sign_in(context, editing, live_server)
    page = context.new_page()
    page.goto(f"/admin/guide/section/{Section.objects.first().pk}/change/")
    page.get_by_role("button", name="Visa sidan bredvid").click()
    return page


def test_what_is_written_is_shown_before_it_is_saved(form, axe):
    shown = form.frame_locator(".preview iframe")
    expect(shown.locator("h1")).to_be_visible()
    form.locator("#id_title").fill("Helt ny rubrik")
    expect(shown.locator("h2", has_text="Helt ny rubrik")).to_be_visible()
    axe(form)
    form.get_by_role("button", name="Mobil").click()
    assert form.evaluate("document.querySelector('.preview iframe').contentWindow.innerWidth") == 390
    assert not Section.objects.filter(title="Helt ny rubrik").exists()
    form.locator("#id_title").fill("")
    expect(form.locator(".preview [role=status]")).to_contain_text("när det som är fel")


def test_beside_the_workbench_stands_what_was_just_saved(new_context, editing, draft, live_server):
    context = new_context(viewport={"width": 1500, "height": 900})
    sign_in(context, editing, live_server)
    page = context.new_page()
    guide = Guide.objects.get(ref="webb")
    page.goto(f"/admin/arbetsbank/{guide.pk}/")
    page.get_by_role("button", name="Visa sidan bredvid").click()
    page.locator(".guide-head [data-text$=':title'] .writable-open").click()
    page.keyboard.type(" nu")
    page.keyboard.press("Enter")
    expect(page.frame_locator(".preview iframe").locator("h1")).to_have_text(f"{guide.title} nu")
