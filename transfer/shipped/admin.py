"""The editors' page of what is new in the shipped text: looked through part by part, taken in or left."""

from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from editing.conflicts.lock import one_writer
from editing.readonly import ReadOnlyAdmin
from publishing.admin.publish_form import REFUSALS
from publishing.models import ShippedText
from publishing.publish import DraftChanged
from routine.parts.needs import Unmet
from transfer.shipped.merging import Side
from transfer.shipped.offers import Texts
from transfer.shipped.renewal import keep_pictures, leave, take, texts
from transfer.shipped.showing import Groups, shown, titles

ALL, TICKED, PART = "allt", "kryssa", "del"
"""Names in the address and the form: also what was decided on before, all ticked, and one part."""
NOTHING_TICKED = "Inget är ikryssat. Kryssa i de delar som du vill ta in eller låta vara."
MORE_NEEDED = "Det du valde hänger ihop med mer, som nu också är ikryssat: {}. Läs igenom det och tryck igen."
CANNOT = "{} bygger på {}, som inte finns hos er. Kryssa ur den delen, eller lägg först till det som saknas."
TAKEN = "{} i utkastet. Läsarna ser det först när någon publicerar."
LEFT = "{} inte in. Ni får inte frågan om det igen, om inte texten blir ny en gång till."


@admin.register(ShippedText)
class ShippedTextAdmin(ReadOnlyAdmin):
    fields = ["version", "at", "after"]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        if request.method != "POST":
            return _page(request, texts(from_the_start=ALL in request.GET), _ticked_from_start(request))
        if not request.user.has_perm("publishing.change_shippedtext"):
            raise PermissionDenied
        with one_writer():
            return _decide(request, texts(from_the_start=ALL in request.GET))


def _decide(request: HttpRequest, found: Texts) -> HttpResponse:
    """Does what the form asks for, or shows it again with everything ticked as it was and what is amiss."""
    chosen = _chosen(request)
    if not chosen:
        return _page(request, found, {}, NOTHING_TICKED)
    by = cast(User, request.user)
    try:
        if "lat-vara" in request.POST:
            done = LEFT.format(_counted(len(leave(found, chosen, by=by)), "del tas", "delar tas"))
        else:
            done = TAKEN.format(_counted(len(take(found, chosen, by=by)), "del står nu", "delar står nu"))
    except DraftChanged:
        return _page(request, found, chosen, REFUSALS[DraftChanged])
    except Unmet:
        return _page(request, found, *_with_what_is_needed(found, chosen))
    messages.success(request, done)
    return HttpResponseRedirect(_next(request))


def _chosen(request: HttpRequest) -> dict[str, Side]:
    """The ticked tokens, and whose words stand where both have changed the same."""
    return {
        token: "theirs" if request.POST.get(f"vems-{token}") == "det-nya" else "ours"
        for token in request.POST.getlist(PART)
    }


def _with_what_is_needed(found: Texts, chosen: dict[str, Side]) -> tuple[dict[str, Side], str]:
    offers = found.offers()
    keys = {offer.key: chosen[offer.token] for offer in offers if offer.token in chosen}
    names = titles(found)
    try:
        needed = found.also_needed(keys)
    except Unmet as error:
        holder, missing = min(error.pairs)
        return chosen, CANNOT.format(f"”{names[holder]}”", f"”{names.get(missing, missing[-1])}”")
    also: dict[str, Side] = {offer.token: "ours" for offer in offers if offer.key in needed}
    return chosen | also, MORE_NEEDED.format(", ".join(f"”{names[key]}”" for key in needed))


def _ticked_from_start(request: HttpRequest) -> dict[str, Side] | None:
    """None for all that nobody here has changed."""
    return None if TICKED in request.GET else {}


def _page(
    request: HttpRequest, found: Texts, ticked: dict[str, Side] | None, error: str = ""
) -> HttpResponse:
    groups = shown(found)
    keep_pictures(found.shipped)
    context = {
        **admin.site.each_context(request),
        "title": "Nyare medföljande text",
        "opts": ShippedText._meta,
        "groups": groups,
        "offers": [each.offer for group in groups.values() for each in group],
        "untouched": _untouched(groups),
        "ticked": dict.fromkeys(_untouched(groups), "ours") if ticked is None else ticked,
        "everything": ALL in request.GET,
        "may_decide": request.user.has_perm("publishing.change_shippedtext"),
        "error": error,
    }
    status = 409 if error == REFUSALS[DraftChanged] else 400 if error else 200
    return TemplateResponse(request, "admin/transfer/shipped_text.html", context, status=status)


def _untouched(groups: Groups) -> list[str]:
    return [
        each.offer.token
        for group in groups.values()
        for each in group
        if each.offer.status in ("new", "changed")
    ]


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _next(request: HttpRequest) -> str:
    may_publish = "ta-in" in request.POST and request.user.has_perm("publishing.add_edition")
    return reverse("admin:publish" if may_publish else "admin:publishing_shippedtext_changelist")
