"""What a routine calls its verdicts, and how they look: that nobody can take one for another."""

from collections.abc import Iterator
from itertools import combinations

from decisions.document import PLAIN_KINDS, Questionnaire, VerdictKind
from editing.problems import Problem
from editing.text import compared


def check_kinds(questionnaire: Questionnaire) -> Iterator[Problem]:
    for one, other in combinations(questionnaire.verdict_kinds, 2):
        for message in _confused(one, other):
            yield Problem("verdict_kind", (other.ref,), message)
    refs = {kind.ref for kind in questionnaire.kinds} | PLAIN_KINDS.keys()
    for outcome in questionnaire.outcomes:
        if outcome.verdict not in refs:
            message = f"Utfallet ”{outcome.title}” är av slaget {outcome.verdict}, som inte finns."
            yield Problem("outcome", (outcome.ref,), message)


def _confused(one: VerdictKind, other: VerdictKind) -> Iterator[str]:
    if one.ref == other.ref:
        yield f"Två slag av besked har adressnamnet {one.ref}."
    if compared(one.name) == compared(other.name):
        yield f"Två slag av besked heter ”{one.name}”."
    if one.icon == other.icon and one.verdict != other.verdict:
        yield (
            f"”{one.name}” och ”{other.name}” är olika stränga men har samma symbol: den som inte ser färgen "
            "kan ta det ena för det andra. Välj en annan symbol för ett av dem."
        )
