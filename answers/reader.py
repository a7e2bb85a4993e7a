"""What the reader's pages need of the edition on the request."""

from collections.abc import Sequence
from typing import Protocol

from django.http import HttpRequest
from django.urls import get_script_prefix, reverse

from answers.visit import Visit
from decisions.document import Answers, Questionnaire
from decisions.engine.scenarios import Case
from decisions.engine.tree import Tree
from decisions.query import write
from decisions.recipient import Known


class ShowsQuestionnaire(Protocol):
    @property
    def questionnaire(self) -> Questionnaire: ...

    @property
    def tree(self) -> Tree:
        """The questionnaire with its refs resolved."""

    @property
    def cases(self) -> Sequence[Case]:
        """Every everyday case, in the editor's order."""

    @property
    def known_addresses(self) -> Known:
        """What there is to know a recipient's address by."""

    def ways_when(self, stopped: bool) -> Sequence[object]:
        """The owner's other ways than e-mail, but for those that may not carry what is stopped altogether."""

    @property
    def number(self) -> int | None:
        """None for a draft."""

    @property
    def root(self) -> str:
        """What the addresses of its pages begin with."""

    def step_heard(self, code: str) -> str | None:
        """The code, such as W3, of the step that was meant, which the page step_by_code shows."""

    def published(self, number: int) -> "ShowsQuestionnaire | None":
        """Edition `number`, where there is one."""


class ReaderRequest(HttpRequest):
    edition: ShowsQuestionnaire
    visit: Visit
    """What the address asks for. Set where the questionnaire is shown, for whoever counts its pages."""


def address_in(edition: ShowsQuestionnaire, answers: Answers) -> str:
    """Where these answers lead in an edition, be it another than the one that is shown."""
    page = reverse("ask").removeprefix(get_script_prefix())
    return f"{edition.root}{page}?{write(answers, edition=edition.number)}".rstrip("?")
