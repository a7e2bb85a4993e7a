"""What an editor, or whoever got hold of an editor's account, can put into a text: nothing that runs."""

import time

import msgspec
import pytest
from django.utils import timezone
from msgspec.structs import fields, replace

from editing import markdown
from editing.vanishing import vanishing
from guide import models as guide
from publishing.current import current_edition
from publishing.models import Edition
from routine.document import Document, encode
from tests.security.answers import assert_harmless, live
from tests.security.payloads import HTML, MARKDOWN, SLOW

REFS = {
    "ref",
    "kind",
    "environment",
    "verdict",
    "file",
    "small",
    "image",
    "question",
    "outcome",
    "guide",
    "step",
    "must",
    "status",
    "language",
    "page",
    "role",
    "channel",
    "contacts",
    "address",
    "place",
    "default",
    "tag",
    "same_as",
    "can",
    "icon",
    "colour",
}
READ = [
    "/",
    "/guider/",
    "/guider/webb/",
    "/rutin/",
    "/rutin/dokument/",
    "/support/",
    "/support/helpdesk/",
    "/kansligt/",
    "/mottagare/",
    "/det-blev-fel/",
    "/tillganglighet/",
    "/om-webbplatsen/",
    "/ska-jag-kryptera/",
    "/ska-jag-kryptera/?arende=skicka",
]


@pytest.mark.parametrize("text", [*HTML, *MARKDOWN])
def test_nothing_live_comes_out_of_markdown(text):
    html = markdown.render(text)
    assert live(html) == []
    assert "<img" not in html and "evil.example" not in html.replace("//evil.example/", "", html.count(">//"))


@pytest.mark.parametrize("start", SLOW.values(), ids=SLOW)
def test_the_worst_text_that_fits_is_rendered_in_a_second(start):
    """As often as it may stand there, and then the worst that fits after it."""
    often = [most // len(sign.findall(start)) for sign, most, _ in markdown.MOST if sign.findall(start)]
    room = min(markdown.MAX_LENGTH, min(often, default=markdown.MAX_LENGTH) * len(start))
    text = (start * room)[:room].ljust(markdown.MAX_LENGTH, "a")
    assert not [problem for problem in markdown.problems(text) if "Bilder" not in problem]
    began = time.process_time()
    html = markdown.CLEANER.clean(markdown.Markdown(extensions=markdown.EXTENSIONS).convert(text))
    assert time.process_time() - began < 1
    assert live(html) == []


@pytest.mark.parametrize("start", [*SLOW.values(), "\n", "a\n===\n", "- a\n1. b\n", " > 1.", "o\t", "<a "])
def test_the_worst_text_is_cleaned_and_looked_through_in_a_moment(start):
    text = (start * markdown.MAX_LENGTH)[: markdown.MAX_LENGTH]
    began = time.process_time()
    list(vanishing(markdown.clean(text), "", markdown.TAGS))
    assert time.process_time() - began < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "x" * (markdown.MAX_LENGTH + 1),
        "[" * 101,
        "<" * 101,
        "*" * 1001,
        "a\n: b\n" * 101,
        "**__a_ ![``" * 200,
    ],
)
def test_a_text_that_would_take_longer_is_refused(text):
    assert markdown.problems(text)


@pytest.mark.parametrize(
    "text", ["![x](https://evil.example/x.png)", "![x][1]\n\n[1]: https://evil.example/x.png"]
)
def test_a_picture_from_elsewhere_is_refused(text):
    assert markdown.problems(text)


def test_a_level_of_headings_is_never_jumped():
    """The page has h1 and h2; a text may have no other than the two below those."""
    html = markdown.render("# a\n\n## b\n\n### c\n\n#### d\n\n##### e")
    assert "<h1" not in html and "<h2" not in html and "<h5" not in html


def poisoned(value, payload, name=""):
    """The document with the payload in every text that a person writes."""
    if isinstance(value, msgspec.Struct):
        changed = {
            field.name: poisoned(getattr(value, field.name), payload, field.name) for field in fields(value)
        }
        return replace(value, **changed)
    if (isinstance(value, tuple) and name not in ("when", "outcomes", "verdicts")) or isinstance(value, list):
        return tuple(poisoned(each, payload, name) for each in value)
    return payload if isinstance(value, str) and name not in REFS else value


def publish(document: Document) -> None:
    """Past every check, as if the row had been written straight into the database."""
    Edition.objects.create(
        number=2,
        document=encode(document),
        sha256="2" * 64,
        published_at=timezone.now(),
        significance=Edition.Significance.CHANGE,
        note=HTML[0],
    )
    current_edition.forget()


@pytest.mark.parametrize(
    "payload", [*HTML, *MARKDOWN[:4], "\u202e<b>x", "{{ settings.SECRET_KEY }}", "{% debug %}"]
)
def test_nothing_live_comes_out_of_any_text_of_an_edition(reader, content, payload):
    publish(poisoned(content.document, payload))
    for address in [*READ, "/utgavor/", "/utgavor/2/rutin/", "/guider/lasa/"]:
        response = reader.get(address)
        assert response.status_code in (200, 404)
        assert_harmless(response)


def test_the_poison_really_reaches_the_pages(reader, content):
    """Guards the guard."""
    publish(poisoned(content.document, "<i>kanarie</i>"))
    for address in READ:
        assert "kanarie" in reader.get(address).content.decode()


@pytest.mark.parametrize("payload", HTML[::4])
def test_nothing_live_comes_out_in_the_editors_pages(editing, draft, payload):
    guide.Guide.objects.filter(ref="webb").update(title=payload[:100], intro=payload)
    guide.Section.objects.update(title=payload[:100], body=payload)
    row = guide.Guide.objects.get(ref="webb")
    for address in ("/admin/guide/guide/", f"/admin/guide/guide/{row.pk}/change/", "/admin/guide/section/",
                    f"/admin/guide/guide/{row.pk}/delete/", f"/admin/guide/guide/{row.pk}/history/",
                    "/admin/publishing/edition/publicera/", "/utkast/", "/utkast/rutin/"):  # fmt: skip
        response = editing.get(address)
        assert response.status_code == 200
        assert_harmless(response)


@pytest.mark.parametrize("payload", HTML[::6])
def test_nothing_live_comes_out_of_a_persons_name(client, draft, editor, payload):
    editor.first_name, editor.last_name = payload[:100], payload[:100]
    editor.save()
    client.force_login(editor)
    for address in ("/admin/", "/konto/tva-steg/", f"/admin/auth/user/{editor.pk}/change/", "/utkast/"):
        assert_harmless(client.get(address))
