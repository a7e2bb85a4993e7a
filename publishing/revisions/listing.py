"""Which saves there are of a part."""

from django.db.models import Q, QuerySet

from publishing.models import Revision
from routine.parts.parts import Key


def latest_revisions(most: int) -> QuerySet[Revision]:
    """The newest saves first."""
    revisions = Revision.objects.order_by("-pk").select_related("who").prefetch_related("touched")
    return revisions.defer("before", "after")[:most]


def revisions_of(key: Key) -> QuerySet[Revision]:
    """The saves that changed a part; of a guide those of its steps too."""
    touched = Q(touched__key=".".join(key))
    if key[0] == "guide":
        touched |= Q(touched__key__startswith=f"step.{key[1]}.")
    revisions = Revision.objects.filter(touched).select_related("who").prefetch_related("touched")
    return revisions.defer("before", "after").distinct()
