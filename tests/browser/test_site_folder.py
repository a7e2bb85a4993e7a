"""The folder opened from a disk, with no server and no scripts."""

import pytest
from django.core.management import call_command


@pytest.fixture
def opened(browser, edition, tmp_path):
    """A page of the folder's start page, and the files that could not be had."""
    call_command("export_site", str(tmp_path / "folder"))
    context = browser.new_context(java_script_enabled=False)
    page, failed = context.new_page(), []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto((tmp_path / "folder" / "index.html").as_uri())
    yield page
    context.close()
    assert failed == []


def walk(page, *labels):
    for label in labels:
        page.locator("a.choice:visible", has_text=label).first.click()
    return page.locator(".walk > section:visible")


@pytest.mark.browser
def test_the_questions_lead_to_a_stop(opened):
    end = walk(opened, "Skicka information", "Anställd i kommunen", "Uppgifter om någon med skyddade")
    assert "Stopp" in end.locator("h1").inner_text()
    assert end.count() == 1


@pytest.mark.browser
def test_the_questions_lead_to_no_need(opened):
    end = walk(opened, "Skicka information", "Anställd i kommunen", "Inget av detta")
    assert "inte kryptera" in end.locator("h1").inner_text()


@pytest.mark.browser
def test_the_questions_lead_to_the_recipients_help(opened):
    end = walk(opened, "Läsa ett krypterat")
    while end.locator("a.choice").count():
        end.locator("a.choice").first.click()
    assert end.locator("h2").count() > 0


@pytest.mark.browser
def test_a_guide_shows_its_pictures(opened):
    opened.get_by_role("link", name="Guider", exact=True).first.click()
    opened.get_by_role("link", name="Så krypterar du i webbläsaren").first.click()
    assert opened.locator("figure img").first.evaluate("image => image.naturalWidth") > 0
