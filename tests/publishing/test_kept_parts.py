"""Head, header and footer are kept once made, by all that they are made from."""

import pytest
from django.core.cache import caches

from guide.pages.models import PageText

PATHS = ("/", "/ska-jag-kryptera/", "/guider/", "/guider/webb/", "/rutin/", "/sok/", "/mottagare/", "/nej/")
PAGES = [f"{root}{path}" for root in ("", "/utgavor/1", "/utkast") for path in PATHS]


def test_a_page_is_the_same_whatever_was_made_before_it(draft, editing):
    kept = [editing.get(page).text for page in PAGES * 2][len(PAGES) :]
    for page, text in zip(PAGES, kept, strict=True):
        caches["template_fragments"].clear()
        assert editing.get(page).text == text


@pytest.mark.parametrize(
    ("name", "value"), [("SITE_NAME", "Ny plats"), ("ORGANISATION", "Ny kommun"), ("THEME", "skogsby")]
)
def test_a_setting_is_seen_on_a_page_that_was_made_before_it_changed(reader, settings, name, value):
    reader.get("/support/")
    setattr(settings, name, value)
    assert reader.get("/support/").text.count(value) >= 2


def test_the_drafts_footer_follows_what_the_draft_has(draft, editing):
    assert "/utkast/det-blev-fel/" in editing.get("/utkast/").text
    PageText.objects.filter(page="rescue").delete()
    assert "/utkast/det-blev-fel/" not in editing.get("/utkast/").text
