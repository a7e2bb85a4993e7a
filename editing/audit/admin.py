"""Who did what: edits from the admin's log and events, in one list, newest first."""

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.models import ADDITION, CHANGE, DELETION, LogEntry
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import F, QuerySet, Value
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from msgspec import Struct

from editing.audit.models import Event
from editing.readonly import ReadOnlyAdmin

PAGE = 50
EDITS = "edits"
VERBS = {ADDITION: "lade till", CHANGE: "ändrade", DELETION: "tog bort"}


class Line(Struct, frozen=True):
    """One thing that somebody did, ready to be shown."""

    at: Any
    who: Any
    did: str
    about: str
    details: str = ""
    url: str | None = None


class Filters(forms.Form):
    vem = forms.ModelChoiceField(
        User.objects.order_by("username"), required=False, label="Vem", empty_label="Alla"
    )
    vad = forms.ChoiceField(
        choices=[("", "Allt"), (EDITS, "Redigering"), *Event.Kind.choices], required=False, label="Vad"
    )
    dagar = forms.TypedChoiceField(
        choices=[("", "Alltid"), ("1", "Senaste dygnet"), ("7", "Senaste veckan"), ("30", "Senaste månaden")],
        required=False,
        coerce=int,
        label="När",
    )


def found(vem: User | None, vad: str, dagar: int | None) -> QuerySet:
    """The moments of what is asked for: when, from which table, and which row."""
    events, edits = Event.objects.all(), LogEntry.objects.all()
    if vem:
        events, edits = events.filter(who=vem), edits.filter(user=vem)
    if dagar:
        since = timezone.now() - timedelta(days=dagar)
        events, edits = events.filter(at__gte=since), edits.filter(action_time__gte=since)
    if vad == EDITS:
        events = events.none()
    elif vad:
        events, edits = events.filter(kind=vad), edits.none()
    both: QuerySet = _moments(events, "at", "event").union(_moments(edits, "action_time", "edit"), all=True)
    return both.order_by("-moment", "-pk")


def _moments(rows: QuerySet, time: str, table: str) -> QuerySet:
    found: QuerySet = rows.order_by().annotate(moment=F(time), table=Value(table))
    return found.values_list("moment", "table", "pk")


def lines(moments: list[tuple[Any, str, int]]) -> list[Line]:
    """What happened at the moments, in two queries however many they are."""
    wanted = {table: [pk for _, name, pk in moments if name == table] for table in ("event", "edit")}
    events = Event.objects.select_related("who").in_bulk(wanted["event"])
    edits = LogEntry.objects.select_related("user", "content_type").in_bulk(wanted["edit"])
    return [_of_event(events[pk]) if table == "event" else _of_edit(edits[pk]) for _, table, pk in moments]


def _of_event(event: Event) -> Line:
    nobody = "Okänd" if event.kind == Event.Kind.SIGN_IN_FAILED else "Servern"
    return Line(event.at, event.who or nobody, event.get_kind_display(), event.about)


def _of_edit(entry: LogEntry) -> Line:
    kind = entry.content_type.name if entry.content_type else ""
    url = None if entry.is_deletion() else entry.get_admin_url()
    return Line(
        entry.action_time,
        entry.user,
        VERBS.get(entry.action_flag, ""),
        f"{kind} {entry.object_repr}".strip(),
        "" if entry.is_addition() else entry.get_change_message(),
        url,
    )


@admin.register(Event)
class TrailAdmin(ReadOnlyAdmin):
    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        form = Filters(request.GET or None)
        asked = form.cleaned_data if form.is_valid() else {"vem": None, "vad": "", "dagar": None}
        page = Paginator(found(**asked), PAGE).get_page(request.GET.get("sida"))
        return TemplateResponse(
            request,
            "admin/audit/trail.html",
            {
                **self.admin_site.each_context(request),
                "title": "Vem gjorde vad",
                "opts": self.opts,
                "form": form,
                "page": page,
                "lines": lines(list(page.object_list)),
            },
        )
