"""The reader's pages. Each is a pure function of the edition on the request and the address."""

from typing import Protocol

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from guide.document import Routine


class ShowsRoutine(Protocol):
    """What these views need of an edition."""

    @property
    def routine(self) -> Routine: ...


class ReaderRequest(HttpRequest):
    edition: ShowsRoutine


@require_safe
def start(request: ReaderRequest) -> HttpResponse:
    return render(request, "start.html", {"routine": request.edition.routine})


@require_safe
def guides(request: ReaderRequest) -> HttpResponse:
    return render(request, "guide/guides.html", {"routine": request.edition.routine})


@require_safe
def guide(request: ReaderRequest, ref: str) -> HttpResponse:
    routine = request.edition.routine
    shown = routine.guide(ref)
    if shown is None:
        raise Http404("Det finns ingen guide på den adressen.")
    return render(request, "guide/guide.html", {"routine": routine, "guide": shown})


@require_safe
def routine(request: ReaderRequest) -> HttpResponse:
    return render(request, "guide/routine.html", {"routine": request.edition.routine})


@require_safe
def support(request: ReaderRequest) -> HttpResponse:
    return render(request, "guide/support.html", {"routine": request.edition.routine})
