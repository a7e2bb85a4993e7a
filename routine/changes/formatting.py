"""The values of a document in words: codes by their names, refs by what they name."""

from collections.abc import Callable
from typing import Any

from decisions.document import ReadyText
from decisions.labels import CHANNELS, LANGUAGES
from editing.described import About, Code, Markdown, Ref, described
from editing.markdown import seen
from editing.structs import Frozen
from guide.document import AddressWords, Callout, Remark, SupportChannel
from guide.labels import ADDRESS_WORDS, CALLOUTS, CONTACTS, REMARKS
from guide.pages.document import Contact, Fault, OtherWay
from routine.document import Document


class Spoken:
    """Says the values of one document."""

    def __init__(self, document: Document) -> None:
        routine, questionnaire = document.routine, document.questionnaire
        self.names: dict[tuple[str, str], str] = {}
        for guide in routine.guides:
            self.names["guide", guide.ref] = guide.title
            self.names |= {("step", f"{guide.ref}.{step.ref}"): step.title for step in guide.steps}
        for outcome in questionnaire.outcomes:
            self.names["outcome", outcome.ref] = outcome.title
            self.names["verdict_kind", outcome.verdict] = questionnaire.kind_of(outcome).name
        for question in questionnaire.questions:
            self.names["question", question.ref] = question.text
            for option in question.options:
                self.names["answer", f"{question.ref}.{option.ref}"] = f"{question.text} {option.label}"

    def words(self, struct: Frozen, name: str) -> str:
        about, value = described(type(struct))[name], getattr(struct, name)
        if not isinstance(about, Ref):
            return told(about, value)
        if isinstance(value, dict):
            value = tuple(f"{question}.{ref}" for question, refs in value.items() for ref in refs)
        refs = value if isinstance(value, tuple) else filter(None, (value,))
        return "\n".join(self._named(about.names, ref, struct) for ref in refs)

    def _named(self, kind: str, ref: str, struct: Frozen) -> str:
        """What `ref` is called; itself where it names nothing. A step is named within its guide."""
        full = f"{getattr(struct, 'guide', '')}.{ref}" if kind == "step" else ref
        return self.names.get((kind, full), ref)


def told(about: About, value: Any) -> str:
    """A value that names nothing else in the document."""
    if isinstance(value, tuple):
        return "\n".join(told(about, item) for item in value)
    if isinstance(value, Frozen):
        return line(value)
    if isinstance(value, bool) or value is None:
        return "Ja" if value else ""
    if isinstance(about, Markdown) and value:
        return seen(value)
    return about.names.get(value, str(value)) if isinstance(about, Code) else str(value)


def line(item: Frozen) -> str:
    """Something that is no thing of its own, such as a remark, on a line."""
    say = LINES.get(type(item), _plain)
    return say(item)


def _plain(item: Frozen) -> str:
    """Its values with commas between them; of what it may be, what it is."""
    values = ((about, getattr(item, name)) for name, about in described(type(item)).items() if about.label)
    words = (about.label.lower() if value is True else told(about, value) for about, value in values)
    return ", ".join(text for each in words for text in each.splitlines() if text)


def _remark(item: Remark) -> str:
    source = f" (Källa: {item.source})" if item.source else ""
    return f"{REMARKS[item.kind]}: {seen(item.body).strip()}{source}"


def _ready_text(item: ReadyText) -> str:
    words = " ".join(item.body.split())
    return f"{CHANNELS[item.channel]}, {LANGUAGES[item.language].lower()}: {words}"


def _contact(item: Contact) -> str:
    place = f"{CONTACTS[item.role]}: {item.label}: {item.value}"
    return ", ".join(filter(None, (place, item.note)))


def _other_way(item: OtherWay) -> str:
    stop = "även vid stopp" if item.even_at_stop else ""
    more = ", ".join(filter(None, (item.link, item.note, stop)))
    return f"{item.name}: för {item.for_whom}, upp till {item.up_to}" + (f", {more}" if more else "")


LINES: dict[type[Frozen], Callable[[Any], str]] = {
    Remark: _remark,
    ReadyText: _ready_text,
    Contact: _contact,
    OtherWay: _other_way,
    Callout: lambda item: f"{item.number}. {item.label} ({CALLOUTS[item.kind]})",
    SupportChannel: lambda item: ", ".join(filter(None, (f"{item.label}: {item.value}", item.note))),
    Fault: lambda item: f"{item.title}: {seen(item.body).strip()}",
    AddressWords: lambda item: f"{ADDRESS_WORDS[item.kind]}: {', '.join(item.words)}",
}
"""What more than commas hold together."""
