"""The page as a reader meets it."""

import re
from html import unescape
from types import SimpleNamespace

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from answers.views import ask
from decisions.engine.scenarios import cases
from decisions.engine.tree import Tree
from decisions.query import MAX_LENGTH, read, write
from decisions.recipient import Known
from tests.decisions.samples import ENCRYPT, SAMPLE, option, outcome, question, questionnaire
from tests.publishing.samples import sample_routine

LATER = {"adress": ("egen",), "kanal": ("webb",)}


def get(query="", whole=SAMPLE, method="GET"):
    request = RequestFactory().generic(method, "/ska-jag-kryptera/", QUERY_STRING=query)
    request.edition = SimpleNamespace(
        questionnaire=whole,
        tree=Tree(whole),
        cases=cases(whole),
        known_addresses=Known(),
        routine=sample_routine("1. Öppna Edge."),
        kind="draft",
        number=None,
        news=None,
        root="/utkast/",
        ways_when=lambda stopped: (),
        button_names=frozenset(),
        pieces={},
    )
    return ask(request)


def page(query="", whole=SAMPLE):
    response = get(query, whole)
    assert response.status_code == 200
    return response.content.decode()


def shown_question(html):
    return re.search(r"<h1(?: id=\"fragan\")?>(.*?)</h1>", html)[1]


def inputs(html):
    """Name, value and whether it is chosen, of every input but the hidden ones."""
    tags = re.findall(r'<input type="(?:radio|checkbox)" name="(.*?)" value="(.*?)"(.*?)>', html)
    return {(name, value): "checked" in rest for name, value, rest in tags}


def hidden(html):
    return re.findall(r'<input type="hidden" name="(.*?)" value="(.*?)"', html)


def link(html, words):
    """Where the link that says `words` leads."""
    for href, inside in re.findall(r'<a\b[^>]*\bhref="(.*?)"[^>]*>(.*?)</a>', html, re.DOTALL):
        if words in " ".join(re.sub(r"<.*?>", " ", inside).split()):
            return unescape(href)
    return None


def sent(html, **chosen):
    """The query that the page's form sends."""
    return "&".join(f"{name}={value}" for name, value in [*chosen.items(), *hidden(html)])


def test_it_starts_with_the_first_question():
    assert shown_question(page()) == "Frågan arende?"


def chosen(html, label):
    """The query that the link with this answer asks for."""
    return link(html, label).partition("?")[2]


def test_an_answer_leads_to_an_address_of_its_own():
    response = get(chosen(page(), "Skicka"))
    assert response.status_code == 302
    assert response.url == "?arende=skicka"


def test_the_next_question_is_asked():
    assert shown_question(page("arende=skicka")) == "Frågan innehall?"


def test_earlier_answers_travel_in_hidden_fields():
    assert hidden(page("arende=skicka")) == [("arende", "skicka"), ("fran", "innehall")]


def test_the_whole_way_can_be_walked_by_links_and_forms():
    query = ""
    for ref, (answer,) in ENCRYPT.items():
        html = page(query)
        asked = sent(html, innehall=answer) if ref == "innehall" else chosen(html, answer.capitalize())
        query = get(asked).url.removeprefix("?")
    assert "Utfallet kryptera." in page(query)


def test_a_choice_of_one_is_made_at_a_click_and_a_choice_of_many_has_checkboxes():
    assert page().count('<a class="choice"') == 2 and "question-form" not in page()
    assert page("arende=skicka").count('type="checkbox"') == 4


def test_nothing_is_chosen_beforehand():
    assert not any(inputs(page("arende=skicka")).values())


def test_the_hint_of_a_question_and_of_an_option_are_tied_to_them():
    html = page("arende=skicka")
    assert '<fieldset class="field" aria-describedby="id_innehall_helptext">' in html
    assert 'id="id_innehall_helptext">Välj allt som stämmer.' in html
    assert 'id="id_innehall_2" aria-describedby="id_innehall_2_hint"' in html
    assert 'id="id_innehall_2_hint">Du får exempel.' in html


def test_help_can_be_unfolded():
    assert re.search(r"<details.*?<strong>hälsa</strong>.*?</details>", page("arende=skicka"), re.DOTALL)


def test_sending_nothing_is_an_error_that_says_what_to_do():
    html = page("fran=arende")
    assert html.count("Välj ett svar.") == 2
    assert "<title>Fel: " in html
    assert 'id="id_arende_error"' in html


def test_the_error_summary_leads_to_the_first_choice():
    html = page("fran=arende")
    assert '<a href="#id_arende_0">Välj ett svar.</a>' in html
    assert 'id="id_arende_0"' in html


def test_an_answer_to_change_is_shown_as_the_one_that_holds():
    html = page(write(ENCRYPT, changing="adress"))
    assert re.findall(r'id="(id_adress_\d)"[^>]*aria-current="true"', html) == ["id_adress_0"]
    assert chosen(html, "Delad") == write(ENCRYPT | {"adress": ("delad",)}, submitted="adress")


def test_sending_nothing_keeps_the_other_answers():
    html = page(write({"arende": ("skicka",), **LATER}) + "&fran=innehall")
    assert "Välj minst ett svar." in html
    assert ("kanal", "webb") in hidden(html)


def test_a_contradiction_is_an_error_that_shows_what_was_chosen():
    html = page("arende=skicka&innehall=halsa&innehall=inget")
    assert "Välj antingen ”Inget” eller de andra svaren, inte båda." in html
    assert "går inte att använda" not in html
    assert inputs(html)["innehall", "halsa"]
    assert inputs(html)["innehall", "inget"]


def test_two_answers_to_a_choice_of_one_is_an_error_that_chooses_neither():
    html = page("arende=skicka&arende=annat")
    assert "Välj bara ett svar." in html
    assert not any(inputs(html).values())


def test_changing_an_answer_shows_it_chosen_and_keeps_the_later_ones():
    html = page(write(ENCRYPT, changing="innehall"))
    assert shown_question(html) == "Frågan innehall?"
    assert inputs(html)["innehall", "halsa"]
    assert hidden(html) == [("arende", "skicka"), ("adress", "egen"), ("kanal", "webb"), ("fran", "innehall")]


def test_later_answers_still_count_after_a_change():
    html = page(write(ENCRYPT, changing="innehall"))
    url = get(sent(html, innehall="osaker") + "&osaker=ja").url
    assert read(url.removeprefix("?")).answers == {**ENCRYPT, "innehall": ("osaker",), "osaker": ("ja",)}


def test_a_new_question_in_between_is_explained():
    html = page(write({"arende": ("skicka",), "innehall": ("osaker",), **LATER}))
    assert shown_question(html) == "Frågan osaker?"
    assert "Svaren du redan har gett längre fram är kvar." in html


def test_an_answer_that_a_change_made_useless_is_explained():
    html = page(write({**ENCRYPT, "innehall": ("skyddat",)}))
    assert "Svaren på frågorna ”Frågan adress?” och ”Frågan kanal?” används inte" in html
    assert "Utfallet stopp." in html


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("arende=skicka&borttagen=ja", "Länken innehåller något som inte hör till frågorna."),
        ("arende=skicka&innehall=borttaget", "Svarsalternativen har ändrats. Välj på nytt."),
        ("arende=skicka&kanal=fax", "Svaret på frågan ”Frågan kanal?” går inte att använda"),
    ],
)
def test_outdated_links_land_on_the_first_open_question_with_an_explanation(query, words):
    html = page(query)
    assert shown_question(html) == "Frågan innehall?"
    assert words in html


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("kanal=webb&adress=egen&innehall=halsa&arende=skicka", write(ENCRYPT)),
        (write(ENCRYPT) + "&fran=kanal", write(ENCRYPT)),
        (write(ENCRYPT) + "&andra=osaker", write(ENCRYPT)),
        ("arende=sk%69cka", "arende=skicka"),
        ("arende=skicka&arende=skicka", "arende=skicka"),
        ("arende=skicka&", "arende=skicka"),
    ],
)
def test_the_same_answers_have_one_address(query, canonical):
    assert get(query).url == f"?{canonical}"
    assert get(canonical).status_code == 200


def test_an_address_that_says_nothing_leads_to_the_bare_one():
    assert get("arende=").url == "./"


@pytest.mark.parametrize(
    "query",
    [
        "arende=%00",
        "%00=%00",
        "arende=%ff%fe&%ED%A0%80=x",
        "arende=<script>alert(1)</script>",
        "arende=%22onx%3D%22&%3Cb%3E=1",
        "arende=%E2%80%AE%F0%9F%94%92&innehall=" + "9" * 5000,
        "fran=%00&andra=%3Cscript%3E&borta=1",
        "arende={{ settings.SECRET_KEY }}&{% debug %}=1",
    ],
)
def test_odd_input_is_answered_and_never_repeated(query):
    html = page(query)
    assert shown_question(html) == "Frågan arende?"
    for word in ("alert(1)", "onx", "99999", "SECRET_KEY", "\0", "\u202e"):
        assert word not in html


@pytest.mark.parametrize("query", ["x=1&" * 5000, "arende=" + "a" * MAX_LENGTH])
def test_an_address_that_is_too_long_starts_over_with_an_explanation(query):
    response = get(query)
    assert response.status_code == 400
    assert "Länken är för lång" in response.content.decode()
    assert shown_question(response.content.decode()) == "Frågan arende?"


pieces = st.sampled_from(["arende", "skicka", "innehall", "halsa", "inget", "fran", "andra", *"=&%;+#?/"])


@given(st.lists(pieces | st.text(max_size=5)).map("".join))
def test_any_address_is_answered_in_at_most_one_turn(query):
    response = get(query)
    if response.status_code == 302:
        response = get(response.url.removeprefix("./").removeprefix("?"))
    assert response.status_code == 200


def test_text_that_an_editor_wrote_is_never_markup_or_template():
    nasty = '<script>alert(1)</script>{{ form }}"'
    whole = questionnaire(
        question("a", option("x", outcome="slut", hint=nasty), option("y", outcome="slut"), hint=nasty),
    )
    html = page("fran=a", whole)
    assert "<script>alert" not in html
    assert html.count("{{ form }}") == 2


def test_all_answers_so_far_can_be_changed_from_every_page():
    for query in ("arende=skicka&innehall=halsa", write(ENCRYPT)):
        html = page(query)
        assert link(html, "Ändra svaret på frågan Frågan arende?") == f"?{query}&andra=arende"
        assert link(html, "Ändra svaret på frågan Frågan innehall?") == f"?{query}&andra=innehall"


def test_back_opens_the_question_before():
    assert link(page("arende=skicka"), "Tillbaka") == "?arende=skicka&andra=arende"
    assert link(page(), "Tillbaka") == "/"


def test_back_from_a_question_that_is_changed_opens_the_one_before_it():
    html = page(write(ENCRYPT, changing="innehall"))
    assert link(html, "Tillbaka") == f"?{write(ENCRYPT, changing='arende')}"


def test_one_can_start_over():
    assert link(page("arende=skicka"), "Börja om") == "/ska-jag-kryptera/"


def test_it_says_how_far_it_is_to_go():
    assert "Fråga 1 – sedan högst 4 frågor kvar" in page()
    assert "Fråga 4 – den sista" in page("arende=skicka&innehall=halsa&adress=egen")


def test_a_verdict_that_is_certain_is_told_early():
    assert "Gör det, med skydd: det blir svaret, vad du än svarar härnäst" in page(
        "arende=skicka&innehall=halsa&adress=egen"
    )
    assert "vad du än svarar" not in page("arende=skicka&innehall=halsa")


def test_everyday_cases_are_shortcuts_on_the_first_question_only():
    assert link(page(), "Läkarintyg till Försäkringskassan") == f"/ska-jag-kryptera/?{write(ENCRYPT)}"
    assert "Läkarintyg" not in page("arende=skicka")


def test_the_outcome_shows_its_verdict_and_advice_in_order():
    html = page(write(ENCRYPT))
    order = ["Utfallet kryptera.", "Rådet for-halsa", "Rådet i-webben", "Dina svar", "Rådet halsa-i-webben"]
    assert sorted(order, key=html.index) == order
    assert 'class="verdict tone-grey"' in html


def test_advice_shows_the_step_that_it_points_to():
    html = page(write(ENCRYPT))
    assert "Öppna Edge." in html
    assert link(html, "Outlook på webben") == "/guider/webb/#starta"


def test_what_goes_beyond_the_routine_is_marked_with_its_source():
    html = page("arende=skicka&innehall=skyddat")
    assert html.count("Utöver rutinen.</span>") == 2
    assert html.count("Källa: </span>Lagen") == 2


def test_the_outcome_tells_how_to_reach_the_support():
    assert "0523-61 35 80" in page(write(ENCRYPT))


@pytest.mark.parametrize("query", ["arende=skicka", write(ENCRYPT), "x=1"])
def test_no_page_with_answers_is_meant_for_search_engines(query):
    assert get(query)["X-Robots-Tag"] == "noindex"


def test_the_first_question_may_be_found():
    assert "X-Robots-Tag" not in get("") and "noindex" not in get("").text


@pytest.mark.parametrize("query", ["", "arende=skicka", write(ENCRYPT), "x=1"])
def test_no_page_remembers_anything(query):
    response = get(query)
    assert not response.cookies
    assert "csrfmiddlewaretoken" not in response.content.decode()


def test_answers_that_lead_nowhere_are_explained():
    whole = questionnaire(question("a", option("x"), option("y", "a")), outcomes=(outcome("slut"),))
    for query in ("a=x", "a=y"):
        response = get(query, whole)
        assert response.status_code == 404
        assert "Frågorna tar slut här" in response.content.decode()


def test_a_questionnaire_without_questions_is_explained():
    assert get("", questionnaire()).status_code == 404


@pytest.mark.parametrize(("method", "status"), [("HEAD", 200), ("POST", 405), ("PUT", 405), ("TRACE", 405)])
def test_only_reading_is_allowed(method, status):
    assert get("", method=method).status_code == status
