"""After a rename is published, no page that a reader can reach has the old name."""

import re
from html import unescape

import pytest
from django.test import Client

from guide.models import ButtonName
from pictures.storage import drawn_text
from publishing.freeze import freeze
from publishing.publish import publish
from tests.pages import links
from tests.renaming.test_rename import address, rename

HISTORY = ("/utgavor/", "/nytt/", "/media/", "/static/", "/admin/", "/konto/", "/utkast/", "/inbaddad/")
"""What earlier editions said, and what is no page of the edition."""
MOST_PAGES = 60


def crawled(client: Client) -> dict[str, str]:
    """Pages of the edition by their addresses, each outcome and question among them."""
    found: dict[str, str] = {}
    waiting = ["/"]
    while waiting and len(found) < MOST_PAGES:
        path = waiting.pop()
        answer = client.get(path)
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            found[path] = answer.text
            near = {link.partition("#")[0] for link in links(answer.text) if link.startswith("/")}
            fresh = {link for link in near if "?" not in link and not link.startswith(HISTORY)}
            waiting += sorted(fresh - found.keys() - {*waiting})
    return found


@pytest.mark.parametrize("ref", ["ny-e-post", "vidarebefordra-inte"])
def test_no_page_has_the_old_name_and_the_search_finds_by_it(editing, editor, draft, ref):
    button = ButtonName.objects.get(ref=ref)
    old = button.name
    rename(editing, button, "Zebraknapp")
    publish(by=editor, note="Knappen har ett nytt namn.", significance="change")
    pages = crawled(Client())
    assert len(pages) > 15 and any("Zebraknapp" in page for page in pages.values())
    left = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)")
    assert [path for path, page in pages.items() if left.search(unescape(page))] == []
    drawn = [image for image in freeze().routine.images if image.file.endswith(".svg")]
    assert [image.ref for image in drawn if left.search(drawn_text(image.file))] == []
    assert "Zebraknapp" in Client().get("/sok/", {"q": old}).text
    assert old in ButtonName.objects.get(pk=button.pk).other_names and address(button)
