"""The values of a document in words: codes by their names, refs by what they name."""

from collections.abc import Callable
from typing import Any

from decisions.document import ReadyText
from decisions.labels import CHANNELS, LANGUAGES, VERDICTS
from editing.markdown import seen
from editing.structs import Frozen
from guide.document import AddressWords, Callout, Remark, SupportChannel, Synonym
from guide.labels import ADDRESS_WORDS, CALLOUTS, CONTACTS, REMARKS
from guide.pages.document import Contact, Fault, OtherWay
from publishing.changes.labels import CODES, MARKDOWN
from publishing.document import Document


class Spoken:
    """Says the values of one document."""

    def __init__(self, document: Document) -> None:
        routine, questionnaire = document.routine, document.questionnaire
        self.names: dict[tuple[str, str], str] = {}
        for guide in routine.guides:
            self.names["guide", guide.ref] = guide.title
            self.names |= {("step", f"{guide.ref}.{step.ref}"): step.title for step in guide.steps}
        for outcome in questionnaire.outcomes:
            self.names["outcome", outcome.ref] = self.names["outcomes", outcome.ref] = outcome.title
        self.names |= {("verdicts", verdict): name for verdict, name in VERDICTS.items()}
        for question in questionnaire.questions:
            self.names["question", question.ref] = question.text
            for option in question.options:
                self.names["when", f"{question.ref}.{option.ref}"] = f"{question.text} {option.label}"

    def words(self, struct: Frozen, name: str) -> str:
        value = getattr(struct, name)
        if name == "step" and value:
            return self.named(name, f"{getattr(struct, 'guide', '')}.{value}")
        if isinstance(value, dict):
            answers = (f"{question}.{ref}" for question, refs in value.items() for ref in refs)
            return "\n".join(self.named("when", answer) for answer in answers)
        if isinstance(value, tuple):
            return "\n".join(
                self.named(name, item) if isinstance(item, str) else line(item) for item in value
            )
        if isinstance(value, bool):
            return "Ja" if value else ""
        codes = CODES.get((type(struct), name), {})
        if value and name in MARKDOWN.get(type(struct), ()):
            return seen(value)
        return "" if value is None else codes.get(str(value)) or self.named(name, str(value))

    def named(self, kind: str, ref: str) -> str:
        """What `ref` is called; itself where it names nothing, or is no ref."""
        return self.names.get((kind, ref), ref)


def line(item: Frozen) -> str:
    """Something without a ref, such as a remark, on a line of its own."""
    say = LINES.get(type(item))
    return say(item) if say else str(item)


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
    Synonym: lambda item: ", ".join(item.words),
}
