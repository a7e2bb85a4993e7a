"""The editors' pages of what has been saved: what each save changed, taking it back, and the bin."""

from collections.abc import Iterable
from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from msgspec import Struct

from editing.readonly import ReadOnlyAdmin
from publishing.admin.page import page
from publishing.freeze import freeze
from publishing.models import Revision, Touched
from publishing.revisions.restoring import KEPT, Side, as_it_was, restore
from routine.changes.difference import Change, compare_nodes
from routine.parts.naming import nodes
from routine.parts.needs import Unmet
from routine.parts.parts import Key, parts_of

PAGE = 50
BIN = "papperskorg"
MISSING = "Det går inte att återställa än: {} leder till {}, som inte finns i utkastet. Återställ den först."
DONE = "Återställt i utkastet. Läsarna ser det först när du publicerar."


class Line(Struct, frozen=True):
    """A part in words."""

    heading: str
    title: str
    kind: str
    change: Change | None


@admin.register(Revision)
class RevisionAdmin(ReadOnlyAdmin):
    """All saves, newest first; those of one part (`del`), or those that removed what is still away."""

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        is_bin = BIN in request.GET
        revisions = _binned() if is_bin else Revision.objects.all()
        revisions = revisions.select_related("who").prefetch_related("touched").defer("before", "after")
        context = {
            "title": "Papperskorg" if is_bin else "Historik",
            "is_bin": is_bin,
            "page": Paginator(revisions, PAGE).get_page(request.GET.get("sida")),
            "days": KEPT.days,
        }
        return page(request, "publishing/revisions", context)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        number = int(object_id) if object_id.isdecimal() and len(object_id) < 19 else 0
        revision = get_object_or_404(Revision.objects.select_related("who"), pk=number)
        if request.method == "POST":
            if not request.user.has_perms(["guide.change_step", "decisions.change_question"]):
                raise PermissionDenied
            if _try_to_restore(request, revision):
                return HttpResponseRedirect(reverse("admin:publishing_revision_changelist"))
        return page(request, "publishing/revision", _about(revision))


def _binned() -> QuerySet[Revision]:
    """The saves that removed something that the draft does not have now."""
    there = [".".join(key) for key in parts_of(freeze())]
    gone = Touched.objects.filter(status=Touched.Status.REMOVED).exclude(key__in=there)
    return Revision.objects.filter(pk__in=gone.values("revision"))


def _try_to_restore(request: HttpRequest, revision: Revision) -> bool:
    keys = _keys(revision)
    side: Side = "after" if "efter" in request.POST else "before"
    try:
        restore(revision, keys, side, by=cast(User, request.user))
    except Unmet as error:
        titles = {touched.key: touched.title for touched in Touched.objects.order_by("pk")}
        holder, missing = (f"”{titles.get('.'.join(key), key[-1])}”" for key in min(error.pairs))
        messages.error(request, MISSING.format(holder, missing))
        return False
    except ValidationError as error:
        for message in error.messages:
            messages.error(request, message)
        return False
    messages.success(request, DONE)
    return True


def _about(revision: Revision) -> dict[str, Any]:
    keys, draft = _keys(revision), freeze()
    return {
        "title": f"{revision}",
        "revision": revision,
        "lines": list(_lines(revision, keys)),
        "is_undone": _would_say(revision, keys, "before") == draft,
        "is_done": _would_say(revision, keys, "after") == draft,
    }


def _would_say(revision: Revision, keys: list[Key], side: Side) -> Any:
    try:
        return as_it_was(revision, freeze(), keys, side)
    except Unmet:
        return None


def _lines(revision: Revision, keys: list[Key]) -> Iterable[Line]:
    earlier, later = (nodes(side) for side in revision.sides())
    for key in keys:
        heading, node = later.get(key) or earlier[key]
        before, after = (side[key][1] if key in side else None for side in (earlier, later))
        yield Line(heading, node.title, node.kind, compare_nodes(before, after))


def _keys(revision: Revision) -> list[Key]:
    return [tuple(touched.key.split(".")) for touched in revision.touched.all()]
