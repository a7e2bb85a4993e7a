"""The search page, as readers meet it."""

from cProfile import Profile

import pytest
from django.test import Client

from answers.answer_code import encode as encode_answers
from decisions.engine.walk import replay
from decisions.query import write
from guide.models import Section
from publishing.models import Edition
from tests.pages import links
from transfer.files.reading import Content

pytestmark = pytest.mark.django_db


def test_the_page_has_a_form_that_works_by_itself(reader: Client):
    page = reader.get("/sok/").text
    assert "<h1>Sök</h1>" in page and 'name="q"' in page and 'action="/sok/"' in page and "träff" not in page


def test_every_page_has_a_way_to_search(reader: Client):
    assert 'action="/sok/"' in reader.get("/").text and 'href="/sok/"' in reader.get("/support/").text


def test_hits_are_linked_and_marked(reader: Client):
    page = reader.get("/sok/", {"q": "skräppost"}).text
    assert 'href="/guider/lasa/#engangskod"' in page and "<mark>skräpposten</mark>" in page


@pytest.mark.parametrize(("word", "counted"), [("skräppost", "träffar"), ("belastningsregistret", "träff")])
def test_the_number_of_hits_is_the_first_that_is_read_out(reader: Client, word: str, counted: str):
    page = reader.get("/sok/", {"q": word}).text
    number = page.count("<h3><a href=")
    assert f"<title>{number} {counted} på ”{word}”" in page and (number == 1) == (counted == "träff")


def test_a_mistyped_word_is_not_replaced_but_another_offered(reader: Client):
    page = reader.get("/sok/", {"q": "lösnord"}).text
    assert "Inga träffar på ”lösnord”" in page and "<mark>" not in page
    assert 'Menade du <a href="?q=l%C3%B6senord">lösenord</a>?' in page


def test_a_word_that_is_left_out_is_told(reader: Client):
    page = reader.get("/sok/", {"q": "skräppost hundkoppel"}).text
    assert "”hundkoppel” finns inte här. Träffarna gäller resten av det du skrev." in page
    assert "<mark>skräpposten</mark>" in page


def test_a_query_in_english_is_answered_in_english(reader: Client):
    page = reader.get("/sok/", {"q": "i cannot open the message"}).text
    assert '<li lang="en">' in page and 'href="/mottagare/en/#fil"' in page


@pytest.mark.parametrize("typed", ["W3", "w3", " l1 "])
def test_a_step_s_code_leads_to_the_step(reader: Client, typed: str):
    page = reader.get("/sok/", {"q": typed}, follow=True)
    code = typed.strip().lower()
    assert [url for url, _ in page.redirect_chain][1].rstrip("/").lower() == f"/{code}"


def test_a_reader_s_code_leads_to_what_that_reader_sees(reader: Client, content: Content):
    questionnaire = content.document.questionnaire
    answers = {"arende": ("knappen",)}
    code = encode_answers(1, replay(questionnaire, answers))
    page = reader.get("/sok/", {"q": code.lower()}, follow=True)
    assert page.redirect_chain[-1][0] == f"/ska-jag-kryptera/?{write(answers, edition=1)}"


def test_a_code_that_is_wrong_is_told_so(reader: Client):
    response = reader.get("/sok/", {"q": "3-9A"}, follow=True)
    assert response.status_code == 400 and "Koden stämmer inte" in response.text


def test_without_hits_there_are_ways_on(reader: Client):
    page = reader.get("/sok/", {"q": "semester"}).text
    assert "Inga träffar på ”semester”" in page
    assert {"/guider/", "/support/", "/kansligt/", "/det-blev-fel/"} <= links(page)
    assert "/ska-jag-kryptera/?arende=knappen&u=1" in links(page)


def test_what_was_written_stays_in_the_field(reader: Client):
    assert 'value="tre prickar"' in reader.get("/sok/", {"q": " tre  prickar "}).text


@pytest.mark.parametrize("text", ['"><script>alert(1)</script>', "<b>kod</b>", "' onfocus='x"])
def test_what_was_written_is_never_html(reader: Client, text: str):
    page = reader.get("/sok/", {"q": text}).text
    assert text not in page and "<script>" not in page and "<b>kod" not in page


@pytest.mark.parametrize(
    "query", ["q=%00", "q=%FF%FE", "q=" + "a" * 5_000, "q=" + "%C3%A5+" * 2_000, "q=a&q=b", "x=1", "q"]
)
def test_odd_queries_are_answered(reader: Client, query: str):
    assert reader.get(f"/sok/?{query}").status_code == 200


def test_the_page_can_only_be_read(reader: Client):
    assert reader.post("/sok/", {"q": "kod"}).status_code == 405


def test_nobody_keeps_what_was_searched_for(reader: Client, caplog: pytest.LogCaptureFixture):
    response = reader.get("/sok/", {"q": "hemlighet"})
    assert response["Cache-Control"] == "no-store" and response["X-Robots-Tag"] == "noindex"
    assert "X-Edition" not in response and not response.cookies and "hemlighet" not in caplog.text


def test_an_old_edition_is_searched_in_itself(reader: Client):
    page = reader.get("/utgavor/1/sok/", {"q": "skräppost"}).text
    assert 'href="/utgavor/1/guider/lasa/#engangskod"' in page and 'action="/utgavor/1/sok/"' in page


def test_a_draft_is_searched_as_it_is_now(editing: Client, draft: object):
    assert "träff på" not in editing.get("/utkast/sok/", {"q": "nyskrivet"}).text
    Section.objects.filter(ref="syfte").update(title="Nyskrivet avsnitt")
    page = editing.get("/utkast/sok/", {"q": "nyskrivet"}).text
    assert 'href="/utkast/rutin/#syfte"' in page
    assert "1 träff" not in editing.get("/sok/", {"q": "nyskrivet"}).text


def test_the_draft_is_searched_by_editors_only(reader: Client):
    assert reader.get("/utkast/sok/", {"q": "kod"}).status_code == 302


@pytest.mark.parametrize(
    "word", ["kryptera", "engångskod", "läkarintyg", "ordlista", "mottagaren", "support", "outlook"]
)
def test_every_hit_leads_to_a_page_that_exists(reader: Client, word: str):
    hits = {
        link.partition("#")[0]
        for link in links(reader.get("/sok/", {"q": word}).text)
        if link.startswith("/")
    }
    assert {reader.get(hit).status_code for hit in hits} == {200}


@pytest.mark.parametrize(
    "word", ["mottagaren kan inte öppna", "kryptera", "hur vet jag att det är krypterat"]
)
def test_the_page_takes_little_work(reader: Client, word: str):
    """Counted in calls, which are the same on every machine and however busy it is."""
    assert _calls(reader, word) < 19_000


def _calls(reader: Client, word: str) -> int:
    reader.get("/sok/", {"q": word})
    profile = Profile()
    profile.runcall(reader.get, "/sok/", {"q": word})
    return sum(entry.callcount for entry in profile.getstats())


def test_nothing_is_searched_where_nothing_is_published(client: Client, db: None):
    assert not Edition.objects.exists() and client.get("/sok/?q=kod").status_code == 503
