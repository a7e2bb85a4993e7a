"""The questionnaire as readers meet it: frozen, typed and free of Django.

A question's options lead to a question or to an outcome. Where several options may be chosen,
the chosen one with the highest `sensitivity` leads on; among equals, the one that stands first.
"""

from typing import Annotated

from decisions.labels import (
    ADDRESS_KINDS,
    ADVICE_KINDS,
    CHANNELS,
    CONTACT_ROLES,
    DEMANDS,
    LANGUAGES,
    PLACES,
    QUESTION_KINDS,
    VERDICTS,
    AddressKind,
    AdviceKind,
    Channel,
    Demand,
    Language,
    Place,
    QuestionKind,
    Verdict,
)
from editing.described import Chapter, Code, Described, Kind, Markdown, Parts, Plain, Ref, Source
from editing.palette import COLOURS, ICONS, Colour, Icon

ASK = "/ska-jag-kryptera/"
Answers = dict[str, tuple[str, ...]]
"""Chosen option refs by question ref."""


class Option(Described, frozen=True):
    """An answer. It leads to exactly one of `question` and `outcome`, both given by ref."""

    KIND = Kind("option", "Svar", neuter=True, title="label")

    ref: Annotated[str, Ref()]
    label: Annotated[str, Plain("Svar", search="text")]
    hint: Annotated[str, Plain("Ledtråd", search="more")] = ""
    question: Annotated[str | None, Ref("Leder till", names="question")] = None
    outcome: Annotated[str | None, Ref("Leder till", names="outcome")] = None
    exclusive: Annotated[bool, Plain("Utesluter de andra svaren")] = False
    """Rules out every other option of its question ("inget av detta")."""
    unsure: Annotated[bool, Plain("Betyder ”vet inte”")] = False
    """The reader does not know ("vet inte")."""
    sensitivity: Annotated[int, Plain("Känslighet")] = 0
    """How much protection this answer calls for; a higher one must never weaken the verdict."""
    danger: Annotated[bool, Plain("Någon kan vara i fara")] = False
    """Somebody may be in danger: every outcome that it can end in says what to do at once."""
    address: Annotated[AddressKind, Code("Adresskollen föreslår det för", ADDRESS_KINDS)] = ""
    """The kind of e-mail address that this answer fits: what the address check suggests it for."""
    button: Annotated[str, Plain("Knapp")] = ""
    """The name of the button that this answer means: steps and pictures then name that one alone."""


class Question(Described, frozen=True, kw_only=True):
    """What the reader is asked. `hint` is short plain text, `help` is Markdown to unfold.

    `place` is where: on a page of its own, on the page of the question before it (`shared`), in the choice
    that leads to it (`choice`), or as a switch on the outcome, among the other answers or above the steps.
    `default` is the ref of the answer that such a choice gives too, and that a switch has from the start.
    """

    KIND = Kind("question", "Fråga", title="text")

    ref: Annotated[str, Ref()]
    text: Annotated[str, Plain("Fråga", search="title")]
    kind: Annotated[QuestionKind, Code("Antal svar", QUESTION_KINDS)] = "one"
    hint: Annotated[str, Plain("Ledtråd", search="text")] = ""
    help: Annotated[str, Markdown("Hjälp", search="more")] = ""
    source: Annotated[str, Source("Källa")] = ""
    place: Annotated[Place, Code("Ställs", PLACES)] = "page"
    default: Annotated[str, Ref("Svar från början", names="option")] = ""
    options: Annotated[tuple[Option, ...], Parts(search="text")]

    @property
    def is_switch(self) -> bool:
        return self.place in ("outcome", "steps")

    def option(self, ref: str) -> Option | None:
        return next((option for option in self.options if option.ref == ref), None)

    def option_for(self, kind: str) -> Option | None:
        """The answer that fits an address of that kind."""
        return next((option for option in self.options if kind and option.address == kind), None)


class VerdictKind(Described, frozen=True):
    """What a routine calls a verdict, and how it looks. Outcomes name it by `ref`.

    `verdict` says how much it holds back: of two kinds that differ in nothing else, each has its own words.
    """

    KIND = Kind("verdict_kind", "Slag av besked", neuter=True, title="name")

    ref: Annotated[str, Ref()]
    verdict: Annotated[Verdict, Code("Hur strängt", VERDICTS)]
    name: Annotated[str, Plain("Ord")]
    icon: Annotated[Icon, Code("Symbol", ICONS)] = "outside"
    colour: Annotated[Colour, Code("Färg", COLOURS)] = "grey"


PLAIN_KINDS = {code: VerdictKind(ref=code, verdict=code, name=name) for code, name in VERDICTS.items()}
"""Those of a routine that has no words of its own."""


class Outcome(Described, frozen=True):
    """An end of the tree: the verdict in a sentence (`title`) and what it means (`body`)."""

    KIND = Kind("outcome", "Besked", neuter=True)

    ref: Annotated[str, Ref()]
    verdict: Annotated[str, Ref("Slag", names="verdict_kind", beside=True)]
    title: Annotated[str, Plain("Besked", search="title")]
    body: Annotated[str, Markdown("Förklaring", search="text")]
    source: Annotated[str, Source("Källa", beside=True)] = ""
    """The rule of the routine, the law or Microsoft that it rests on, as a reader sees it."""
    beyond: Annotated[bool, Plain("Utöver rutinen")] = False
    """True where the outcome goes further than the routine does."""
    urgent: Annotated[str, Markdown("Om det är bråttom", search="text", beside=True)] = ""
    """What to do at once where somebody may be in danger, as Markdown. It stands before all else."""
    invites: Annotated[bool, Plain("Bjuder in till e-post")] = False
    """Whether somebody is invited to send what is sensitive by e-mail."""
    contacts: Annotated[str, Code("Visar kontakter", CONTACT_ROLES, beside=True)] = ""
    """The role of the contacts to turn to, which the owner fills in; empty where there are none to name."""
    support: Annotated[bool, Plain("Visar supporten")] = True
    """Whether the helpdesk serves those who end here."""
    in_english: Annotated[str, Markdown("På engelska", beside=True)] = ""
    """Title and body in English, as Markdown, where people outside or recipients may end."""


class ReadyText(Described, frozen=True, kw_only=True):
    """Plain text for the reader to copy, and where it may travel: in an ordinary message, only in the
    encrypted one, or read aloud.
    """

    channel: Annotated[Channel, Code("Får användas", CHANNELS)]
    language: Annotated[Language, Code("Språk", LANGUAGES)] = "sv"
    body: Annotated[str, Plain("Text", search="text")]


class Advice(Described, frozen=True):
    """A piece of an outcome page, shown where its conditions match the answers.

    `when` lists options as `question.option`. Every question named must have been answered with
    one of its listed options. `outcomes` narrows it to those outcomes; empty means any.
    `guide` and `step` are refs of a guide and of a step in it.
    """

    KIND = Kind("advice", "Råd", neuter=True)

    ref: Annotated[str, Ref()]
    kind: Annotated[AdviceKind, Code("Plats", ADVICE_KINDS, beside=True)]
    title: Annotated[str, Plain("Rubrik", search="text")]
    body: Annotated[str, Markdown("Text", search="text")]
    guide: Annotated[str | None, Ref("Visar till guiden", names="guide", beside=True)] = None
    step: Annotated[str | None, Ref("Visar till steget", names="step", beside=True)] = None
    source: Annotated[str, Source("Källa", beside=True)] = ""
    beyond: Annotated[bool, Plain("Utöver rutinen")] = False
    when: Annotated[tuple[str, ...], Ref("Visas för den som svarat", names="answer", beside=True)] = ()
    outcomes: Annotated[tuple[str, ...], Ref("Visas vid beskeden", names="outcome", beside=True)] = ()
    ready_texts: Annotated[tuple[ReadyText, ...], Parts("Färdiga texter", search="text", beside=True)] = ()


class Scenario(Described, frozen=True):
    """An everyday case with the outcome that it must lead to: shortcut, example and test in one."""

    KIND = Kind("scenario", "Fall", neuter=True, title="name")

    ref: Annotated[str, Ref()]
    name: Annotated[str, Plain("Namn", search="title")]
    answers: Annotated[Answers, Ref("Svar", names="answer", beside=True)]
    outcome: Annotated[str, Ref("Leder till", names="outcome", beside=True)]


class Rule(Described, frozen=True):
    """What must hold for every way through the tree, however it is rebuilt.

    Whoever gives answers that meet `when` (as in Advice) must never, or always, get one of `verdicts`.
    Where `must` is `asked`, every way to an outcome that invites to use e-mail, or has one of `verdicts`, has
    passed one of the questions that the answers in `when` belong to.
    """

    KIND = Kind("rule", "Regel", title="name")

    ref: Annotated[str, Ref()]
    name: Annotated[str, Plain("Regel")]
    when: Annotated[tuple[str, ...], Ref("Gäller den som svarat", names="answer")]
    must: Annotated[Demand, Code("Får svaret", DEMANDS)]
    verdicts: Annotated[tuple[Verdict, ...], Code("Besked", VERDICTS)]
    """However the routine calls them: safety is compared by how much a verdict holds back."""


class Questionnaire(Described, frozen=True):
    """The whole tree. It starts at its first question."""

    KIND = Kind("questionnaire", key=())

    title: Annotated[str, Plain("Titel", search="title")]
    intro: Annotated[str, Markdown("Inledning", search="text")]
    questions: Annotated[tuple[Question, ...], Chapter("Frågorna", (ASK,))]
    outcomes: Annotated[tuple[Outcome, ...], Chapter("Besked")]
    verdict_kinds: Annotated[tuple[VerdictKind, ...], Chapter("Slagen av besked", is_for_readers=False)] = ()
    advice: Annotated[tuple[Advice, ...], Chapter("Råd")] = ()
    scenarios: Annotated[tuple[Scenario, ...], Chapter("Vanliga fall", (ASK,))] = ()
    rules: Annotated[tuple[Rule, ...], Chapter("Reglerna", is_for_readers=False)] = ()

    def question(self, ref: str) -> Question | None:
        return next((question for question in self.questions if question.ref == ref), None)

    def outcome(self, ref: str) -> Outcome | None:
        return next((outcome for outcome in self.outcomes if outcome.ref == ref), None)

    def kind_of(self, outcome: Outcome) -> VerdictKind:
        """What the outcome's verdict is called here; one that nothing holds to where it names none."""
        kinds = (kind for kind in self.verdict_kinds if kind.ref == outcome.verdict)
        return next(kinds, None) or PLAIN_KINDS.get(outcome.verdict) or PLAIN_KINDS["outside"]  # type: ignore[call-overload]

    @property
    def kinds(self) -> tuple[VerdictKind, ...]:
        """Those that an outcome can be of."""
        return self.verdict_kinds or tuple(PLAIN_KINDS.values())

    def called(self, verdict: Verdict) -> str:
        """What the routine calls those verdicts that hold back so much."""
        names = [kind.name for kind in self.verdict_kinds if kind.verdict == verdict]
        return " eller ".join(names) or VERDICTS[verdict]
