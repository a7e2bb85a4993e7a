"""What readers have done and said, summed for the owner."""

from collections import defaultdict

from django.db.models import QuerySet, Sum
from msgspec import Struct

from feedback.bars import Line, line, lines
from feedback.few import in_words, share
from feedback.models import Reason, Tally
from feedback.targets import find_key
from routine.document import Document

Kind = Tally.Kind


class Opinions(Struct, frozen=True):
    """What readers said of one thing."""

    title: str
    path: str
    helped: str
    did_not: str
    reasons: str


class Report:
    """Sums of one period, and of one edition or of all, read in one query. Titles are those of `document`."""

    def __init__(self, document: Document, tallies: QuerySet[Tally]) -> None:
        self.document = document
        self.sums: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
        rows = tallies.order_by().values_list("kind", "ref", "detail").annotate(times=Sum("count"))
        for kind, ref, detail, times in rows:
            self.sums[kind][ref][detail] = times

    def count(self, kind: str, ref: str = "") -> int:
        return sum(self.sums[kind][ref].values())

    def outcomes(self) -> list[Line]:
        found = self.document.questionnaire.outcomes
        return lines((each.title, "", self.count(Kind.OUTCOME, each.ref)) for each in found)

    def guides(self) -> list[Line]:
        found = self.document.routine.guides
        return lines((each.title, f"/guider/{each.ref}/", self.count(Kind.GUIDE, each.ref)) for each in found)

    def questions(self) -> list[Line]:
        """By how many stopped there; then the share of them, how many saw it, and how many did not know.

        Without the first question, which stands on the start page too: and may be seen there by the way. And
        without switches, which hold until somebody changes them: nobody stops there.
        """
        every = self.document.questionnaire.questions[1:]
        asked = [(self._stopped(each.ref), each) for each in every if not each.is_switch]
        most = max((stopped for stopped, _ in asked), default=0)
        return [
            line(each.text, "", stopped, most, *self._seen_and_unsure(stopped, each.ref))
            for stopped, each in sorted(asked, key=lambda pair: -pair[0])
        ]

    def _stopped(self, ref: str) -> int:
        return max(0, self.count(Kind.SEEN, ref) - self.count(Kind.ANSWERED, ref))

    def _seen_and_unsure(self, stopped: int, ref: str) -> tuple[str, str, str]:
        seen = self.count(Kind.SEEN, ref)
        return share(stopped, seen), in_words(seen), in_words(self.count(Kind.UNSURE, ref))

    def mismatches(self) -> list[Line]:
        """The steps whose readers see something else, of those that any have said so of."""
        keys = self.sums[Kind.MISMATCH]
        return lines((*self._title_and_path(key), self.count(Kind.MISMATCH, key)) for key in keys)

    def _title_and_path(self, key: str) -> tuple[str, str]:
        """Of what the edition no longer has, the key."""
        found = find_key(self.document, key)
        return (found.title, found.path) if found else (key, "")

    def opinions(self) -> list[Opinions]:
        """All that anybody had an opinion of, those that did not help first."""
        keys = {*self.sums[Kind.YES], *self.sums[Kind.NO], *self.sums[Kind.WHY]}
        ordered = sorted(keys, key=lambda key: (-self.count(Kind.NO, key), key))
        return [self._opinions(key) for key in ordered]

    def _opinions(self, key: str) -> Opinions:
        title, path = self._title_and_path(key)
        reasons = sorted(self.sums[Kind.WHY][key].items(), key=lambda each: -each[1])
        return Opinions(
            title=title,
            path=path,
            helped=in_words(self.count(Kind.YES, key)),
            did_not=in_words(self.count(Kind.NO, key)),
            reasons=", ".join(f"{Reason(reason).label} ({in_words(times)})" for reason, times in reasons),
        )

    def searches(self) -> list[Line]:
        made = ("Alla sökningar", "", self.count(Kind.SEARCH))
        return lines([made, ("Utan träff", "", self.count(Kind.NO_HIT))])

    def terms(self) -> list[Line]:
        """Words that enough readers have searched for in vain."""
        return lines((term, "", self.count(Kind.TERM, term)) for term in self.sums[Kind.TERM])
