"""Who may do what: three roles, each a group with its rights.

The rights stand here, and are given at every migrate: a new kind of row needs no migration of its own.
"""

from typing import Any

from django.contrib.auth.models import Group, Permission, User
from django.db.models import Q, QuerySet

EDITOR, APPROVER, ADMINISTRATOR = "Redaktör", "Fastställare", "Administratör"
DRAFT_APPS = ["guide", "decisions"]

EDITS = [
    "publishing.view_edition",
    *("feedback.view_message", "feedback.change_message", "feedback.delete_message"),
    *("feedback.view_comment", "feedback.change_comment", "feedback.delete_comment"),
    "feedback.view_tally",
    *("publishing.view_shippedtext", "publishing.change_shippedtext"),
    "publishing.view_revision",
    "publishing.view_approval",
    *("publishing.view_sharelink", "publishing.add_sharelink", "publishing.change_sharelink"),
    *("reviews.view_review", "reviews.add_review"),
    *("reviews.view_reviewplan", "reviews.add_reviewplan", "reviews.change_reviewplan"),
]
APPROVES = ["publishing.add_edition", "audit.view_event"]
ADMINISTERS = [
    "auth.view_user",
    "auth.add_user",
    "auth.change_user",
    "mfa.view_authenticator",
    "mfa.delete_authenticator",
    *("organisation.view_sitesettings", "organisation.change_sitesettings"),
]
ROLES = {
    EDITOR: EDITS,
    APPROVER: EDITS + APPROVES,
    ADMINISTRATOR: EDITS + APPROVES + ADMINISTERS,
}
"""From the least to the most. All of them edit the draft."""


def set_up_roles(**kwargs: Any) -> None:
    """Makes the groups with the rights that the roles have now. Runs after every migrate."""
    for name, rights in ROLES.items():
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.set(Permission.objects.filter(_among(rights)))


def _among(rights: list[str]) -> Q:
    found = Q(content_type__app_label__in=DRAFT_APPS)
    for app, _, codename in (right.partition(".") for right in rights):
        found |= Q(content_type__app_label=app, codename=codename)
    return found


def role_of(user: User) -> str:
    """The person's highest role, by name; empty who has none."""
    if user.is_superuser:
        return ADMINISTRATOR
    held = set(user.groups.values_list("name", flat=True))
    return next((name for name in reversed(ROLES) if name in held), "")


def administrators() -> QuerySet[User]:
    """Those who can let others in."""
    return User.objects.filter(
        Q(is_superuser=True) | Q(groups__name=ADMINISTRATOR), is_active=True
    ).distinct()
