"""From a problem to the admin page of the row that has it."""

from django.db.models import Model
from django.urls import reverse

from decisions import models as decisions
from editing.problems import Problem
from guide import models as guide

ROWS: dict[str, tuple[type[Model], tuple[str, ...]]] = {
    "routine": (guide.Routine, ()),
    "section": (guide.Section, ("ref",)),
    "guide": (guide.Guide, ("ref",)),
    "step": (guide.Step, ("guide__ref", "ref")),
    "questionnaire": (decisions.Questionnaire, ()),
    "question": (decisions.Question, ("ref",)),
    "outcome": (decisions.Outcome, ("ref",)),
    "advice": (decisions.Advice, ("ref",)),
    "scenario": (decisions.Scenario, ("ref",)),
    "rule": (decisions.Rule, ("ref",)),
}


def row_url(problem: Problem) -> str:
    """Where the editor mends `problem`: the row's page, or the list of such rows where there is none."""
    kind, refs = ("question", problem.refs[:1]) if problem.kind == "option" else (problem.kind, problem.refs)
    model, fields = ROWS[kind]
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    row = model._default_manager.filter(**dict(zip(fields, refs, strict=True))).first()
    return reverse(f"{name}_change", args=[row.pk]) if row else reverse(f"{name}_changelist")
