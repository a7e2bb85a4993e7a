"""A questionnaire with its refs resolved: what leads where, and how much lies beyond each question.

Any questionnaire will do, also one with loops and refs to nothing. An option that closes a loop
counts as one that leads nowhere, so every figure here is finite.
"""

from collections.abc import Callable, Collection, Iterator
from functools import cached_property, reduce
from operator import or_
from typing import TypeVar

from decisions.document import Answers, Option, Outcome, Question, Questionnaire
from decisions.labels import Verdict

T = TypeVar("T")


class Tree:
    def __init__(self, questionnaire: Questionnaire) -> None:
        self.first = questionnaire.questions[0] if questionnaire.questions else None
        self.questions: dict[str, Question] = {}
        for question in questionnaire.questions:
            self.questions.setdefault(question.ref, question)
        self.outcomes: dict[str, Outcome] = {}
        for outcome in questionnaire.outcomes:
            self.outcomes.setdefault(outcome.ref, outcome)
        self.verdicts: dict[str, Verdict] = {
            outcome.verdict: questionnaire.kind_of(outcome).verdict for outcome in questionnaire.outcomes
        }

    def verdict_of(self, outcome: Outcome) -> Verdict:
        """How much it holds back, whatever the routine calls that."""
        return self.verdicts[outcome.verdict]

    def target(self, option: Option) -> Question | Outcome | None:
        """Where the option leads; None where that is nowhere, to two places, or to what does not exist."""
        if option.question is not None and option.outcome is not None:
            return None
        if option.question is not None:
            return self.questions.get(option.question)
        return self.outcomes.get(option.outcome or "")

    @cached_property
    def reachable(self) -> set[str]:
        """Refs of the questions that some answers lead to."""
        return self.within_reach(self.first)

    def shares_page_with(self, question: Question) -> Question | None:
        """The question that is asked on the same page, after this one."""
        targets = (self.target(option) for option in question.options)
        return next((node for node in targets if isinstance(node, Question) and node.place == "shared"), None)

    def within_reach(self, start: Question | None) -> set[str]:
        """Refs of `start` and of every question beyond it."""
        found: set[str] = set()
        waiting = [start] if start else []
        while waiting:
            question = waiting.pop()
            if question.ref not in found:
                found.add(question.ref)
                waiting += [node for node in map(self.target, question.options) if isinstance(node, Question)]
        return found

    def way_to(self, ref: str) -> Answers:
        """Answers that lead to a question, by way of every question that it leads back to; {} if none do."""
        steps = list(self.way_back(ref))
        return {question.ref: (option.ref,) for question, option in reversed(steps)}

    def way_back(self, ref: str) -> Iterator[tuple[Question, Option]]:
        """The answers that lead to a question, the last of them first; none where none do."""
        while ref in self.reachable and ref in self._explored.arrivals:
            step = self._explored.arrivals[ref]
            yield step
            ref = step[0].ref

    def way_to_outcome(self, ref: str) -> Answers:
        """Answers that end in an outcome; {} if none do."""
        for question in self.questions.values():
            for option in question.options:
                node = self.target(option)
                if isinstance(node, Outcome) and node.ref == ref and question.ref in self.reachable:
                    return self.way_to(question.ref) | {question.ref: (option.ref,)}
        return {}

    @property
    def loops(self) -> list[tuple[Question, Option]]:
        """The options that lead back to a question already answered on the way to them."""
        return self._explored.loops

    @property
    def last_first(self) -> list[Question]:
        """Every question, each one after all that it leads to (but for loops)."""
        return self._explored.finished

    @cached_property
    def paths(self) -> dict[str, int]:
        """By question: the number of ways from it to an end, open ends included."""
        return self.fold(lambda node: 1, lambda _, values: sum(values) or 1)

    @cached_property
    def longest(self) -> dict[str, int]:
        """By question: the most pages that can be left before the outcome, its own included."""
        return self.fold(
            lambda node: 0,
            lambda question, values: max(values, default=0) + (question.place in ("page", "choice")),
        )

    @cached_property
    def outcomes_from(self) -> dict[str, frozenset[str]]:
        """By question: refs of the outcomes that it can end in."""
        return self.fold(_end_itself, lambda _, values: frozenset().union(*values))

    def outcomes_beyond(self, option: Option) -> frozenset[str]:
        """Refs of the outcomes that an option can end in."""
        return self._beyond(option, self.outcomes_from, _end_itself)

    @cached_property
    def verdicts_from(self) -> dict[str, frozenset[Verdict]]:
        """By question: the verdicts that it can end in."""
        return self.fold(self._its_verdict, lambda _, values: frozenset().union(*values))

    def verdicts_beyond(self, option: Option) -> frozenset[Verdict]:
        """The verdicts that an option can end in."""
        return self._beyond(option, self.verdicts_from, self._its_verdict)

    @cached_property
    def bits(self) -> dict[str, int]:
        """A bit for each question, by its ref, and for each outcome, by `=` and its ref.

        A set of places is then one number, and a large tree is asked about thousands of ways in a moment.
        """
        names = [*self.questions, *(f"={ref}" for ref in self.outcomes)]
        return {name: 1 << place for place, name in enumerate(names)}

    def bits_of(self, outcomes: Collection[str]) -> int:
        """Those of the outcomes with these refs; of a ref to nothing none."""
        return reduce(or_, (self.bits.get(f"={ref}", 0) for ref in outcomes), 0)

    def outcomes_of(self, bits: int) -> Iterator[Outcome]:
        """The outcomes whose bits these are, in order."""
        while bits:
            first = bits & -bits
            yield self._by_bit[first]
            bits ^= first

    @cached_property
    def _by_bit(self) -> dict[int, Outcome]:
        return {self.bits[f"={outcome.ref}"]: outcome for outcome in self.outcomes.values()}

    @cached_property
    def ends(self) -> dict[Verdict, int]:
        """The bits of the outcomes, by verdict."""
        found: dict[Verdict, int] = {}
        for outcome in self.outcomes.values():
            verdict = self.verdict_of(outcome)
            found[verdict] = found.get(verdict, 0) | self.bits[f"={outcome.ref}"]
        return found

    @cached_property
    def reach(self) -> dict[str, int]:
        """By question: the bits of itself and of everything beyond it."""
        return self.fold(self._its_bit, lambda question, values: reduce(or_, values, self.bits[question.ref]))

    def reached_from(self, question: Question, node: Question | Outcome | None) -> int:
        """The bits of what one of the question's options leads to, and of everything beyond that."""
        if isinstance(node, Question):
            return self.reach[node.ref] if self.rank[node.ref] < self.rank[question.ref] else 0
        return self._its_bit(node)

    @cached_property
    def rank(self) -> dict[str, int]:
        """By question: a number that is less than those of all questions that lead to it (but for loops)."""
        return {question.ref: place for place, question in enumerate(self.last_first)}

    def _its_bit(self, node: Outcome | None) -> int:
        return self.bits[f"={node.ref}"] if node else 0

    def fold(
        self, at_end: Callable[[Outcome | None], T], join: Callable[[Question, list[T]], T]
    ) -> dict[str, T]:
        """A value for every question, joined from the values of what its options lead to."""
        found: dict[str, T] = {}
        for question in self.last_first:
            values = [self._beyond(option, found, at_end) for option in question.options]
            found[question.ref] = join(question, values)
        return found

    def _beyond(self, option: Option, found: dict[str, T], at_end: Callable[[Outcome | None], T]) -> T:
        node = self.target(option)
        if isinstance(node, Question):
            return found[node.ref] if node.ref in found else at_end(None)
        return at_end(node)

    def _its_verdict(self, node: Outcome | None) -> frozenset[Verdict]:
        return frozenset({self.verdict_of(node)}) if node else frozenset()

    @cached_property
    def _explored(self) -> "_Exploration":
        return _Exploration(self)


def _end_itself(node: Outcome | None) -> frozenset[str]:
    return frozenset({node.ref}) if node else frozenset()


class _Exploration:
    """One walk over every question, deepest first, without recursion: a tree may be thousands deep."""

    def __init__(self, tree: Tree) -> None:
        self.arrivals: dict[str, tuple[Question, Option]] = {}
        self.loops: list[tuple[Question, Option]] = []
        self.finished: list[Question] = []
        self._open: set[str] = set()
        self._seen: set[str] = set()
        for question in tree.questions.values():
            self._explore(tree, question)

    def _explore(self, tree: Tree, start: Question) -> None:
        if start.ref in self._seen:
            return
        trail = [self._enter(start)]
        while trail:
            question, options = trail[-1]
            option = next(options, None)
            if option is None:
                self._open.discard(question.ref)
                self.finished.append(question)
                trail.pop()
            elif isinstance(node := tree.target(option), Question):
                if node.ref in self._open:
                    self.loops.append((question, option))
                elif node.ref not in self._seen:
                    self.arrivals[node.ref] = (question, option)
                    trail.append(self._enter(node))

    def _enter(self, question: Question) -> tuple[Question, Iterator[Option]]:
        self._open.add(question.ref)
        self._seen.add(question.ref)
        return question, iter(question.options)
