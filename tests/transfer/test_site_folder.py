"""The site as a folder: every page there leads on without a server."""

import posixpath
from html.parser import HTMLParser

import pytest
from django.core.management import CommandError, call_command

from decisions.engine.walk import replay
from organisation.current import current_site
from organisation.models import SiteSettings
from publishing.current import current_edition
from transfer.site.folder import SiteFolder
from transfer.site.questionnaire import place
from transfer.site.rewriting import rewrite, with_pictures_inside


@pytest.fixture
def files(edition):
    return dict(SiteFolder(current_edition.get()).files())


class Page(HTMLParser):
    """A page's addresses and the places in it."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.addresses, self.places = [], set()
        self.feed(html.decode())

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.places.add(given.get("id"))
        self.addresses += [given[name] for name in ("href", "src") if name in given]


def dead_links(files):
    pages = {name: Page(data) for name, data in files.items() if name.endswith(".html")}
    for name, page in pages.items():
        for address in page.addresses:
            path, _, place = address.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            if ":" in path:
                continue
            if target not in files or (place and target in pages and place not in pages[target].places):
                yield name, address


def test_every_link_leads_somewhere(files):
    assert list(dead_links(files)) == []
    files["index.html"] = b'<a href="borta/index.html">x</a>'
    assert list(dead_links(files)) == [("index.html", "borta/index.html")]


def test_it_holds_guides_routine_helpdesk_lexicon_support_and_questions(files):
    for page in ("guider/webb", "rutin", "support/helpdesk", "kansligt", "support", "ska-jag-kryptera"):
        assert f"{page}/index.html" in files


def test_nothing_asks_for_a_server(files):
    pages = b"".join(data for name, data in files.items() if name.endswith(".html"))
    assert b"<script" not in pages
    assert b"<form" not in pages
    assert b'src="/' not in pages


def test_every_page_says_its_edition_and_date(files, edition):
    for name, data in files.items():
        if name.endswith("index.html"):
            words = "Edition 1, published" if name == "mottagare/en/index.html" else "Utgåva 1, publicerad"
            assert words in data.decode(), name


def test_what_is_left_out_is_reached_on_the_site(files, settings):
    assert f'href="{settings.SITE_URL}/utgavor/"' in files["index.html"].decode()


def test_an_answer_on_the_start_page_leads_to_its_question(files, content):
    questionnaire = content.document.questionnaire
    first = questionnaire.questions[0]
    second = replay(questionnaire, {first.ref: (first.options[0].ref,)}).end
    assert f'href="ska-jag-kryptera/index.html#{place(second)}"' in files["index.html"].decode()
    assert place(second).startswith("fraga-")


def test_words_are_kept_as_they_are():
    html = '<!doctype html><p title="a &amp; b">Å &lt; ö<br>&nbsp;</p>'
    assert rewrite(html, str, "") == html


def test_a_style_sheet_holds_its_pictures():
    assert "data:image/svg+xml;base64,PHN2Zy8+" in with_pictures_inside(
        "a{b:url(x.svg)}", lambda _: b"<svg/>"
    )


def test_the_command_writes_the_folder(edition, tmp_path, capsys):
    call_command("export_site", str(tmp_path / "ny"))
    assert (tmp_path / "ny" / "index.html").exists()
    assert "Edition 1" in capsys.readouterr().out


def test_a_folder_with_something_in_it_is_refused(edition, tmp_path):
    (tmp_path / "min.txt").write_text("x")
    with pytest.raises(CommandError, match="not an empty folder"):
        call_command("export_site", str(tmp_path))


def test_an_edition_that_does_not_exist_is_refused(edition, tmp_path):
    with pytest.raises(CommandError, match="no edition 9"):
        call_command("export_site", str(tmp_path / "ny"), edition=9)


def test_the_organisations_own_colours_come_along(edition):
    SiteSettings(pk=1, light_brand="#7a1f3d").save()
    current_site.look_again()
    files = dict(SiteFolder(current_edition.get()).files())
    [name] = [name for name in files if name.startswith("utseende/")]
    assert b"#7a1f3d" in files[name] and name.encode() in files["index.html"]
