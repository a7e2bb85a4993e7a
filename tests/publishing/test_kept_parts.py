"""Pieces of a page, such as its header and its footer, are kept once made, by all that they are made from."""

from guide.pages.models import PageText
from publishing.current import current_edition

PATHS = ("/", "/ska-jag-kryptera/", "/guider/", "/guider/webb/", "/rutin/", "/sok/", "/mottagare/", "/nej/")
PAGES = [f"{root}{path}" for root in ("", "/utgavor/1", "/utkast") for path in PATHS]


def test_a_page_is_the_same_whatever_was_made_before_it(draft, editing):
    kept = [editing.get(page).text for page in PAGES * 2][len(PAGES) :]
    for page, text in zip(PAGES, kept, strict=True):
        current_edition.forget()
        assert editing.get(page).text == text


def test_the_drafts_footer_follows_what_the_draft_has(draft, editing):
    assert "/utkast/det-blev-fel/" in editing.get("/utkast/").text
    PageText.objects.filter(page="rescue").delete()
    assert "/utkast/det-blev-fel/" not in editing.get("/utkast/").text
