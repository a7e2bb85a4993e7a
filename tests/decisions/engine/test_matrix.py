"""The decision matrix, as a page, as a file and as what is signed."""

import csv
import time
from itertools import pairwise

from hypothesis import given

from decisions.document import Questionnaire
from decisions.engine.matrix import Matrix
from decisions.engine.tree import Tree
from decisions.engine.walk import replay, walks
from decisions.matrix_csv import cell, sheet
from tests.decisions.engine.test_behaviour import two_to_the
from tests.decisions.samples import SAMPLE, option, outcome, question, questionnaire
from tests.decisions.strategies import any_questionnaires, sound_questionnaires


def said(whole: Questionnaire) -> list[tuple[str, str]]:
    return [
        (
            " ".join(
                f"{each.question.ref}={'/'.join(option.ref for option in each.options)}"
                for each in one.conditions
            ),
            one.outcome.ref if one.outcome else "",
        )
        for one in Matrix(whole).classes(100)
    ]


def test_answers_that_lead_to_the_same_place_stand_together() -> None:
    whole = questionnaire(
        question("a", option("x", outcome="ja"), option("y", outcome="nej"), option("z", outcome="ja")),
        outcomes=(outcome("ja"), outcome("nej")),
    )
    assert said(whole) == [("a=x/z", "ja"), ("a=y", "nej")]


def test_a_question_without_meaning_for_the_outcome_is_left_out() -> None:
    assert ("arende=skicka innehall=halsa adress=egen", "kryptera") in said(SAMPLE)


def test_ways_through_left_out_questions_are_counted() -> None:
    assert [each.ways for each in Matrix(SAMPLE).classes(1)] == [2]


def test_an_example_ends_in_the_outcome_or_at_a_question_without_meaning() -> None:
    for each in Matrix(SAMPLE).classes(100):
        walk = replay(SAMPLE, each.example)
        assert walk.outcome == each.outcome or walk.question.ref == "kanal"


@given(sound_questionnaires())
def test_every_way_is_in_exactly_one_class(whole: Questionnaire) -> None:
    classes = Matrix(whole).classes(10_000)
    assert sum(each.ways for each in classes) == Tree(whole).paths[whole.questions[0].ref]
    for walk in walks(whole):
        matching = [
            each
            for each in classes
            if all(
                set(walk.answers.get(one.question.ref, ())) & {option.ref for option in one.options}
                for one in each.conditions
            )
        ]
        assert [each.outcome for each in matching] == [walk.outcome]


@given(any_questionnaires(twins=False))
def test_any_questionnaire_has_a_matrix_of_the_size_it_says(whole: Questionnaire) -> None:
    matrix = Matrix(whole)
    if matrix.size <= 2_000:
        assert len(matrix.classes(3_000)) == matrix.size


def test_a_huge_tree_is_counted_and_its_first_classes_shown_at_once() -> None:
    started = time.thread_time()
    assert Matrix(two_to_the(60)).ways == 2**60
    assert len(Matrix(wide(60)).classes(500)) == 500
    assert Matrix(wide(60)).size == 2**60
    assert time.thread_time() - started < 1


def wide(depth: int) -> Questionnaire:
    """Two questions at every depth but the first, each with answers to both of the next ones."""
    pairs = [(f"x{n}", f"y{n}") for n in range(depth)]
    asked = [
        question(name, option("a", left), option("b", right))
        for here, (left, right) in pairwise(pairs)
        for name in (here if here != pairs[0] else here[:1])
    ]
    ends = [question(name, option("a", outcome="ja"), option("b", outcome="nej")) for name in pairs[-1]]
    return questionnaire(*asked, *ends, outcomes=(outcome("ja"), outcome("nej")))


def rows_of(whole: Questionnaire) -> list[list[str]]:
    data = sheet(whole, Matrix(whole).classes(100))
    return list(csv.reader(data.decode("utf-8-sig").splitlines(), delimiter=";"))


def test_the_file_has_a_row_for_every_class_and_a_column_for_every_question() -> None:
    head, first, *_ = rows_of(SAMPLE)
    assert head[:4] == ["Nr", "Besked", "Svar", "Frågan arende?"]
    assert first[:5] == ["1", "Gör det, med skydd", "Utfallet kryptera.", "Skicka", "Halsa"]


def test_the_file_tells_excel_how_its_letters_are_written() -> None:
    assert sheet(SAMPLE, []).startswith(b"\xef\xbb\xbf")


def test_no_cell_is_a_formula() -> None:
    for start in ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"):
        assert cell(start) == f"'{start}"
    assert cell("Ja – kryptera") == "Ja – kryptera"
