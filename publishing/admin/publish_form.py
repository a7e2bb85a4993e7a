"""The page that checks and publishes the draft, and what it shares with the page that goes back."""

from collections.abc import Callable
from functools import partial
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from publishing.admin.chosen import choose
from publishing.admin.page import page
from publishing.approval import approved
from publishing.current import current_edition
from publishing.forms import PublishForm
from publishing.freeze import freeze
from publishing.history import changes_since
from publishing.models import Edition
from publishing.new_pictures import new_pictures
from publishing.publish import (
    DraftChanged,
    NeedsReason,
    NeedsSomebodyElse,
    NothingChanged,
    NotPublishable,
    PublishedMeanwhile,
    publish,
)
from publishing.row_links import with_urls
from publishing.two_people import needs_somebody_else
from publishing.unborne_names import unborne_names
from routine.changes.behaviour import behaviour_since, may_be_weaker
from routine.check import check
from routine.document import Document, fingerprint
from routine.hooks import unused
from routine.parts.needs import Unmet

REFUSALS: dict[type[Exception], str] = {
    NothingChanged: "Innehållet är likadant som i den gällande utgåvan.",
    PublishedMeanwhile: "Någon annan publicerade just. Läs igenom ändringarna igen och försök sedan på nytt.",
    NeedsSomebodyElse: "Du har skrivit i utkastet sedan den förra utgåvan. "
    "Be någon som inte har gjort det läsa igenom och publicera, eller skicka utkastet för godkännande.",
    NeedsReason: "Några får ett mildare besked än i den gällande utgåvan. Läs igenom och skriv varför.",
    Unmet: "Någon har ändrat utkastet sedan du öppnade sidan. Läs igenom ändringarna igen.",
    DraftChanged: "Någon har ändrat utkastet sedan du öppnade sidan. Läs igenom ändringarna igen.",
}

LEFT = " Det som fick vänta ligger kvar i utkastet."


@permission_required("publishing.add_edition", raise_exception=True)
def publish_view(request: HttpRequest) -> HttpResponse:
    """Shows what the draft would change and what stops it, and publishes what is ticked, with a note."""
    draft, newest = freeze(), Edition.objects.newest()
    current = newest.decoded() if newest else None
    chosen = choose(request, draft, current)
    state = state_of(chosen.document, newest)
    form = form_for(request, state, is_sent=chosen.is_settled)
    looked_through = partial(publish, seen=request.POST.get("seen", ""), parts=chosen.parts)
    if chosen.is_settled and form.is_valid() and (edition := try_to_publish(request, form, looked_through)):
        messages.success(request, f"{edition} är publicerad och syns för alla.{LEFT if chosen.parts else ''}")
        return to_editions()
    context = {
        **state,
        "title": "Kontrollera och publicera",
        "unchanged": current == draft,
        "seen": fingerprint(chosen.document),
        "refused": refusal(request, chosen.document),
        "chosen": chosen,
        "pictures": new_pictures(current, chosen.document),
        "form": form,
    }
    return page(request, "publishing/publish", context, status=400 if chosen.error else 200)


def refusal(request: HttpRequest, document: Document) -> str:
    """What whoever may not publish just that is told: they have written in it, and nobody has approved it."""
    refused = needs_another(request)
    return "" if refused and approved(document) else refused


def needs_another(request: HttpRequest) -> str:
    """What whoever may not publish is told, having written in the draft; empty for others."""
    return REFUSALS[NeedsSomebodyElse] if needs_somebody_else(cast(User, request.user)) else ""


def state_of(document: Document, newest: Edition | None) -> dict[str, Any]:
    """What stops the document from being published, and what it would change for readers."""
    problems = check(document)
    behaviour = behaviour_since(newest.decoded(), document) if newest and not problems else None
    return {
        "problems": with_urls(problems),
        "unused": with_urls(unused(document)),
        "unborne": with_urls(unborne_names(document.routine)),
        "newest": newest,
        "questionnaire": document.questionnaire,
        "changes": changes_since(newest, document),
        "behaviour": behaviour,
        "may_be_weaker": bool(newest and not problems and may_be_weaker(behaviour)),
    }


def form_for(
    request: HttpRequest,
    state: dict[str, Any],
    initial: dict[str, Any] | None = None,
    *,
    is_sent: bool = True,
) -> PublishForm:
    """What must be said of a document of which `state_of` tells what it changes. What was typed in a form
    that is not sent yet stands in it, unjudged.
    """
    behaviour = state["behaviour"]
    return PublishForm(
        (request.POST or None) if is_sent else None,
        initial=initial if is_sent else request.POST.dict(),
        may_be_weaker=state["may_be_weaker"],
        changes_answers=bool(behaviour and behaviour.changed),
    )


def try_to_publish(
    request: HttpRequest, form: PublishForm, publish: Callable[..., Edition]
) -> Edition | None:
    """The new edition, shown to readers at once; or None, and the form says why where the page does not."""
    try:
        edition = publish(by=cast(User, request.user), **form.cleaned_data)
    except NotPublishable:
        return None
    except tuple(REFUSALS) as error:
        form.add_error(None, REFUSALS[type(error)])
        return None
    current_edition.look_again()
    return edition


def to_editions() -> HttpResponse:
    return HttpResponseRedirect(reverse("admin:publishing_edition_changelist"))
