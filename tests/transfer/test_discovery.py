"""What browsers, search engines and chat programs find the site by."""

from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from django.contrib.staticfiles import finders
from django.template import engines
from PIL import Image

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


class Card(HTMLParser):
    """A page's `og:` values, and where it says that its search is."""

    def __init__(self, html):
        super().__init__()
        self.values, self.search = {}, ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if given.get("property", "").startswith("og:"):
            self.values[given["property"]] = given["content"]
        if given.get("rel") == "search":
            self.search = given["href"]


def card(client, address):
    return Card(client.get(address).content.decode())


def test_a_shared_link_shows_the_pages_own_title_and_description(reader, content):
    guide = content.document.routine.guides[0]
    values = card(reader, f"/guider/{guide.ref}/").values
    assert values["og:title"] == guide.title
    assert values["og:description"] == f"{guide.title}: {len(guide.steps)} steg med bilder."


def test_its_picture_is_ours_and_as_large_as_it_says(reader, settings):
    values = card(reader, "/").values
    assert values["og:image"] == f"{settings.SITE_URL}/static/icons/card.png"
    with Image.open(finders.find("icons/card.png")) as picture:
        assert picture.size == (int(values["og:image:width"]), int(values["og:image:height"]))
    assert Path(finders.find("icons/card.png")).stat().st_size < 50_000


@pytest.mark.django_db
def test_a_title_with_quotation_marks_stays_inside_its_attribute(rf):
    source = '{% extends "base.html" %}{% block title %}"Hej" {{ name }}{% endblock %}'
    request = rf.get("/")
    request.edition, request.embedded, request.resolver_match = Shown, False, None
    html = engines["django"].from_string(source).render({"name": '"><script>'}, request)
    assert Card(html).values["og:title"] == '"Hej" "><script>'


class Shown:
    kind = "current"
    number = published_at = news = None


def test_a_draft_has_no_card(draft, editing):
    assert card(editing, "/utkast/").values == {}


def test_the_browser_finds_the_sites_search(reader, settings, content):
    root = ElementTree.fromstring(reader.get(card(reader, "/").search).content)
    assert len(root.findtext(f"{SEARCH}ShortName")) <= 16
    template = root.find(f"{SEARCH}Url[@type='text/html']").get("template")
    path = template.removeprefix(settings.SITE_URL).replace("{searchTerms}", "kryptera")
    assert reader.get(path).context["query"].text == "kryptera"


def test_there_is_no_sitemap_unasked(reader):
    assert reader.get("/sitemap.xml").status_code == 404


def test_the_sitemap_names_pages_that_are_there(reader, settings, content):
    settings.SITEMAP = True
    root = ElementTree.fromstring(reader.get("/sitemap.xml").content)
    paths = [each.text.removeprefix(settings.SITE_URL) for each in root.iter(f"{SITEMAP}loc")]
    assert "/guider/webb/" in paths and "/mottagare/en/" in paths
    assert {reader.get(path).status_code for path in paths} == {200}
    assert not [path for path in paths if "noindex" in reader.get(path).content.decode()]
