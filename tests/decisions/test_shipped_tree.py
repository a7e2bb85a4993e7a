"""The questionnaire that a new installation starts with."""

import time

import pytest

from answers.choices import switches
from answers.visit import visit
from decisions.check import check
from decisions.engine.advice import advice_for
from decisions.engine.scenarios import cases
from decisions.engine.tree import Tree
from decisions.engine.walk import replay, walks
from decisions.freeze import freeze
from decisions.query import write
from decisions.thaw import thaw


@pytest.fixture(scope="session")
def shipped(content):
    return content.document.questionnaire


@pytest.fixture(scope="session")
def every_walk(shipped):
    return list(walks(shipped))


def test_it_has_no_problems(shipped):
    assert check(shipped) == []


def test_every_way_ends_in_one_outcome_and_its_answers_lead_there(shipped, every_walk):
    assert len(every_walk) == Tree(shipped).paths[shipped.questions[0].ref]
    for walk in every_walk:
        assert walk.outcome
        assert replay(shipped, walk.answers) == walk


def test_every_outcome_has_something_to_say(shipped, every_walk):
    silent = {walk.outcome.ref for walk in every_walk if not advice_for(shipped, walk)}
    assert not silent


def test_every_everyday_case_leads_where_it_says(shipped):
    for scenario in shipped.scenarios:
        assert replay(shipped, scenario.answers).outcome.ref == scenario.outcome


def test_the_everyday_cases_cover_every_outcome(shipped):
    assert {scenario.outcome for scenario in shipped.scenarios} == {
        outcome.ref for outcome in shipped.outcomes
    }


def test_addresses_stay_short(shipped, every_walk):
    assert max(len(write(walk.answers)) for walk in every_walk) < 500


def test_every_address_on_the_way_is_the_one_true_one(shipped):
    for scenario in shipped.scenarios:
        given = dict(scenario.answers)
        while given:
            assert visit(shipped, write(given)).query == write(given)
            given.popitem()


@pytest.mark.parametrize("option", ["kansliga", "sekretess", "skyddsvarda"])
def test_each_of_the_routines_reasons_leads_to_encryption_or_a_halt(shipped, every_walk, option):
    verdicts = {walk.outcome.verdict for walk in every_walk if walk.answers.get("innehall") == (option,)}
    assert verdicts == {"encrypt", "not_by_email", "ask"}


def test_a_shared_address_never_gets_an_encrypted_message(every_walk):
    shared = [walk for walk in every_walk if walk.answers.get("adress") in (("gemensam",), ("arendesystem",))]
    assert {walk.outcome.verdict for walk in shared} == {"not_by_email"}


def test_without_a_reason_nobody_encrypts(every_walk):
    without = [walk for walk in every_walk if walk.answers.get("innehall") == ("inget",)]
    assert {walk.outcome.verdict for walk in without} == {"no_need"}


@pytest.mark.django_db
def test_it_survives_the_rows(shipped):
    thaw(shipped)
    frozen = freeze()
    assert check(frozen) == []
    assert frozen.questions == shipped.questions
    assert frozen.outcomes == shipped.outcomes
    assert frozen.scenarios == shipped.scenarios
    assert frozen.rules == shipped.rules
    thaw(frozen)
    assert freeze() == frozen


def test_every_way_is_walked_and_every_rule_held_against_it_within_two_seconds(shipped):
    started = time.thread_time()
    assert sum(1 for _ in walks(shipped)) > 1000
    assert check(shipped) == []
    assert time.thread_time() - started < 2


def test_no_way_leads_to_an_invitation_past_the_stop_question(shipped, every_walk):
    (rule,) = (rule for rule in shipped.rules if rule.must == "asked")
    asked = {condition.partition(".")[0] for condition in rule.when}
    invited = [
        walk
        for walk in every_walk
        if walk.outcome and (walk.outcome.invites or walk.outcome.verdict == "encrypt")
    ]
    assert {"skriv-forst", "be-om-svar", "be-kommunen", "kryptera"} <= {walk.outcome.ref for walk in invited}
    assert all(asked & walk.answers.keys() for walk in invited)


def test_whoever_may_know_of_danger_is_told_what_to_do_at_once(shipped, every_walk):
    dangerous = {
        f"{question.ref}.{option.ref}"
        for question in shipped.questions
        for option in question.options
        if option.danger
    }
    assert dangerous == {"innehall.fara", "galler.fara", "utifran.fara"}
    ends = [walk.outcome for walk in every_walk if any(meets(walk, (danger,)) for danger in dangerous)]
    assert ends
    assert all("112" in outcome.urgent and outcome.contacts for outcome in ends)


def test_no_way_breaks_a_rule(shipped, every_walk):
    """The rules once more, way by way: another road to the same answer than the checker's."""
    for rule in shipped.rules:
        if rule.must == "asked":
            continue
        under = [walk for walk in every_walk if meets(walk, rule.when)]
        assert under
        for walk in under:
            assert (walk.outcome.verdict in rule.verdicts) == (rule.must == "always")


def meets(walk, when):
    wanted = {condition.partition(".")[0] for condition in when}
    given = {f"{question}.{option}" for question, options in walk.answers.items() for option in options}
    return wanted == {condition.partition(".")[0] for condition in given & set(when)}


def test_every_everyday_case_can_be_read_by_anybody(reader, shipped):
    for scenario in shipped.scenarios:
        response = reader.get(f"/ska-jag-kryptera/?{write(scenario.answers)}")
        assert response.status_code == 200
        assert shipped.outcome(scenario.outcome).title in response.content.decode()


def test_a_reader_of_one_edition_stays_in_it(reader):
    html = reader.get("/utgavor/1/ska-jag-kryptera/?arende=skicka").content.decode()
    assert 'href="/utgavor/1/ska-jag-kryptera/">Börja om' in html
    assert reader.get("/utgavor/1/ska-jag-kryptera/?arende=skicka&fran=arende").url == "?arende=skicka"


def test_a_page_asks_the_database_only_which_edition_is_current(reader, django_assert_max_num_queries):
    reader.get("/ska-jag-kryptera/")
    with django_assert_max_num_queries(1):
        reader.get("/ska-jag-kryptera/?arende=skicka")


def test_whoever_has_no_account_from_the_municipality_is_never_sent_to_its_helpdesk(every_walk):
    outside = [walk for walk in every_walk if "utifran" in walk.answers]
    assert outside
    assert [walk.answers for walk in outside if walk.outcome.support] == []


@pytest.mark.parametrize("shared", ["gemensam", "arendesystem", "grupp"])
def test_one_shared_address_among_several_stops_the_message(shipped, shared):
    answers = {"arende": ("skicka",), "vem": ("anstalld",), "innehall": ("kansliga",)}
    alone = replay(shipped, answers | {"adress": ("en-person", "flera-personer")})
    assert alone.outcome.ref == "kryptera"
    assert replay(shipped, answers | {"adress": ("en-person", shared)}).outcome.ref == "inte-dit"


def test_whoever_is_unsure_of_one_address_cannot_say_that_another_is_a_persons(shipped):
    answers = {"arende": ("skicka",), "vem": ("anstalld",), "innehall": ("kansliga",)}
    walk = replay(shipped, answers | {"adress": ("en-person", "vet-inte")})
    assert walk.question.ref == "adress"
    assert [each.fault for each in walk.ignored] == ["exclusive"]


def test_what_recipients_and_people_outside_are_told_is_there_in_english(shipped):
    """Those who read a message, and those who have no e-mail of the municipality's."""
    first = ({"arende": ("fatt",)}, {"arende": ("skicka",), "vem": ("inget",)})
    met = {
        walk.outcome.ref
        for walk in walks(shipped)
        for answers in first
        if answers.items() <= walk.answers.items()
    }
    without = {outcome.ref for outcome in shipped.outcomes if outcome.ref in met and not outcome.in_english}
    assert len(met) > 8 and without == {"supporten"}


def test_a_switch_leads_to_the_very_address_of_its_page(shipped):
    for case in cases(shipped, 1):
        for switch in switches(Tree(shipped), shipped.advice, visit(shipped, case.query, 1)):
            for link in switch.links:
                there = visit(shipped, link.query, 1)
                assert there.query == link.query
                assert there.walk.answers[switch.question.ref] == (link.option.ref,)
