"""What is ticked on the page that publishes: what goes out, and what waits in the draft."""

from collections.abc import Collection, Iterable

from django.http import HttpRequest
from msgspec.structs import replace

from editing.structs import Frozen
from publishing.publish import outgoing
from routine.document import Document
from routine.parts.choices import Choice, Groups, choices
from routine.parts.needs import Unmet, with_what_is_needed
from routine.parts.parts import Key

PART, SHOWN, LOOK = "del", "urval", "kontrollera"
"""Names in the form: each ticked part, all that were ticked when the page was shown, and the button that
asks for the checks of what is ticked now.
"""
NOTHING = "Inget är ikryssat. Kryssa i det som ska ut."
OTHERS = "Urvalet är ändrat. Sidan visar nu det som går ut. Läs igenom och tryck på Publicera igen."
MORE = "Det du valde hänger ihop med mer, som nu också är ikryssat: {}. Läs igenom innan du publicerar."


class Chosen(Frozen, frozen=True):
    """`document` is what goes out. `is_settled` when the form is sent for just what the page showed."""

    document: Document
    groups: Groups = {}
    ticked: frozenset[Key] = frozenset()
    is_settled: bool = False
    message: str = ""
    error: str = ""

    @property
    def waiting(self) -> int:
        return sum(choice.key not in self.ticked for group in self.groups.values() for choice in group)

    @property
    def parts(self) -> Collection[Key] | None:
        """None where all of the draft goes out."""
        return self.ticked if self.waiting else None

    @property
    def tokens(self) -> str:
        return " ".join(sorted(map(".".join, self.ticked)))


def choose(request: HttpRequest, draft: Document, current: Document | None) -> Chosen:
    groups = choices(current, draft) if current else {}
    every = {choice.token: choice for group in groups.values() for choice in group}
    sent = request.method == "POST"
    if not sent or SHOWN not in request.POST:
        return Chosen(document=draft, groups=groups, ticked=_keys(every.values()), is_settled=sent)
    ticked = _keys(every[token] for token in request.POST.getlist(PART) if token in every)
    if not ticked:
        return Chosen(document=draft, groups=groups, error=NOTHING)
    return _checked(request, draft, groups, ticked)


def _checked(request: HttpRequest, draft: Document, groups: Groups, ticked: frozenset[Key]) -> Chosen:
    """With what the ticked parts need, which the editor must have seen too before anything goes out."""
    every = {choice.key: choice for group in groups.values() for choice in group}
    try:
        more = with_what_is_needed(sorted(ticked), every, lambda keys: outgoing(draft, [*keys]))
    except Unmet:
        more = [key for key in every if key not in ticked]
    ticked |= {*more}
    is_whole = len(ticked) == len(every)
    chosen = Chosen(
        document=draft if is_whole else outgoing(draft, ticked),
        groups=groups,
        ticked=ticked,
        message=MORE.format(", ".join(f"”{every[key].title}”" for key in more)) if more else "",
    )
    asks_first = LOOK in request.POST
    if chosen.tokens == request.POST[SHOWN]:
        return replace(chosen, is_settled=not asks_first)
    return replace(chosen, message=chosen.message or ("" if asks_first else OTHERS))


def _keys(found: Iterable[Choice]) -> frozenset[Key]:
    return frozenset(choice.key for choice in found)
