"""Where given answers lead. The position is never stored: it is replayed from the answers every time."""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import structs

from decisions.document import Answers, Option, Outcome, Question, Questionnaire
from decisions.engine.tree import Tree
from decisions.labels import Verdict
from editing.structs import Frozen

Fault = Literal["unknown_question", "unknown_option", "several", "exclusive", "off_path"]


class Answered(Frozen, frozen=True):
    """A question with the options chosen in it, in the question's own order.

    `assumed` where the reader has not answered, and the default of a switch holds.
    """

    question: Question
    chosen: tuple[Option, ...]
    assumed: bool = False


class Ignored(Frozen, frozen=True):
    """An answer that was given but not used. `question` and `options` are as given: trust neither."""

    question: str
    options: tuple[str, ...]
    fault: Fault


class Walk(Frozen, frozen=True):
    """The way that the answers lead, to an open question, an outcome, or (in a broken tree) neither.

    `waiting` are answers to questions that may still come: kept until the way there is clear.
    """

    path: tuple[Answered, ...]
    end: Question | Outcome | None
    waiting: Answers = {}
    ignored: tuple[Ignored, ...] = ()

    @property
    def question(self) -> Question | None:
        return self.end if isinstance(self.end, Question) else None

    @property
    def outcome(self) -> Outcome | None:
        return self.end if isinstance(self.end, Outcome) else None

    @property
    def answers(self) -> Answers:
        """The answers that the reader gave on the way here, in the order of the path."""
        return {step.question.ref: _refs(step.chosen) for step in self.path if not step.assumed}

    @property
    def in_force(self) -> Answers:
        """The answers that hold here: those given, and those assumed."""
        return {step.question.ref: _refs(step.chosen) for step in self.path}


def replay(questionnaire: Questionnaire, given: Answers) -> Walk:
    """Follows the answers from the first question. Every answer given ends in exactly one of
    `path`, `waiting` and `ignored`; an answer holds as a whole or not at all."""
    return follow(Tree(questionnaire), given)


def follow(tree: Tree, given: Answers) -> Walk:
    """As `replay`, for whoever has a tree already and many ways to go."""
    path: list[Answered] = []
    node: Question | Outcome | None = tree.first
    passed: set[str] = set()
    while isinstance(node, Question) and node.ref not in passed and (step := step_at(node, given)):
        passed.add(node.ref)
        path.append(step)
        node = next_of(tree, node, step.chosen)
    looped = isinstance(node, Question) and node.ref in passed
    walk = Walk(path=tuple(path), end=None if looped else node)
    walk = structs.replace(walk, waiting=_waiting(tree, walk, given))
    return structs.replace(walk, ignored=_ignored(tree, walk, given))


def step_at(question: Question, given: Answers) -> Answered | None:
    """The question as answered, or as assumed where it is a switch; None where it has to be asked."""
    if _holds(question, refs := given.get(question.ref, ())):
        return Answered(question=question, chosen=_chosen(question, refs))
    if question.is_switch and _holds(question, refs := (question.default,)):
        return Answered(question=question, chosen=_chosen(question, refs), assumed=True)
    return None


def next_of(tree: Tree, question: Question, chosen: Iterable[Option]) -> Question | Outcome | None:
    """Where chosen options lead together: where the most sensitive one does, the first among equals."""
    in_order = [option for option in question.options if option in chosen]
    return tree.target(max(in_order, key=lambda option: option.sensitivity))


def fault_in(question: Question, refs: Iterable[str]) -> Fault | None:
    """Why these options cannot be an answer to the question; None where they can."""
    given = set(refs)
    if not given <= {option.ref for option in question.options}:
        return "unknown_option"
    if len(given) > 1 and question.kind == "one":
        return "several"
    if len(given) > 1 and any(option.exclusive for option in _chosen(question, given)):
        return "exclusive"
    return None


def reopen(walk: Walk, ref: str) -> Walk:
    """The walk stopped again at a question on its path, with that answer and all later ones waiting."""
    for place, step in enumerate(walk.path):
        if step.question.ref == ref:
            before = Walk(path=walk.path[:place], end=step.question)
            later = {ref: refs for ref, refs in walk.answers.items() if ref not in before.answers}
            return structs.replace(before, waiting=later | walk.waiting, ignored=walk.ignored)
    return walk


def early_verdict(tree: Tree, question: Question) -> Verdict | None:
    """The verdict that every way on from the question ends in, where they all end in the same."""
    verdicts = tree.verdicts_from[question.ref]
    return next(iter(verdicts)) if len(verdicts) == 1 else None


def answered_otherwise(before: Questionnaire, asked: Answers, now: Walk) -> Walk | None:
    """The way that the same answers led `before`, where it ended in a verdict that they no longer give."""
    then = replay(before, asked)
    if then.outcome is None:
        return None
    return None if now.outcome and now.outcome.verdict == then.outcome.verdict else then


def walks(questionnaire: Questionnaire) -> Iterator[Walk]:
    """Every way through to its end, each as `replay` gives it. Where many options may be chosen, each
    stands for all the choices that it leads; otherwise the ways could not be counted."""
    tree = Tree(questionnaire)
    stack: list[tuple[tuple[Answered, ...], Question | Outcome | None]] = [((), tree.first)]
    while stack:
        path, node = stack.pop()
        if isinstance(node, Question) and any(step.question.ref == node.ref for step in path):
            yield Walk(path=path, end=None)
        elif isinstance(node, Question) and node.options:
            for option in reversed(node.options):
                stack.append(((*path, Answered(question=node, chosen=(option,))), tree.target(option)))
        else:
            yield Walk(path=path, end=node)


def _holds(question: Question, refs: tuple[str, ...]) -> bool:
    return bool(refs) and fault_in(question, refs) is None


def _chosen(question: Question, refs: Iterable[str]) -> tuple[Option, ...]:
    known = {option.ref: option for option in reversed(question.options)}
    return tuple(option for option in question.options if option.ref in refs and known[option.ref] is option)


def _refs(options: Iterable[Option]) -> tuple[str, ...]:
    return tuple(option.ref for option in options)


def _waiting(tree: Tree, walk: Walk, given: Answers) -> Answers:
    if walk.question is None or not given.keys() - walk.answers.keys():
        return {}
    ahead = tree.within_reach(walk.question) - walk.in_force.keys()
    return {
        ref: _refs(_chosen(question, given[ref]))
        for ref, question in tree.questions.items()
        if ref in ahead and _holds(question, given.get(ref, ()))
    }


def _ignored(tree: Tree, walk: Walk, given: Answers) -> tuple[Ignored, ...]:
    used = walk.answers.keys() | walk.waiting.keys()
    return tuple(
        Ignored(question=ref, options=refs, fault=_fault(tree.questions.get(ref), refs))
        for ref, refs in given.items()
        if refs and ref not in used
    )


def _fault(question: Question | None, refs: tuple[str, ...]) -> Fault:
    return (fault_in(question, refs) or "off_path") if question else "unknown_question"
