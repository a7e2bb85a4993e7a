"""What uses a row: which answers lead to it, and the advice, rules and cases that speak of it."""

from typing import Any

from django.db.models import Model, QuerySet
from django.urls import reverse

from decisions import models
from editing.structs import Frozen


class Use(Frozen, frozen=True):
    kind: str
    name: str
    url: str


Uses = dict[int, list[Use]]
"""By the primary key of what is used."""


def uses_of_options() -> Uses:
    """In three queries, however many the options are."""
    return _joined(
        _through(models.AdviceOption.objects, "advice", "option"),
        _through(models.RuleOption.objects, "rule", "option"),
        _through(models.Scenario.options.through._default_manager, "scenario", "option"),
    )


def uses_of_outcomes() -> Uses:
    cases = [(each.outcome_id, _use(each)) for each in models.Scenario.objects.all()]
    return _joined(_through(models.AdviceOutcome.objects, "advice", "outcome"), cases)


def _through(rows: Any, user: str, used: str) -> list[tuple[int, Use]]:
    links: QuerySet = rows.select_related(user)
    return [(getattr(link, f"{used}_id"), _use(getattr(link, user))) for link in links]


def _use(row: Model) -> Use:
    url = reverse(f"admin:decisions_{row._meta.model_name}_change", args=[row.pk])
    return Use(kind=str(row._meta.verbose_name), name=str(row), url=url)


def _joined(*found: list[tuple[int, Use]]) -> Uses:
    uses: Uses = {}
    for pairs in found:
        for key, use in pairs:
            uses.setdefault(key, []).append(use)
    return uses
