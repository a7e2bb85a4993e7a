"""A document as a tree of what its readers know by name, with texts in words: what is compared."""

from collections.abc import Iterable, Iterator

from decisions.document import Advice, Outcome, Question, Rule, Scenario
from editing.structs import Frozen
from guide.document import Client, Guide, Illustration, Image, Section, Step
from guide.pages.document import ACCESSIBILITY, PATHS, THINGS, PageText, Thing, Translation
from publishing.changes.formatting import Spoken, line
from publishing.changes.labels import LABELS
from publishing.document import Document

ASK = "/ska-jag-kryptera/"
GUIDES = "/guider/"
ROUTINE = "/rutin/"
SUPPORT = "/support/"
RECIPIENT = PATHS["recipient", "sv"]
CONTACT_PAGES = (*PATHS.values(), ACCESSIBILITY)


class Text(Frozen, frozen=True):
    """A field. `value` tells whether it is the same as before, `words` are what is shown.

    Where marks stand on a picture is no matter of words: the figures tell.
    """

    label: str
    value: object
    words: str


class Figure(Frozen, frozen=True):
    """A picture as a step shows it."""

    illustration: Illustration
    image: Image


class Node(Frozen, frozen=True):
    """`kind` and `ref` say which it is among its siblings, `pages` where readers meet it (see `news`)."""

    kind: str
    ref: str
    title: str
    pages: tuple[str, ...] = ()
    texts: tuple[Text, ...] = ()
    figure: Figure | None = None
    children: tuple["Node", ...] = ()


def outline(document: Document) -> tuple[Node, ...]:
    return tuple(_Outline(document).groups())


class _Outline:
    def __init__(self, document: Document) -> None:
        self.routine = document.routine
        self.questionnaire = document.questionnaire
        self.spoken = Spoken(document)

    def groups(self) -> Iterator[Node]:
        routine, questionnaire = self.routine, self.questionnaire
        yield from map(self.guide, routine.guides)
        yield _group("Vilken har du?", map(self.client, routine.clients), (), GUIDES)
        yield _group("Rutinens text", map(self.section, routine.sections), self.texts(routine), ROUTINE)
        yield _group("Frågorna", map(self.question, questionnaire.questions), self.texts(questionnaire), ASK)
        yield _group("Beskeden", map(self.outcome, questionnaire.outcomes))
        yield _group("Råden", map(self.advice, questionnaire.advice))
        yield _group("Vanliga fall", map(self.scenario, questionnaire.scenarios))
        yield _group("Reglerna", map(self.rule, questionnaire.rules))
        yield _group("Support", (), _listed("Kanaler", routine.support), SUPPORT)
        yield _group("Vad räknas som känsligt?", map(self.thing, routine.things), (), THINGS)
        yield _group("Texter på sidor", map(self.page_text, routine.texts))
        yield _group("Kontakter", (), _listed("Kontakter", routine.contacts), *CONTACT_PAGES)
        yield _group("Mottagarens sida på andra språk", map(self.translation, routine.translations))
        yield _group("Andra vägar", (), _listed("Vägar", routine.other_ways), SUPPORT, ASK)
        statement = self.texts(routine.accessibility)
        yield _group("Tillgänglighetsredogörelsen", (), statement, ACCESSIBILITY)
        yield _group("Bilder på sidor", self.pictures_of_pages())
        yield _group("Ord i adresser", (), _listed("Känns igen som", routine.address_words))
        yield _group("Sökord", (), _listed("Betyder ungefär samma", routine.synonyms))

    def texts(self, struct: Frozen) -> tuple[Text, ...]:
        """The struct's fields, those with the same label together."""
        names: dict[str, list[str]] = {}
        for name, label in LABELS[type(struct)].items():
            names.setdefault(label, []).append(name)
        return tuple(self.text(struct, label, *names[label]) for label in names)

    def text(self, struct: Frozen, label: str, *names: str) -> Text:
        words = "\n".join(filter(None, (self.spoken.words(struct, name) for name in names)))
        value = words if names == ("callouts",) else tuple(getattr(struct, name) for name in names)
        return Text(label=label, value=value, words=words)

    def section(self, section: Section) -> Node:
        return Node(
            kind="section",
            ref=section.ref,
            title=section.title,
            pages=(ROUTINE,),
            texts=self.texts(section),
        )

    def guide(self, each: Guide) -> Node:
        pages = (f"/guider/{each.ref}/",)
        return Node(
            kind="guide",
            ref=each.ref,
            title=each.title,
            pages=pages,
            texts=self.texts(each),
            children=tuple(self.step(step, pages) for step in each.steps),
        )

    def client(self, client: Client) -> Node:
        texts = self.texts(client)
        return Node(kind="client", ref=client.ref, title=client.name, pages=(GUIDES,), texts=texts)

    def step(self, step: Step, pages: tuple[str, ...]) -> Node:
        return Node(
            kind="step",
            ref=step.ref,
            title=step.title,
            pages=pages,
            texts=self.texts(step),
            children=tuple(self.picture(illustration, pages) for illustration in step.illustrations),
        )

    def picture(self, illustration: Illustration, pages: tuple[str, ...]) -> Node:
        image = self.routine.image(illustration.image)
        return Node(
            kind="picture",
            ref=illustration.image,
            title=illustration.alt or illustration.image,
            pages=pages,
            texts=self.texts(illustration) + (self.texts(image) if image else ()),
            figure=Figure(illustration=illustration, image=image) if image else None,
        )

    def pictures_of_pages(self) -> Iterator[Node]:
        """Those of steps are compared where they are shown. Old editions may hold some that nothing shows:
        an upload that was replaced before use may show what nobody should see, and is not shown again here.
        """
        on_pages = {text.image for text in self.routine.texts} | {each.image for each in self.routine.clients}
        steps = [step for each in self.routine.guides for step in each.steps]
        shown = {illustration.image for step in steps for illustration in step.illustrations}
        for image in self.routine.images:
            if image.ref in on_pages - shown:
                yield self.picture(Illustration(image=image.ref, alt=""), ())

    def question(self, question: Question) -> Node:
        pages = (ASK, f"question {question.ref}")
        return Node(
            kind="question",
            ref=question.ref,
            title=question.text,
            pages=pages,
            texts=self.texts(question),
            children=tuple(
                Node(
                    kind="option",
                    ref=option.ref,
                    title=option.label,
                    pages=pages,
                    texts=self.texts(option),
                )
                for option in question.options
            ),
        )

    def outcome(self, outcome: Outcome) -> Node:
        return Node(
            kind="outcome",
            ref=outcome.ref,
            title=outcome.title,
            pages=(ASK, f"outcome {outcome.ref}"),
            texts=self.texts(outcome),
        )

    def advice(self, advice: Advice) -> Node:
        return Node(
            kind="advice",
            ref=advice.ref,
            title=advice.title,
            pages=(ASK, *(f"outcome {ref}" for ref in advice.outcomes)),
            texts=self.texts(advice),
        )

    def scenario(self, scenario: Scenario) -> Node:
        return Node(
            kind="scenario",
            ref=scenario.ref,
            title=scenario.name,
            pages=(ASK,),
            texts=self.texts(scenario),
        )

    def thing(self, thing: Thing) -> Node:
        return Node(kind="thing", ref=thing.ref, title=thing.name, pages=(THINGS,), texts=self.texts(thing))

    def page_text(self, text: PageText) -> Node:
        return Node(
            kind="text",
            ref=f"{text.page} {text.ref} {text.language}",
            title=text.title,
            pages=tuple(filter(None, [PATHS.get((text.page, text.language))])),
            texts=self.texts(text),
        )

    def translation(self, each: Translation) -> Node:
        return Node(
            kind="translation",
            ref=each.ref,
            title=each.name,
            pages=(RECIPIENT,),
            texts=self.texts(each),
        )

    def rule(self, rule: Rule) -> Node:
        return Node(kind="rule", ref=rule.ref, title=rule.name, texts=self.texts(rule))


def _group(title: str, children: Iterable[Node], texts: tuple[Text, ...] = (), *pages: str) -> Node:
    return Node(kind="group", ref=title, title=title, pages=pages, texts=texts, children=tuple(children))


def _listed(label: str, items: tuple[Frozen, ...]) -> tuple[Text, ...]:
    """Things without a ref are compared together, a line for each."""
    return (Text(label=label, value=items, words="\n".join(map(line, items))),)
