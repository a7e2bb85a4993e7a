"""Where readers' opinions are sent. Every answer leads on to a page whose address says nothing of them."""

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from feedback.decorators import guarded
from feedback.forms import TRAP, ExplainForm
from feedback.models import explain, report_mismatch, vote
from feedback.targets import Target, TargetKind, find
from publishing.middleware import EditionRequest

HELPED, ANSWERS = "hjalpte", {"ja": True, "nej": False}


def target_of(request: EditionRequest, kind: TargetKind, ref: str, step: str = "") -> Target:
    found = find(request.edition.document, kind, f"{ref}.{step}" if step else ref)
    if found is None:
        raise Http404("Det finns inget sådant att tycka något om.")
    return found


@guarded
@require_http_methods(["GET", "HEAD", "POST"])
def opinion(request: EditionRequest, kind: TargetKind, ref: str, step: str = "") -> HttpResponse:
    """Yes or no, sent from the page; after a no, the form that asks why."""
    target = target_of(request, kind, ref, step)
    if request.method != "POST":
        return ask_why(request, target, ExplainForm())
    if HELPED in request.POST:
        return take_vote(request, target)
    form = ExplainForm(request.POST)
    if not form.is_valid():
        return ask_why(request, target, form)
    if not request.POST.get(TRAP):
        explain(
            target,
            edition=number_of(request),
            reason=form.cleaned_data["orsak"],
            text=form.cleaned_data["rad"],
        )
    return to_thanks(target)


def take_vote(request: EditionRequest, target: Target) -> HttpResponse:
    helped = ANSWERS.get(request.POST[HELPED])
    if helped is None:
        return see_other(request.path)
    vote(target, edition=number_of(request), helped=helped)
    return to_thanks(target) if helped else see_other(request.path)


def ask_why(request: HttpRequest, target: Target, form: ExplainForm) -> HttpResponse:
    status = 400 if form.is_bound else 200
    response = render(request, "feedback/why.html", {"target": target, "form": form}, status=status)
    response["X-Robots-Tag"] = "noindex"
    return response


@guarded
@require_POST
def mismatch(request: EditionRequest, ref: str, step: str) -> HttpResponse:
    target = target_of(request, "step", ref, step)
    report_mismatch(target, edition=number_of(request))
    return to_thanks(target)


@require_safe
def thanks(request: EditionRequest, kind: TargetKind, ref: str, step: str = "") -> HttpResponse:
    target = target_of(request, kind, ref, step)
    response = render(request, "feedback/thanks.html", {"target": target})
    response["X-Robots-Tag"] = "noindex"
    return response


def to_thanks(target: Target) -> HttpResponse:
    return see_other(reverse(f"thanks_{target.kind}", args=target.ref.split(".")))


def see_other(address: str) -> HttpResponse:
    """Leads on with GET, so that loading the page again sends nothing twice."""
    response = redirect(address)
    response.status_code = 303
    return response


def number_of(request: EditionRequest) -> int:
    """Opinions come from the pages of the current edition, which has a number."""
    return cast(int, request.edition.number)
