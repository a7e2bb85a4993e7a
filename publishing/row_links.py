"""From problems to the admin pages of the rows that have them."""

from django.db.models import Model
from django.urls import reverse

from decisions import models as decisions
from editing.problems import Problem
from guide import models as guide
from guide.pages import models as around

ROWS: dict[str, tuple[type[Model], tuple[str, ...]]] = {
    "routine": (guide.Routine, ()),
    "section": (guide.Section, ("ref",)),
    "guide": (guide.Guide, ("ref",)),
    "step": (guide.Step, ("guide__ref", "ref")),
    "client": (guide.Client, ("ref",)),
    "contact": (around.Contact, ()),
    "other_way": (around.OtherWay, ()),
    "translation": (around.Translation, ("ref",)),
    "address_words": (guide.AddressWords, ("kind",)),
    "thing": (around.Thing, ("ref",)),
    "text": (around.PageText, ("page", "ref", "language")),
    "accessibility": (around.Statement, ()),
    "questionnaire": (decisions.Questionnaire, ()),
    "question": (decisions.Question, ("ref",)),
    "outcome": (decisions.Outcome, ("ref",)),
    "advice": (decisions.Advice, ("ref",)),
    "scenario": (decisions.Scenario, ("ref",)),
    "rule": (decisions.Rule, ("ref",)),
}
QUESTIONNAIRE_ROWS = {
    "option",
    *(kind for kind, (model, _) in ROWS.items() if model._meta.app_label == "decisions"),
}
"""The kinds of problems that concern the questionnaire."""


def with_urls(problems: list[Problem]) -> list[tuple[Problem, str]]:
    """Each problem with where the editor mends it: the row's page, or the list where there is no such row."""
    keys = {kind: _keys(kind) for kind in {_row_of(problem)[0] for problem in problems}}
    return [(problem, _url(*_row_of(problem), keys)) for problem in problems]


def _row_of(problem: Problem) -> tuple[str, tuple[str, ...]]:
    """An option is mended on its question's page."""
    return ("question", problem.refs[:1]) if problem.kind == "option" else (problem.kind, problem.refs)


def _keys(kind: str) -> dict[tuple[str, ...], int]:
    model, fields = ROWS[kind]
    return {tuple(refs): key for *refs, key in model._default_manager.values_list(*fields, "pk")}


def _url(kind: str, refs: tuple[str, ...], keys: dict[str, dict[tuple[str, ...], int]]) -> str:
    meta = ROWS[kind][0]._meta
    name = f"admin:{meta.app_label}_{meta.model_name}"
    key = keys[kind].get(refs)
    return reverse(f"{name}_changelist") if key is None else reverse(f"{name}_change", args=[key])
