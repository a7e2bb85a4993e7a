"""The questionnaire as readers meet it: frozen, typed and free of Django.

A question's options lead to a question or to an outcome. Where several options may be chosen,
the chosen one with the highest `sensitivity` leads on; among equals, the one that stands first.
"""

from typing import Literal

from editing.structs import Frozen

QuestionKind = Literal["one", "many"]
Verdict = Literal["encrypt", "no_need", "not_by_email", "ask", "outside", "help"]
AdviceKind = Literal[
    "verdict",
    "first",
    "why",
    "protection",
    "how",
    "checklist",
    "recipient",
    "instead",
    "after",
    "good_to_know",
]
Language = Literal["sv", "en"]
Place = Literal["page", "shared", "choice", "outcome", "steps"]
AddressKind = Literal["", "person", "shared", "system", "unclear"]
Channel = Literal["ordinary", "encrypted", "aloud"]
Demand = Literal["never", "always", "asked"]
Answers = dict[str, tuple[str, ...]]
"""Chosen option refs by question ref."""


class Option(Frozen, frozen=True):
    """An answer. It leads to exactly one of `question` and `outcome`, both given by ref."""

    ref: str
    label: str
    hint: str = ""
    question: str | None = None
    outcome: str | None = None
    exclusive: bool = False
    """Rules out every other option of its question ("inget av detta")."""
    unsure: bool = False
    """The reader does not know ("vet inte")."""
    sensitivity: int = 0
    """How much protection this answer calls for; a higher one must never weaken the verdict."""
    danger: bool = False
    """Somebody may be in danger: every outcome that it can end in says what to do at once."""
    address: AddressKind = ""
    """The kind of e-mail address that this answer fits: what the address check suggests it for."""
    button: str = ""
    """The name of the button that this answer means: steps and pictures then name that one alone."""


class Question(Frozen, frozen=True, kw_only=True):
    """What the reader is asked. `hint` is short plain text, `help` is Markdown to unfold.

    `place` is where: on a page of its own, on the page of the question before it (`shared`), in the choice
    that leads to it (`choice`), or as a switch on the outcome, among the other answers or above the steps.
    `default` is the ref of the answer that such a choice gives too, and that a switch has from the start.
    """

    ref: str
    text: str
    kind: QuestionKind = "one"
    hint: str = ""
    help: str = ""
    source: str = ""
    place: Place = "page"
    default: str = ""
    options: tuple[Option, ...]

    @property
    def is_switch(self) -> bool:
        return self.place in ("outcome", "steps")

    def option(self, ref: str) -> Option | None:
        return next((option for option in self.options if option.ref == ref), None)

    def option_for(self, kind: str) -> Option | None:
        """The answer that fits an address of that kind."""
        return next((option for option in self.options if kind and option.address == kind), None)


class Outcome(Frozen, frozen=True):
    """An end of the tree: the verdict in a sentence (`title`) and what it means (`body`)."""

    ref: str
    verdict: Verdict
    title: str
    body: str
    source: str = ""
    """The rule of the routine, the law or Microsoft that it rests on, as a reader sees it."""
    beyond: bool = False
    """True where the outcome goes further than the routine does."""
    urgent: str = ""
    """What to do at once where somebody may be in danger, as Markdown. It stands before all else."""
    invites: bool = False
    """Whether somebody is invited to send what is sensitive by e-mail."""
    contacts: str = ""
    """The role of the contacts to turn to, which the owner fills in; empty where there are none to name."""
    support: bool = True
    """Whether the helpdesk serves those who end here."""
    in_english: str = ""
    """Title and body in English, as Markdown, where people outside or recipients may end."""


class ReadyText(Frozen, frozen=True, kw_only=True):
    """Plain text for the reader to copy, and where it may travel: in an ordinary message, only in the
    encrypted one, or read aloud.
    """

    channel: Channel
    language: Language = "sv"
    body: str


class Advice(Frozen, frozen=True):
    """A piece of an outcome page, shown where its conditions match the answers.

    `when` lists options as `question.option`. Every question named must have been answered with
    one of its listed options. `outcomes` narrows it to those outcomes; empty means any.
    `guide` and `step` are refs of a guide and of a step in it.
    """

    ref: str
    kind: AdviceKind
    title: str
    body: str
    guide: str | None = None
    step: str | None = None
    source: str = ""
    beyond: bool = False
    when: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    ready_texts: tuple[ReadyText, ...] = ()


class Scenario(Frozen, frozen=True):
    """An everyday case with the outcome that it must lead to: shortcut, example and test in one."""

    ref: str
    name: str
    answers: Answers
    outcome: str


class Rule(Frozen, frozen=True):
    """What must hold for every way through the tree, however it is rebuilt.

    Whoever gives answers that meet `when` (as in Advice) must never, or always, get one of `verdicts`.
    Where `must` is `asked`, every way to an outcome that invites to use e-mail, or has one of `verdicts`, has
    passed one of the questions that the answers in `when` belong to.
    """

    ref: str
    name: str
    when: tuple[str, ...]
    must: Demand
    verdicts: tuple[Verdict, ...]


class Questionnaire(Frozen, frozen=True):
    """The whole tree. It starts at its first question."""

    title: str
    intro: str
    questions: tuple[Question, ...]
    outcomes: tuple[Outcome, ...]
    advice: tuple[Advice, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    rules: tuple[Rule, ...] = ()

    def question(self, ref: str) -> Question | None:
        return next((question for question in self.questions if question.ref == ref), None)

    def outcome(self, ref: str) -> Outcome | None:
        return next((outcome for outcome in self.outcomes if outcome.ref == ref), None)
