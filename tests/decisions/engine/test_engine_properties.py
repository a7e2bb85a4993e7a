"""What holds for every questionnaire and all answers."""

from itertools import islice

from hypothesis import given

from decisions.check import check
from decisions.engine.advice import advice_for, example
from decisions.engine.tree import Tree
from decisions.engine.walk import replay, walks
from decisions.query import read, write
from tests.decisions.strategies import answers, any_questionnaires, sound_questionnaires


@given(any_questionnaires(), answers)
def test_a_walk_always_ends_and_loses_no_answer(whole, given_answers):
    walk = replay(whole, given_answers)
    sorted_out = [*walk.answers, *walk.waiting, *(ignored.question for ignored in walk.ignored)]
    assert sorted(sorted_out) == sorted(ref for ref, refs in given_answers.items() if refs)


@given(any_questionnaires(), answers)
def test_answers_on_the_path_lead_there_again(whole, given_answers):
    walk = replay(whole, given_answers)
    kept = replay(whole, read(write(walk.answers | walk.waiting)).answers)
    assert (kept.path, kept.end, kept.waiting) == (walk.path, walk.end, walk.waiting)
    assert not kept.ignored


@given(any_questionnaires())
def test_checking_and_enumerating_never_fail(whole):
    check(whole)
    assert all(walk.path or not whole.questions for walk in islice(walks(whole), 500) if walk.outcome)


@given(any_questionnaires(twins=False))
def test_an_example_always_shows_its_advice(whole):
    for advice in whole.advice:
        found = example(Tree(whole), advice)
        assert found is None or advice in advice_for(whole, replay(whole, found))


@given(sound_questionnaires())
def test_a_questionnaire_without_problems_gives_every_path_one_outcome(whole):
    assert check(whole) == []
    for walk in walks(whole):
        assert walk.outcome
        assert replay(whole, walk.answers) == walk


@given(sound_questionnaires())
def test_counted_paths_are_the_enumerated_ones(whole):
    tree = Tree(whole)
    every = list(walks(whole))
    assert tree.paths[whole.questions[0].ref] == len(every)
    assert tree.longest[whole.questions[0].ref] == max(len(walk.path) for walk in every)
    assert tree.outcomes_from[whole.questions[0].ref] == {walk.outcome.ref for walk in every}
