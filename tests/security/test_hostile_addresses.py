"""Addresses that no page of ours leads to, on every page that readers meet."""

import re
from urllib.parse import quote

import msgspec
import pytest
from django.utils import timezone

from decisions.engine.tree import Tree
from publishing.current import current_edition
from publishing.models import Edition
from publishing.warm_up import addresses
from routine.document import encode
from tests.security.answers import assert_harmless

PAGES = ["/", "/guider/", "/guider/webb/", "/rutin/", "/support/", "/ska-jag-kryptera/", "/utgavor/1/rutin/"]
ASK = "/ska-jag-kryptera/"
ODD = {
    "nothing": "",
    "NUL": "%00",
    "NUL inside": "web%00b",
    "not UTF-8": "%ff%fe",
    "a surrogate": "%ED%A0%80",
    "a percent sign": "%",
    "not a number": "NaN",
    "a huge number": "9" * 5000,
    "negative": "-1",
    "script": quote("<script>alert(1)</script>"),
    "an attribute": quote('" onmouseover="alert(1)'),
    "from right to left": quote("\u202egnp.exe"),
    "emoji": quote("🙈" * 50),
    "long": "a" * 10_000,
    "template": quote("{{ request }}{% debug %}"),
    "SQL": quote("' OR 1=1; DROP TABLE auth_user; --"),
    "a path": quote("../../../etc/passwd", safe=""),
    "a Windows path": quote("..\\..\\windows\\win.ini", safe=""),
    "a line break": "%0d%0aSet-Cookie:%20x=1",
    "a format": quote("%s%n{0}${7*7}"),
    "full width": quote("ｓｃｒｉｐｔ"),
}
odd = pytest.mark.parametrize("text", ODD.values(), ids=ODD)


@odd
@pytest.mark.parametrize("page", PAGES)
def test_a_query_of_anything_gives_a_page(reader, page, text):
    for query in (text, f"x={text}", f"{text}=x", f"arende={text}", f"arende=skicka&vem={text}"):
        response = reader.get(f"{page}?{query}")
        assert response.status_code in (200, 302, 400)
        assert_harmless(response) if response.status_code != 302 else None


@odd
@pytest.mark.parametrize(
    "prefix", ["/", "/guider/", "/utgavor/", "/bilder/", "/utgavor/1/guider/", "/konto/", "/admin/"]
)
def test_a_path_of_anything_is_missing_or_leads_to_signing_in(reader, prefix, text):
    response = reader.get(f"{prefix}{text}{'' if text.endswith('/') else '/'}")
    assert response.status_code in (200, 301, 302, 404)
    assert_harmless(response) if response.status_code == 404 else None
    assert "\n" not in response.get("Location", "")


@pytest.mark.parametrize("number", ["0", "00001", "999999999", "1e3", "-1", "1.0", "١", "9" * 5000, "1%00"])
def test_an_edition_that_does_not_exist_is_missing(reader, number):
    response = reader.get(f"/utgavor/{number}/rutin/")
    assert response.status_code == 404
    assert_harmless(response)


@pytest.mark.parametrize(
    "path",
    ["/static/../config/settings.py", "/static/%2e%2e/%2e%2e/etc/passwd", "/static/..%2f..%2f.env",
     "/static//etc/passwd", "/.git/config", "/.env", "/db.sqlite3", "/var/site.sqlite3", "/wp-login.php",
     "/bilder/../../.env", "/bilder/" + "a" * 32 + ".html", "/bilder/" + "a" * 32 + ".svg"],
)  # fmt: skip
def test_no_file_of_ours_is_found(reader, path):
    response = reader.get(path)
    assert response.status_code == 404
    assert_harmless(response)


# --- The questionnaire ---


def text_of(response):
    return re.sub(r"<[^>]*>|\s+", " ", response.content.decode())


def test_an_unknown_answer_is_said_not_to_be_used_and_never_repeated(reader):
    response = reader.get(f"{ASK}?kanarie=fagel-i-bur")
    assert response.status_code == 200 and "Det används inte" in text_of(response)
    assert "kanarie" not in response.content.decode() and "fagel-i-bur" not in response.content.decode()


def test_an_unknown_choice_is_never_guessed(reader):
    response = reader.get(f"{ASK}?arende=skick")
    assert response.status_code == 200 and "Vad vill du göra?" in text_of(response)
    assert " checked" not in response.content.decode()


def test_an_answer_off_the_path_does_not_change_the_outcome(reader):
    plain = reader.get(f"{ASK}?arende=skicka&vem=inget")
    more = reader.get(f"{ASK}?arende=skicka&vem=inget&krangel=knapp")
    heading = re.compile(r"<h1.*?</h1>", re.DOTALL)
    assert heading.findall(plain.content.decode()) == heading.findall(more.content.decode())


def test_a_skipped_question_is_asked(reader):
    response = reader.get(f"{ASK}?vem=anstalld", follow=True)
    assert "Vad vill du göra?" in text_of(response)


def test_the_same_address_is_the_same_page(reader):
    address = f"{ASK}?arende=skicka&vem=anstalld"
    first = reader.get(address).content
    reader.get(f"{ASK}?arende=fatt")
    assert reader.get(address).content == first


@pytest.mark.parametrize("page", PAGES)
def test_more_than_a_thousand_parameters_do_no_harm(reader, page):
    response = reader.get(page + "?" + "&".join(f"x{n}=1" for n in range(4000)))
    assert response.status_code in (200, 400)
    assert_harmless(response)


def test_every_address_that_the_questionnaire_makes_is_short(content):
    """Proxies and mail programs cut long addresses off; so does granian's neighbour at 8 kB."""
    tree = Tree(content.document.questionnaire)
    most = sum(
        len(question.ref) + 1 + max(len(option.ref) for option in question.options) + 1
        if question.kind == "one"
        else sum(len(question.ref) + len(option.ref) + 2 for option in question.options)
        for question in content.document.questionnaire.questions
    )
    assert tree.longest and most < 2000
    assert max(len(path) + len(query) for path, query in addresses(content.document, 999)) < 2000


def publish(document, number):
    Edition.objects.create(
        number=number,
        document=encode(document),
        sha256=f"{number}" * 64,
        published_at=timezone.now(),
        significance=Edition.Significance.CHANGE,
    )
    current_edition.forget()


def test_an_old_edition_says_that_it_is_old(reader, content):
    publish(content.document, 2)
    page = reader.get("/utgavor/1/ska-jag-kryptera/?arende=skicka").content.decode()
    assert "Det här är utgåva 1, inte den gällande" in page
    assert "inte den gällande" not in reader.get("/utgavor/2/").content.decode()


def test_a_guide_that_was_taken_away_is_missing_with_ways_on_and_still_there_in_its_edition(reader, content):
    routine = content.document.routine
    fewer = msgspec.structs.replace(routine, guides=routine.guides[:-1])
    publish(msgspec.structs.replace(content.document, routine=fewer), 2)
    gone = f"/guider/{routine.guides[-1].ref}/"
    response = reader.get(gone)
    assert response.status_code == 404 and "/guider/" in response.content.decode()
    assert reader.get(f"/utgavor/1{gone}").status_code == 200


def test_questions_in_a_circle_that_were_forced_in_end_in_a_page(reader, content):
    questionnaire = content.document.questionnaire
    first = questionnaire.questions[0]
    around = [msgspec.structs.replace(option, question=first.ref, outcome=None) for option in first.options]
    circle = msgspec.structs.replace(first, options=tuple(around))
    forced = msgspec.structs.replace(questionnaire, questions=(circle, *questionnaire.questions[1:]))
    publish(msgspec.structs.replace(content.document, questionnaire=forced), 2)
    for query in ("", "?arende=skicka", "?arende=skicka&vem=anstalld"):
        assert_harmless(reader.get(ASK + query))


# --- Methods ---


@pytest.mark.parametrize("page", PAGES)
def test_pages_can_only_be_read(reader, page):
    assert reader.head(page).status_code == 200 and reader.head(page).content == b""
    for method in ("POST", "PUT", "PATCH", "DELETE", "TRACE", "OPTIONS", "PROPFIND"):
        response = reader.generic(method, page)
        assert response.status_code == 405
        assert set(response["Allow"].split(", ")) - ({"POST"} if page == ASK else set()) == {"GET", "HEAD"}
