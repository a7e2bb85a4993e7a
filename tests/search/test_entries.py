"""Everything in an edition can be found, under an address that exists."""

import pytest

from routine.document import Document, decode, encode
from search.entries import Entry, entries
from tests.publishing.samples import sample_document
from transfer.files.reading import Content


@pytest.fixture(scope="session")
def found(content: Content) -> tuple[Entry, ...]:
    return entries(decode(encode(content.document)))


def of_kind(found: tuple[Entry, ...], kind: str) -> dict[str, str]:
    return {entry.title: entry.path for entry in found if entry.kind == kind}


def test_every_guide_and_step_is_there(found: tuple[Entry, ...], content: Content):
    guides = content.document.routine.guides
    assert list(of_kind(found, "guide").values()) == [f"/guider/{guide.ref}/" for guide in guides]
    assert {entry.path for entry in found if entry.kind == "step"} == {
        f"/guider/{guide.ref}/#{step.ref}" for guide in guides for step in guide.steps
    }


def test_every_section_is_there(found: tuple[Entry, ...], content: Content):
    assert of_kind(found, "section") == {
        section.title: f"/rutin/#{section.ref}" for section in content.document.routine.sections
    }


def test_every_word_of_the_glossary_is_there(found: tuple[Entry, ...]):
    terms = of_kind(found, "term")
    assert {"Engångskod", "Sekretess", "LOV-utförare"} <= terms.keys() and len(terms) == 21
    assert set(terms.values()) == {"/rutin/#ordlista"}


def test_the_explanations_of_the_glossary_are_found_once(found: tuple[Entry, ...]):
    glossary = next(entry for entry in found if entry.title == "Ordlista")
    assert "förbud" not in glossary.text


def test_every_question_outcome_and_scenario_is_there(found: tuple[Entry, ...], content: Content):
    questionnaire = content.document.questionnaire
    kinds = [entry.kind for entry in found]
    assert kinds.count("question") + kinds.count("tree") == len(questionnaire.questions)
    assert kinds.count("outcome") == len(questionnaire.outcomes)
    assert kinds.count("scenario") == len(questionnaire.scenarios)


def test_a_scenario_is_a_link_to_its_outcome(found: tuple[Entry, ...]):
    paths = of_kind(found, "scenario")
    assert paths["Din engångskod har gått ut"] == (
        "/ska-jag-kryptera/?arende=fatt&oppna=lank&inloggning=kod-utgangen"
    )


def test_a_remark_that_says_what_it_is_about_is_found_by_itself(found: tuple[Entry, ...]):
    assert of_kind(found, "remark")["Skickade du fel eller okrypterat?"] == "/rutin/#bra-att-veta"


def test_every_everyday_thing_and_page_is_there(found: tuple[Entry, ...], content: Content):
    things = content.document.routine.things
    assert of_kind(found, "thing") == {thing.name: f"/kansligt/#{thing.ref}" for thing in things}
    pages = of_kind(found, "page")
    assert pages["Blev det fel när du skickade?"] == "/det-blev-fel/"
    assert pages["Det kommer ingen kod"] == "/mottagare/#ingen-kod"


def test_the_english_page_is_there_in_english(found: tuple[Entry, ...]):
    english = [entry for entry in found if entry.language == "en"]
    assert {entry.path for entry in english} >= {"/mottagare/en/", "/mottagare/en/#ingen-kod"}
    assert all(entry.path.startswith("/mottagare/en/") for entry in english)


def test_no_english_is_among_the_swedish_words(found: tuple[Entry, ...]):
    assert not [entry for entry in found if entry.language == "sv" and "passcode" in entry.more]


def test_support_is_found_by_its_number_however_it_is_written(found: tuple[Entry, ...]):
    support = next(entry for entry in found if entry.kind == "support")
    assert "0523-61 35 80" in support.text and "0523613580" in support.more


def test_markdown_is_gone_from_every_text(found: tuple[Entry, ...]):
    assert not [
        entry for entry in found if "**" in entry.title + entry.text + entry.more or "](" in entry.text
    ]


def test_a_small_document_will_do():
    document: Document = sample_document()
    assert {entry.kind for entry in entries(document)} == {
        "tree",
        "guide",
        "step",
        "section",
        "support",
        "outcome",
        "page",
    }
