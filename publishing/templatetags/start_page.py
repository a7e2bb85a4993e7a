"""What the editors' pages tell of the draft and of its readers."""

from typing import Any

from django import template
from django.template import Context
from django.urls import reverse

from editing.problems import Problem
from guide.document import Routine
from guide.models import Guide, Section
from guide.pages.models import Contact
from publishing.freeze import freeze, problems_of
from publishing.history import changes_since
from publishing.models import Edition
from publishing.models.shipped_text import with_remembered
from publishing.reviews.models import parts
from publishing.revisions.listing import latest_revisions
from publishing.row_links import with_urls
from routine.missing import missing_facts, roles_without_contact

register = template.Library()
PROBLEMS_SHOWN = 5
LATEST_SHOWN = 4
ORDER = ("guide", "decisions", "publishing")


@register.filter
def most_used_first(apps: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The admin's parts: what is edited all the time before what is set up once."""
    places = {label: place for place, label in enumerate(ORDER)}
    return sorted(apps, key=lambda app: places.get(app["app_label"], len(places)))


@register.inclusion_tag("admin/_start_page.html", takes_context=True)
def state_of_everything(context: Context) -> dict[str, Any]:
    """The draft, its problems, what is late, what readers have written: in a constant number of queries."""
    draft, newest = freeze(), with_remembered(Edition.objects.order_by("-number")).first()
    problems, reviewed = problems_of(draft), parts()
    return {
        "perms": context["perms"],
        "draft": draft,
        "newest": newest,
        "changes": sum(change.count for change in changes_since(newest, draft)),
        "problems": with_urls(problems[:PROBLEMS_SHOWN]),
        "problem_count": len(problems),
        "late": [part for part in reviewed if part.is_late],
        "unplanned": sum(part.is_unplanned for part in reviewed),
        "facts": with_urls(_unknown_facts(draft.routine)),
        "contacts": _unknown_contacts(draft.routine),
        "guides": Guide.objects.only("pk", "title"),
        "sections": Section.objects.only("pk", "title"),
        "latest": latest_revisions(LATEST_SHOWN),
    }


def _unknown_facts(routine: Routine) -> list[Problem]:
    return [Problem("accessibility", (), fact) for fact in missing_facts(routine.accessibility)]


def _unknown_contacts(routine: Routine) -> list[tuple[str, str]]:
    """Each role that nobody has, with where somebody is given it."""
    add = reverse("admin:guide_contact_add")
    return [(Contact.Role(role).label, f"{add}?role={role}") for role in roles_without_contact(routine)]
