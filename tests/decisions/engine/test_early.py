"""What is certain before the last question, and what becomes of "I do not know"."""

import pytest

from answers.explain import STRICTEST, STRICTEST_ASK, unsure_notes
from decisions.engine.advice import guides_ahead
from decisions.engine.tree import Tree
from decisions.engine.walk import early_verdict, reopen, replay, walks

CERTAIN = {
    "arende": ("skicka",),
    "vem": ("anstalld",),
    "innehall": ("kansliga",),
    "adress": ("en-person",),
}


@pytest.fixture(scope="module")
def shipped(content):
    return content.document.questionnaire


def ahead(shipped, ref, **answers):
    walk = reopen(replay(shipped, CERTAIN | answers), ref)
    return guides_ahead(Tree(shipped), shipped.advice, walk)


def said(shipped, **answers):
    return list(unsure_notes(Tree(shipped), replay(shipped, CERTAIN | answers)))


def test_a_verdict_told_early_is_kept_whatever_follows(shipped):
    tree = Tree(shipped)
    for walk in walks(shipped):
        for step in walk.path:
            assert early_verdict(tree, step.question) in (None, walk.outcome.verdict)


def test_it_is_told_as_soon_as_the_address_is_known(shipped):
    tree = Tree(shipped)
    told = {ref for ref, question in tree.questions.items() if early_verdict(tree, question) == "encrypt"}
    assert told == {"konversation", "mottagare", "skydd", "outlook"}


def test_the_guides_shown_early_are_those_that_can_still_be_the_readers(shipped):
    assert ahead(shipped, "konversation") == ["webb", "dator", "svara"]
    assert ahead(shipped, "outlook", konversation=("jag",)) == ["webb", "dator"]
    assert ahead(shipped, "outlook", konversation=("okrypterat",)) == ["svara"]


def test_the_page_says_the_verdict_and_shows_how(reader):
    query = "arende=skicka&vem=anstalld&innehall=kansliga&adress=en-person&outlook=webb&u=1&andra=outlook"
    html = reader.get(f"/ska-jag-kryptera/?{query}").content.decode()
    assert "Kryptera: det blir svaret, vad du än svarar härnäst." in html
    assert 'href="/guider/webb/"' in html


def test_not_knowing_who_reads_the_address_stops_and_leads_to_somebody_to_ask(shipped):
    assert replay(shipped, CERTAIN | {"adress": ("vet-inte",)}).outcome.verdict == "ask"
    [note] = said(shipped, adress=("vet-inte",))
    assert note.endswith(STRICTEST_ASK)


def test_not_knowing_what_makes_no_difference_is_not_remarked_on(shipped):
    rest = {
        "konversation": ("jag",),
        "mottagare": ("vet-inte",),
        "skydd": ("vet-inte",),
        "outlook": ("vet-inte",),
    }
    assert said(shipped, **rest) == []


def test_no_answer_that_says_i_do_not_know_ends_milder_than_another(shipped):
    for walk in walks(shipped):
        notes = list(unsure_notes(Tree(shipped), walk))
        assert all(STRICTEST in note or STRICTEST_ASK in note for note in notes)
        assert not notes or walk.outcome.verdict != "no_need"
