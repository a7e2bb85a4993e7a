"""Comments on the draft, in a browser."""

from playwright.sync_api import expect

from feedback.comments.models import Comment
from tests.browser.conftest import sign_in


def test_what_is_marked_on_the_page_is_what_the_comment_is_about(
    new_context, editing, draft, live_server, axe
):
    context = new_context()
    sign_in(context, editing, live_server)
    page = context.new_page()
    page.goto("/utkast/guider/webb/")
    page.get_by_role("heading", name="Slå på krypteringen").click(click_count=3)
    expect(page.get_by_label("Vilka ord på sidan")).to_have_value("Slå på krypteringen")
    page.get_by_label("Din kommentar").fill("Heter den så?")
    page.get_by_role("button", name="Skicka kommentaren").click()
    expect(page.get_by_text("Heter den så?")).to_be_visible()
    assert Comment.objects.get().quote == "Slå på krypteringen"
    axe(page, "#kommentarer")
