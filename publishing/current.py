"""What a request shows: an edition, current or old, or the draft."""

import logging
from collections import defaultdict
from contextlib import suppress
from datetime import datetime
from functools import cached_property, lru_cache
from typing import Literal

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.models import Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.safestring import SafeString
from msgspec import Struct
from msgspec.structs import replace

from decisions.document import Questionnaire
from decisions.engine.scenarios import Case, cases
from decisions.engine.tree import Tree
from decisions.recipient import Known, known
from guide.document import Routine
from guide.layout import button_names
from guide.pages.document import OtherWay
from guide.step_codes import find_step, read_step_code
from organisation.current import Site, current_site
from pictures.hole import NONE, Holes
from pictures.models import TakenDown, holes
from publishing.freeze import freeze
from publishing.history import News, latest_news
from publishing.models import Edition, for_readers
from routine.document import Document
from routine.holes import with_reasons
from routine.overdue import overdue
from routines.chosen import chosen
from serving.watching import Watched

logger = logging.getLogger(__name__)
MAX_NUMBER = 2**31 - 1
"""What a database takes for a number; a greater one is no edition's."""


class NothingPublished(Exception):
    """No edition exists yet. A template that asks for one, such as an error page, shows nothing."""

    silent_variable_failure = True


class EditionView(Struct, frozen=True, kw_only=True, dict=True):
    """A document with what the page says about it. `number` and `published_at` are None for the draft.

    What follows from the document alone is worked out when a page first asks for it, and kept as long.
    """

    document: Document
    kind: Literal["current", "old", "draft"]
    number: int | None = None
    published_at: datetime | None = None
    sha256: str = ""
    holes: str = ""
    """Which picture was the last to be taken down, of any edition."""
    overdue: frozenset[str] = frozenset()
    """The parts whose review is late today: guides' refs, and "" for the routine's own text."""
    news: News | None = None
    """What the current edition tells its readers is new."""
    shared_at: str = ""
    shared_until: datetime | None = None
    """Where a draft is seen by whoever was sent a link, and for how long."""

    @cached_property
    def _own_mark(self) -> str:
        return "+".join([self.words, *sorted(self.overdue)])

    @property
    def words(self) -> str:
        """What stands for all that the edition says."""
        return f"{self.sha256}-{self.holes}" if self.holes else self.sha256

    def mark(self, site: Site) -> str:
        """What every page of the current edition is kept under: all that it is made from but its address."""
        return f"{self._own_mark}+{site.mark}" if site.mark else self._own_mark

    @property
    def routine(self) -> Routine:
        return self.document.routine

    @property
    def questionnaire(self) -> Questionnaire:
        return self.document.questionnaire

    @cached_property
    def known_addresses(self) -> Known:
        """What a recipient's address is known by: the edition's words, our own domains and the support's."""
        words: dict[str, tuple[str, ...]] = {group.kind: group.words for group in self.routine.address_words}
        support = [channel.value.strip() for channel in self.routine.support if channel.kind == "email"]
        return known(words, settings.OWN_DOMAINS, support)

    @cached_property
    def tree(self) -> Tree:
        return Tree(self.questionnaire)

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        return tuple(cases(self.questionnaire, self.number))

    @cached_property
    def button_names(self) -> frozenset[str]:
        """What buttons are called in the programs that the edition tells of."""
        routine = self.routine
        steps = [step.body for guide in routine.guides for step in guide.steps]
        return button_names([*steps, *(text.body for text in routine.texts if text.page == "recipient")])

    @cached_property
    def pieces(self) -> dict[tuple[object, ...], SafeString]:
        """What templates make once (`{% once %}`), by what it is made from."""
        return {}

    @property
    def root(self) -> str:
        """What the addresses of its pages begin with."""
        own = {"current": "/", "draft": self.shared_at or "/utkast/"}
        return own.get(self.kind, f"/utgavor/{self.number}/")

    def ways_when(self, stopped: bool) -> tuple[OtherWay, ...]:
        """The other ways than e-mail; where the routine stops it altogether, those that may even then."""
        return tuple(way for way in self.routine.other_ways if way.even_at_stop or not stopped)

    def has_step(self, code: str) -> bool:
        """Whether the code, such as W3, is that of a step in a guide."""
        return find_step(self.routine, code) is not None

    def step_heard(self, code: str) -> str | None:
        """The code of the step that was meant by what was heard or typed."""
        return read_step_code(self.routine, code)

    def published(self, number: int) -> "EditionView | None":
        """Edition `number`, where there is one."""
        try:
            return shown_edition(number)
        except (Edition.DoesNotExist, NothingPublished):
            return None


class _CurrentEdition(Watched):
    """The newest edition, decoded once. Others are shown the older one until the newer one is ready."""

    def forget(self) -> None:
        super().forget()
        self._shown: EditionView | None = None
        self._taken_down: list[TakenDown] = []
        self._holes = NONE

    def taken_down(self, name: str) -> str:
        """What is said in place of the picture with that file; empty for any other."""
        self.holes()
        return next((str(each) for each in self._taken_down if name in each.files), "")

    def holes(self) -> Holes:
        """Of any edition and of the draft, as they were last looked for."""
        with suppress(NothingPublished, DatabaseError):
            self.get()
        return self._holes

    def get(self) -> EditionView:
        """Raises NothingPublished when there is no edition, DatabaseError when none is known yet."""
        self._keep_up(wait=self._shown is None)
        if self._shown is None:
            raise NothingPublished
        return self._shown

    def _look(self) -> None:
        """Without its database the process goes on showing what it knows, and asks again soon."""
        try:
            if not connection.in_atomic_block:
                connection.close_if_unusable_or_obsolete()
            last = TakenDown.objects.order_by("-pk").values("drawing")[:1]
            known = Coalesce(Subquery(last), Value(""))
            newest = Edition.objects.values_list("number", "sha256", known).first()
            if newest is None:
                self._shown = None
            elif self._shown is None or newest != (self._shown.number, self._shown.sha256, self._shown.holes):
                self._show(Edition.objects.get(number=newest[0]), newest[2])
            self._see_what_day_it_is()
        except DatabaseError:
            if self._shown is None:
                raise
            logger.exception(
                "The database does not answer; edition %s is shown meanwhile.", self._shown.number
            )

    def _show(self, edition: Edition, last: str) -> None:
        self._taken_down = list(TakenDown.objects.all()) if last else []
        self._holes = holes(self._taken_down)
        shown = _shown(edition, "current", last, self._holes)
        self._shown = replace(shown, news=latest_news(edition))

    def _see_what_day_it_is(self) -> None:
        if self._shown is not None:
            late = overdue(self._shown.routine, timezone.localdate())
            if late != self._shown.overdue:
                self._shown = replace(self._shown, overdue=late)


class CurrentEdition:
    """That of the chosen routine, each kept up with by itself."""

    def __init__(self) -> None:
        self._of: defaultdict[int, _CurrentEdition] = defaultdict(_CurrentEdition)

    def forget(self) -> None:
        """Makes the next look at any edition one in the database, as in a new process."""
        _old_edition.cache_clear()
        self._of.clear()

    def look_again(self) -> None:
        """For whoever has just published. Others are shown the older edition until the newer one is ready."""
        self._of[chosen()].look_again()

    def get(self) -> EditionView:
        """Raises NothingPublished when there is no edition, DatabaseError when none is known yet."""
        return self._of[chosen()].get()

    def taken_down(self, name: str) -> str:
        """What is said in place of the picture with that file; empty for any other."""
        return self._of[chosen()].taken_down(name)

    def holes(self) -> Holes:
        """Of any edition and of the draft, as they were last looked for."""
        return self._of[chosen()].holes()


def shown_edition(number: int) -> EditionView:
    """Edition `number` for ever. Raises Edition.DoesNotExist."""
    current = current_edition.get()
    if number == current.number:
        return current
    return _old_edition(chosen(), number, current.sha256, current.holes)


@lru_cache(maxsize=8)
def _old_edition(routine: int, number: int, newest: str, last: str) -> EditionView:
    """Kept by the newest edition's hash as well, which covers every edition before it.

    `last` is the last picture taken down.
    """
    if number > MAX_NUMBER:
        raise Edition.DoesNotExist
    edition = Edition.everywhere.get(routine=routine, number=number)
    return _shown(edition, "old", last, current_edition.holes())


current_edition = CurrentEdition()


class _Draft:
    """As it was last shown, with all that was worked out for it."""

    frozen: Document | None = None
    holes: Holes = NONE
    shown: EditionView | None = None


def shown_draft(shared_at: str = "", shared_until: datetime | None = None) -> EditionView:
    document, known = freeze(), current_edition.holes()
    late = overdue(document.routine, timezone.localdate())
    shown, same = _Draft.shown, _Draft.frozen is document and _Draft.holes == known
    if shown is None or not same or shown.overdue != late:
        _Draft.frozen, _Draft.holes = document, known
        shown = EditionView(document=with_reasons(document, known), kind="draft", overdue=late)
        _Draft.shown = shown
    return replace(shown, shared_at=shared_at, shared_until=shared_until) if shared_at else shown


def _shown(edition: Edition, kind: Literal["current", "old"], last: str, known: Holes) -> EditionView:
    return EditionView(
        document=for_readers(edition.decoded(known), known),
        kind=kind,
        number=edition.number,
        published_at=edition.published_at,
        sha256=edition.sha256,
        holes=last,
    )


def current_mark() -> str | None:
    """The key of every published page. None while there is no edition to know of."""
    try:
        return current_edition.get().mark(current_site.get())
    except (NothingPublished, DatabaseError):
        return None
