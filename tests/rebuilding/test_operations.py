"""The tree rebuilt by operations, with advice, rules, cases and older links following along."""

import pytest
from msgspec.structs import replace

from answers.visit import visit
from decisions.check import check
from decisions.document import Option, Question
from decisions.engine.walk import replay
from rebuilding.operations import answer, insert, join, move, remove, split
from rebuilding.rebuilt import Refused
from tests.decisions.samples import ENCRYPT, SAMPLE

NEW = Question(
    ref="",
    text="Är det brådskande?",
    options=(Option(ref="nej", label="Nej"), Option(ref="ja", label="Ja", outcome="fraga")),
)
ARROW = ("adress.egen",)


def told(rebuilt):
    return " ".join(rebuilt.told)


def test_a_question_put_in_on_an_arrow_goes_on_where_the_arrow_did():
    whole = insert(SAMPLE, ARROW, NEW, "nej").questionnaire
    new = whole.question("ar-det-bradskande")
    assert whole.question("adress").option("egen").question == new.ref
    assert (new.option("nej").question, new.option("ja").outcome) == ("kanal", "fraga")
    assert [each.ref for each in whole.questions].index(new.ref) == 4


def test_answers_that_lead_to_the_same_place_are_one_arrow():
    whole = insert(SAMPLE, ("kanal.webb", "kanal.dator"), NEW, "nej").questionnaire
    assert {each.question for each in whole.question("kanal").options} == {"ar-det-bradskande"}
    with pytest.raises(Refused, match="samma ställe"):
        insert(SAMPLE, ("adress.egen", "adress.delad"), NEW, "nej")


def test_cases_get_the_answer_of_today_and_nothing_else_is_wrong():
    rebuilt = insert(SAMPLE, ARROW, NEW, "nej")
    assert rebuilt.questionnaire.scenarios[0].answers == ENCRYPT | {"ar-det-bradskande": ("nej",)}
    assert check(rebuilt.questionnaire) == check(SAMPLE) and "Läkarintyg" in told(rebuilt)


def test_a_link_of_an_older_edition_gets_the_answer_of_today_and_one_of_this_is_asked():
    whole = insert(SAMPLE, ARROW, NEW, "nej").questionnaire
    query = "arende=skicka&innehall=halsa&adress=egen&kanal=webb"
    assert visit(whole, f"{query}&u=1", 2).walk.outcome.ref == "kryptera"
    assert visit(whole, f"{query}&u=2", 2).walk.question.ref == "ar-det-bradskande"


def test_what_an_older_link_is_given_is_told_and_can_be_changed():
    whole = insert(SAMPLE, ARROW, NEW, "nej").questionnaire
    shown = visit(whole, "arende=skicka&innehall=halsa&adress=egen&kanal=webb&u=1", 2)
    assert any(NEW.text in note for note in shown.notes)
    assert NEW.text in [given.question.text for given in shown.given]


def test_put_in_and_removed_everything_is_as_it_was():
    whole = insert(SAMPLE, ARROW, NEW, "nej").questionnaire
    assert remove(whole, "ar-det-bradskande", "nej").questionnaire == SAMPLE


def test_what_hangs_on_another_answer_goes_with_the_question_and_is_told():
    rebuilt = remove(SAMPLE, "kanal", "dator")
    assert not rebuilt.questionnaire.scenarios and "Fallet ”Läkarintyg" in told(rebuilt)
    refs = [each.ref for each in rebuilt.questionnaire.advice]
    assert refs == ["for-halsa", "lagen"] and "Rådet i-webben" in told(rebuilt)


def test_a_condition_that_everybody_meets_is_dropped():
    (advice, *_) = remove(SAMPLE, "kanal", "webb").questionnaire.advice
    assert (advice.ref, advice.when) == ("i-webben", ())


def test_the_first_question_may_go_where_another_follows_and_only_then():
    assert remove(SAMPLE, "arende", "skicka").questionnaire.questions[0].ref == "innehall"
    with pytest.raises(Refused, match="ingen fråga att börja med"):
        remove(SAMPLE, "arende", "annat")


def test_a_moved_question_is_asked_elsewhere_and_its_cases_still_end_where_they_did():
    whole = insert(SAMPLE, ARROW, NEW, "nej").questionnaire
    moved = move(whole, "ar-det-bradskande", "nej", ("arende.skicka",)).questionnaire
    assert [each.ref for each in moved.questions][1] == "ar-det-bradskande"
    assert replay(moved, moved.scenarios[0].answers).outcome.ref == "kryptera"
    assert check(moved) == check(SAMPLE)


def test_a_question_is_not_moved_to_an_arrow_of_its_own():
    with pytest.raises(Refused, match="sin egen pil"):
        move(SAMPLE, "kanal", "webb", ("kanal.webb",))


def test_one_arrow_gets_a_copy_with_its_advice_rules_and_cases():
    rebuilt = split(SAMPLE, ("innehall.halsa",), "Vem äger adressen?")
    whole = rebuilt.questionnaire
    assert whole.question("innehall").option("halsa").question == "vem-ager-adressen"
    assert whole.question("osaker").option("ja").question == "adress"
    assert "vem-ager-adressen" in whole.scenarios[0].answers
    assert check(whole) == check(SAMPLE)


def test_conditions_on_a_question_that_is_split_hold_for_the_copy_too():
    whole = split(SAMPLE, ARROW, "Var läser du?").questionnaire
    assert ("var-laser-du.webb",) in [each.when for each in whole.advice]


def test_split_and_joined_everything_is_as_it_was():
    whole = split(SAMPLE, ("innehall.halsa",), "Vem äger adressen?").questionnaire
    assert join(whole, "adress", "vem-ager-adressen").questionnaire == SAMPLE


def test_questions_without_the_same_answers_are_not_joined():
    with pytest.raises(Refused, match="har inget svar"):
        join(SAMPLE, "adress", "kanal")


def test_cases_that_only_lack_an_answer_get_it_all_at_once():
    short = {ref: refs for ref, refs in ENCRYPT.items() if ref != "adress"}
    cases = tuple(replace(SAMPLE.scenarios[0], ref=f"fall-{n}", answers=short) for n in (1, 2))
    rebuilt = answer(replace(SAMPLE, scenarios=cases), "adress", "egen")
    assert [dict(each.answers) for each in rebuilt.questionnaire.scenarios] == [ENCRYPT, ENCRYPT]
    assert rebuilt.questionnaire.question("adress").default == "egen"


def test_what_somebody_has_removed_meanwhile_is_refused():
    with pytest.raises(Refused, match="finns inte längre"):
        remove(SAMPLE, "borta", "ja")
    with pytest.raises(Refused, match="leder till ett besked"):
        split(SAMPLE, ("adress.delad",), "Ny?")
