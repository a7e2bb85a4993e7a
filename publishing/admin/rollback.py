"""The editors' pages for going back: an older edition once more, and the draft thrown away."""

from functools import partial
from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from publishing.admin.page import page
from publishing.admin.publish_form import (
    REFUSALS,
    form_for,
    needs_another,
    state_of,
    to_editions,
    try_to_publish,
)
from publishing.freeze import freeze
from publishing.history import changes_since
from publishing.models import Edition
from publishing.publish import DraftChanged, NothingChanged
from publishing.rollback import discard_draft, has_other_reviews, publish_again
from routine.document import fingerprint


@permission_required("publishing.add_edition", raise_exception=True)
def publish_again_view(request: HttpRequest, number: int) -> HttpResponse:
    """Shows what edition `number` would change if it were published once more, and publishes it."""
    edition = get_object_or_404(Edition, number=number)
    document = edition.decoded()
    state = state_of(document, Edition.objects.newest())
    form = form_for(request, state, initial=_said_of(edition))
    if request.method == "POST" and form.is_valid():
        again = partial(publish_again, number)
        if published := try_to_publish(request, form, again):
            messages.success(request, f"{published} är publicerad. Den säger detsamma som {_name(edition)}.")
            return to_editions()
    context = {
        **state,
        "title": f"Publicera utgåva {number} igen",
        "edition": edition,
        "pages": f"/utgavor/{number}/",
        "refused": needs_another(request),
        "form": form,
    }
    return page(request, "publishing/again", context)


@permission_required("publishing.add_edition", raise_exception=True)
def discard_view(request: HttpRequest) -> HttpResponse:
    """Shows what would be lost with the draft, and throws it away."""
    if request.method == "POST" and try_to_discard(request):
        return HttpResponseRedirect(reverse("admin:index"))
    draft, newest = freeze(), Edition.objects.newest()
    context = {
        "title": "Kasta utkastet",
        "newest": newest,
        "changes": changes_since(newest, draft),
        "loses_reviews": bool(newest and has_other_reviews(draft, newest.decoded())),
        "seen": fingerprint(draft),
    }
    return page(request, "publishing/discard", context)


def try_to_discard(request: HttpRequest) -> bool:
    try:
        edition = discard_draft(by=cast(User, request.user), seen=request.POST.get("seen", ""))
    except (NothingChanged, DraftChanged) as error:
        messages.error(request, REFUSALS[type(error)])
        return False
    messages.success(request, f"Utkastet är kastat. Det är nu likadant som {_name(edition)}.")
    return True


def _said_of(edition: Edition) -> dict[str, str]:
    """What the form begins with: going back is seldom a mere correction."""
    day = date_format(timezone.localtime(edition.published_at), "j F Y")
    return {
        "significance": Edition.Significance.CHANGE,
        "note": f"Tillbaka till {_name(edition)} från {day}.",
    }


def _name(edition: Edition) -> str:
    return f"utgåva {edition.number}"
