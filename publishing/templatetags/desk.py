"""What the editors' pages tell of the draft and of its readers."""

from datetime import date
from typing import Any

from django import template
from django.db.models import Model
from django.template import Context
from django.urls import reverse
from django.utils import timezone

from guide.document import Routine
from publishing.check import check
from publishing.feedback.beside import beside
from publishing.feedback.messages import Message
from publishing.freeze import freeze
from publishing.history import changes_since
from publishing.models import Edition
from publishing.rows import with_urls

register = template.Library()
PROBLEMS_SHOWN = 5
ORDER = ("guide", "decisions", "publishing")


@register.filter
def most_used_first(apps: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The admin's parts: what is edited all the time before what is set up once."""
    places = {label: place for place, label in enumerate(ORDER)}
    return sorted(apps, key=lambda app: places.get(app["app_label"], len(places)))


@register.filter
def columns(text: str) -> list[str]:
    return text.split("|")


@register.inclusion_tag("admin/_desk.html", takes_context=True)
def state_of_everything(context: Context) -> dict[str, Any]:
    """The draft, its problems, what is late, what readers have written: in a constant number of queries."""
    draft, newest = freeze(), Edition.objects.newest()
    problems = check(draft)
    return {
        "perms": context["perms"],
        "newest": newest,
        "changes": sum(change.count for change in changes_since(newest, draft)),
        "problems": with_urls(problems[:PROBLEMS_SHOWN]),
        "problem_count": len(problems),
        "late": late_parts(draft.routine, timezone.localdate()),
        "unread": Message.objects.filter(status=Message.Status.NEW).count(),
    }


def late_parts(routine: Routine, today: date) -> list[tuple[str, str]]:
    """What should have been reviewed by now, each with where it is."""
    parts = [("Rutinens egen text", reverse("admin:review_routine"), routine.review_by)]
    parts += [
        (each.title, reverse("admin:review_guide", args=[each.ref]), each.review_by)
        for each in routine.guides
    ]
    return [(name, address) for name, address, review_by in parts if review_by and review_by < today]


@register.inclusion_tag("admin/_beside.html", takes_context=True)
def readers_say(context: Context, row: Model | None) -> dict[str, Any]:
    """What readers have done with the row and said of it."""
    return {
        "beside": beside(row) if row else None,
        "may_read": context["perms"]["publishing"]["view_message"],
    }
