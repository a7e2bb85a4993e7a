"""Nothing typed is lost: what was not saved is kept in the browser and offered again. Leaving it warns."""

import pytest
from playwright.sync_api import expect

from guide.models import Section
from tests.browser.conftest import sign_in
from tests.guide.factories import StepFactory


@pytest.fixture
def page(new_context, editing, draft, live_server):
    context = new_context()
    sign_in(context, editing, live_server)
    return context.new_page()


@pytest.fixture
def form(page):
    page.goto(f"/admin/guide/section/{Section.objects.first().pk}/change/")
    expect(page.locator(".form-row.field-body .ProseMirror").first).to_be_visible()
    return page


def test_a_form_that_was_left_is_offered_again_with_all_that_was_written(form):
    form.locator("#id_title").fill("Ny rubrik")
    form.locator(".form-row.field-body .ProseMirror").first.fill("Ny text.")
    form.wait_for_timeout(700)
    form.reload()
    form.get_by_role("button", name="Ta fram det").click()
    expect(form.locator("#id_title")).to_have_value("Ny rubrik")
    expect(form.locator(".form-row.field-body .ProseMirror").first).to_contain_text("Ny text.")
    form.get_by_role("button", name="Spara och fortsätt redigera").first.click()
    expect(form.locator(".messagelist .success")).to_be_visible()
    assert Section.objects.first().title == "Ny rubrik"
    assert "Ny text." in Section.objects.first().body
    form.reload()
    expect(form.locator(".kept-copy")).to_have_count(0)


def test_who_leaves_what_is_not_saved_is_asked_first(form):
    form.locator("#id_title").fill("Ny rubrik")
    asked = []
    form.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    form.goto("/admin/")
    assert asked == ["beforeunload"]


def test_a_text_on_the_workbench_is_kept_as_it_is_written(page):
    step = StepFactory(title="Gammal")
    page.goto(f"/admin/arbetsbank/{step.guide.pk}/")
    title = page.locator(".steps [data-text$=':title']")
    title.locator(".writable-open").click()
    title.locator("input").fill("Ny")
    page.wait_for_timeout(700)
    page.reload()
    expect(title.locator("input")).to_have_value("Ny")
    title.locator("input").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".wb-state")).to_contain_text("Sparat")
    page.reload()
    expect(title.locator(".writable-shown")).to_have_text("Ny")
