"""What templates ask of editions: what is new on a page, and changes in words."""

from typing import Any

from django import template
from django.db import transaction
from django.db.models import Model, ProtectedError
from django.http import HttpRequest
from django.template import Context

from decisions.document import Answers, Outcome, Questionnaire
from decisions.labels import Verdict
from decisions.query import write
from editing.problems import Problem
from publishing.freeze import freeze, problems_of
from publishing.history import News
from publishing.revisions.listing import revisions_of
from publishing.row_links import key_of, with_urls
from routine.changes.difference import Change
from routine.changes.labels import HEADINGS
from routine.check import check, check_tree

register = template.Library()


@register.simple_tag(takes_context=True)
def news(context: Context) -> News | None:
    """What the current edition has new on the page that is being made."""
    fresh: News | None = context["request"].edition.news
    return fresh if fresh and _name_of_page(context) in fresh.pages else None


def _name_of_page(context: Context) -> str:
    """As `routine.changes.news` names pages."""
    if context.get("outcome"):
        return f"outcome {context['outcome'].ref}"
    if context.get("question") and context["request"].GET:
        return f"question {context['question'].ref}"
    return str(context["request"].path_info)


@register.filter
def heading(change: Change) -> str:
    """The thing and its title, and whether it is new or gone."""
    words = HEADINGS.get(change.kind)
    if words is None:
        return change.title
    return f"{words[change.status]}: {change.title}"


@register.filter
def noun(kind: str) -> str:
    """What a part is, where its heading does not say it."""
    return HEADINGS[kind]["within"] if kind in HEADINGS else "Hela delen"


@register.filter
def how_moved(change: Change) -> str:
    if change.moved is None:
        return ""
    before, after = change.moved
    return f"{HEADINGS[change.kind]['moved']} från plats {before} till plats {after}."


@register.filter
def how_redrawn(change: Change) -> str:
    """For whoever cannot see the picture before and after."""
    if change.before and change.after and change.before.image == change.after.image:
        return "Markeringarna på bilden är ändrade."
    return "Bilden är utbytt."


@register.filter
def next_heading(heading: str) -> str:
    """The heading one level below."""
    return f"h{int(heading[1:]) + 1}"


@register.simple_tag
def saves_of(row: Model) -> Any:
    """What has been saved of the part that a row stands in, newest first."""
    key = key_of(row)
    return revisions_of(key)[:100] if key else ()


@register.simple_tag
def broken_without(row: Model) -> list[tuple[Problem, str]]:
    """What would stop the draft from being published if the row were gone, and where that is mended."""
    found = problems_of(freeze())
    with transaction.atomic():
        try:
            type(row)._default_manager.filter(pk=row.pk).delete()
        except ProtectedError:
            without = found
        else:
            without = check(freeze())
        transaction.set_rollback(True)
    return with_urls([problem for problem in without if problem not in found])


@register.filter
def following(found: list[tuple[Problem, str]], follows: bool) -> list[tuple[Problem, str]]:
    """The problems that follow from others, or those that do not."""
    return [each for each in found if each[0].follows == follows]


@register.filter
def way(answers: Answers) -> str:
    """The questionnaire's address with these answers, below that of an edition or of the draft."""
    return f"ska-jag-kryptera/?{write(answers)}"


@register.filter
def verdict(code: Verdict | None, questionnaire: Questionnaire) -> str:
    return questionnaire.called(code) if code else "Svaret finns inte"


@register.filter
def called(outcome: Outcome, questionnaire: Questionnaire) -> str:
    """What the routine calls the outcome's verdict."""
    return questionnaire.kind_of(outcome).name


@register.filter
def many(number: int) -> str:
    """With the thousands apart, as 7 377."""
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")


@register.inclusion_tag("admin/decisions/_problems.html")
def problems_in_draft(row: Model | None = None) -> dict[str, Any]:
    """What is wrong with the draft's questionnaire now; first what is wrong with `row`."""
    ref = getattr(row, "ref", None)
    found = with_urls(check_tree(freeze()))
    here = [each for each in found if ref in each[0].refs]
    others = [each for each in found if each not in here]
    return {"here": here, "others": others, "count": len(found)}


@register.filter
def takes_opinions(request: HttpRequest) -> bool:
    """Whether the page asks what its reader thinks; those at an edition's own address do not."""
    return getattr(request, "urlconf", None) is None and request.edition.kind == "current"  # type: ignore[attr-defined]
