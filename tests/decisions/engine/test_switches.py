"""Questions that stand on the outcome: what holds until the reader says else, and what may stand there."""

import pytest

from answers.answer_code import decode, encode
from decisions.check import check
from decisions.engine.advice import advice_for
from decisions.engine.walk import replay, walks
from decisions.engine.wording import pressed, worded
from tests.decisions.samples import advice, changed, option, outcome, question, questionnaire

ENDS = (outcome("kryptera", "encrypt"), outcome("vidare", "encrypt"), outcome("stopp", "not_by_email"))
WHOLE = questionnaire(
    question("vad", option("halsa", "skrev"), option("annat", outcome="stopp")),
    question(
        "skrev", option("jag", "skydd"), option("hen", outcome="vidare"), place="outcome", default="jag"
    ),
    question(
        "skydd",
        option("oppet", outcome="kryptera", button="Kryptera"),
        option("last", outcome="kryptera", button="Vidarebefordra inte"),
        option("vet-inte", outcome="kryptera", unsure=True),
        place="steps",
        default="vet-inte",
    ),
    outcomes=ENDS,
    advice=(advice("oppet", when=("skydd.oppet",)), advice("bada", when=("skydd.vet-inte",))),
)


def messages(whole):
    return " ".join(problem.message for problem in check(whole))


def walk(**answers):
    return replay(WHOLE, {ref: (answer,) for ref, answer in answers.items()})


def test_switches_that_change_no_verdict_may_be_published():
    assert check(WHOLE) == []


def test_a_switch_has_its_default_until_it_is_answered():
    assert walk(vad="halsa").outcome.ref == "kryptera"
    assert walk(vad="halsa").in_force == {"vad": ("halsa",), "skrev": ("jag",), "skydd": ("vet-inte",)}
    assert walk(vad="halsa", skrev="hen").outcome.ref == "vidare"


def test_what_is_assumed_is_no_answer_of_the_readers():
    assert walk(vad="halsa").answers == {"vad": ("halsa",)}
    assert walk(vad="halsa", skydd="last").answers == {"vad": ("halsa",), "skydd": ("last",)}


def test_advice_follows_what_is_assumed():
    assert [each.ref for each in advice_for(WHOLE, walk(vad="halsa"))] == ["bada"]
    assert [each.ref for each in advice_for(WHOLE, walk(vad="halsa", skydd="oppet"))] == ["oppet"]


def test_an_answer_that_the_switch_no_longer_has_is_told_of_and_the_default_holds():
    found = walk(vad="halsa", skydd="borttaget")
    assert found.outcome.ref == "kryptera"
    assert [(each.question, each.fault) for each in found.ignored] == [("skydd", "unknown_option")]


@pytest.mark.parametrize("found", [*walks(WHOLE), walk(vad="halsa"), walk(vad="halsa", skydd="last")])
def test_a_code_tells_what_was_answered_and_what_was_not(found):
    assert decode(encode(7, found), WHOLE) == found.answers


def test_no_two_ways_share_a_code():
    found = [*walks(WHOLE), walk(vad="halsa"), walk(vad="halsa", skydd="last")]
    assert len({encode(7, each) for each in found}) == len(found)


def test_a_question_that_decides_the_verdict_is_no_switch():
    milder = changed("skrev", WHOLE, options=(option("jag", "skydd"), option("hen", outcome="stopp")))
    assert "svaren på den leder till olika besked" in messages(milder)


def test_a_switch_does_not_hide_a_question_that_comes_before_the_outcome():
    assert "leder till frågan ”Frågan skydd?”, som ställs före" in messages(
        changed("skydd", WHOLE, place="page")
    )


def test_a_switch_starts_with_the_answer_that_needs_most_protection():
    needs_more = (option("jag", "skydd"), option("hen", outcome="vidare", sensitivity=1))
    assert "får inte börja med ”Jag”: svaret ”Hen” kräver mer" in messages(
        changed("skrev", WHOLE, options=needs_more)
    )


@pytest.mark.parametrize("place", ["choice", "outcome", "steps"])
@pytest.mark.parametrize("default", ["", "finns-inte"])
def test_what_has_an_answer_from_the_start_says_which(place, default):
    assert "saknar svar från början" in messages(changed("skrev", WHOLE, place=place, default=default))


def test_a_question_with_several_answers_is_no_switch():
    assert "har flera svar och kan inte stå på svarssidan" in messages(changed("skrev", WHOLE, kind="many"))


BOTH = advice("knapp", body="Välj **Kryptera** eller **Vidarebefordra inte**.")


def test_steps_name_the_chosen_button_alone():
    assert worded(walk(vad="halsa", skydd="last"), BOTH).body == "Välj **Vidarebefordra inte**."
    assert pressed(walk(vad="halsa", skydd="last"))[0].others == ("Kryptera",)


def test_steps_name_every_button_where_none_is_chosen():
    assert worded(walk(vad="halsa"), BOTH) == BOTH
    assert pressed(walk(vad="halsa")) == ()
