"""The reader's pages. Each is a pure function of the edition on the request and the address."""

from typing import Any, Protocol

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from guide.document import Guide, Routine
from guide.grouping import FEW, groups
from guide.step_codes import find_step

NO_GUIDE = "Det finns ingen guide på den adressen."


class ShowsRoutine(Protocol):
    """What these views need of an edition."""

    @property
    def routine(self) -> Routine: ...


class ReaderRequest(HttpRequest):
    edition: ShowsRoutine


@require_safe
def start(request: ReaderRequest) -> HttpResponse:
    routine = request.edition.routine
    return render(request, "start.html", {"routine": routine, "guides": routine.guides[:FEW]})


@require_safe
def guides(request: ReaderRequest) -> HttpResponse:
    return render(request, "guide/guides.html", _every_guide(request.edition.routine))


def _every_guide(routine: Routine) -> dict[str, Any]:
    """By environment where they are many."""
    return {
        "routine": routine,
        "by_environment": groups(routine, routine.guides) if len(routine.guides) > FEW else [],
    }


@require_safe
def guide(request: ReaderRequest, ref: str) -> HttpResponse:
    """The guide, also under the name of another environment; or what to do in one that has none."""
    routine = request.edition.routine
    environment = routine.environment(ref)
    if environment is None or routine.guide(ref) or routine.guide_in(environment):
        return _guide_page(request, ref, "guide/guide.html")
    return render(request, "guide/environment.html", {"routine": routine, "environment": environment})


@require_safe
def guide_in_short(request: ReaderRequest, ref: str) -> HttpResponse:
    """For who has done it before: the names of the buttons, in order."""
    return _guide_page(request, ref, "guide/guide_in_short.html")


def _guide_page(request: ReaderRequest, ref: str, template: str) -> HttpResponse:
    routine = request.edition.routine
    environment = routine.environment(ref)
    shown = routine.guide(ref)
    if shown:
        environment = routine.environment(shown.environment)
    elif environment:
        shown = routine.guide_in(environment)
    if shown is None:
        raise Http404(NO_GUIDE)
    before, after = routine.beside(shown)
    context = {"routine": routine, "guide": shown, "environment": environment}
    return render(request, template, context | {"before": before, "after": after})


def _guide_or_404(routine: Routine, ref: str) -> Guide:
    shown = routine.guide(ref)
    if shown is None:
        raise Http404(NO_GUIDE)
    return shown


@require_safe
def step_by_code(request: ReaderRequest, code: str) -> HttpResponse:
    """Leads from a code said over the phone, such as W3, to its step."""
    found = find_step(request.edition.routine, code)
    if found is None:
        raise Http404("Det finns inget steg med den koden.")
    shown, step = found
    return redirect(f"{reverse('guide', args=[shown.ref])}#{step.ref}")


@require_safe
def routine(request: ReaderRequest) -> HttpResponse:
    return render(request, "guide/routine.html", {"routine": request.edition.routine})


@require_safe
def helpdesk(request: ReaderRequest) -> HttpResponse:
    """Open to all like the guides: it says nothing that they do not, and the helpdesk needs no account."""
    return render(request, "guide/helpdesk.html", _every_guide(request.edition.routine))


@require_safe
def helpdesk_guide(request: ReaderRequest, ref: str) -> HttpResponse:
    """The codes and replies of one guide, where they are too many for one page."""
    routine = request.edition.routine
    return render(
        request, "guide/helpdesk_guide.html", {"routine": routine, "guide": _guide_or_404(routine, ref)}
    )


@require_safe
def support(request: ReaderRequest) -> HttpResponse:
    return render(request, "guide/support.html", {"routine": request.edition.routine})
