"""What a tree costs to check grows as the tree does, its advice, cases and rules among it."""

from collections.abc import Callable

import pytest

from benchmarks.grow import grown_tree
from decisions.check import check
from decisions.document import Questionnaire
from tests.counted import calls
from tests.decisions.samples import advice, option, outcome, question, questionnaire, rule
from transfer.files.reading import Content

FEW, MANY = 4, 16
TIMES = MANY / FEW * 1.1
"""As many times as the tree has grown, and a tenth."""


def deep(shipped: Questionnaire, copies: int) -> Questionnaire:
    """One question after the other, each with advice and rules that also name one far off."""
    length = 25 * copies
    chain = [question(f"f{n}", option("a", f"f{n + 1}"), option("b", f"f{n + 1}")) for n in range(length)]
    return questionnaire(
        *chain,
        question(f"f{length}", option("a", outcome="ja"), option("b", outcome="nej")),
        outcomes=(outcome("ja", "encrypt"), outcome("nej", "ask")),
        advice=tuple(advice(f"r{n}", when=(f"f{n}.a", f"f{n // 2}.b")) for n in range(length)),
        rules=(
            *(rule(f"aldrig-{n}", "never", "help", when=(f"f{n}.a",)) for n in range(length)),
            *(rule(f"fragad-{n}", "asked", "encrypt", when=(f"f{n}.a",)) for n in range(length)),
        ),
    )


@pytest.mark.parametrize("made", [grown_tree, deep])
def test_a_check_grows_as_the_tree_does(content: Content, made: Callable[..., Questionnaire]) -> None:
    few, many = (made(content.document.questionnaire, copies) for copies in (FEW, MANY))
    check(many)
    assert calls(lambda: check(many)) < TIMES * calls(lambda: check(few))


def test_what_it_is_measured_with_could_be_published(content: Content) -> None:
    assert check(grown_tree(content.document.questionnaire, FEW)) == []
