"""What readers can see of the editions: their history, what each changed, and each as one document."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pictures import storage
from publishing.current import current_edition
from publishing.history import changes_since, edition_before
from publishing.middleware import EditionRequest
from publishing.models import Edition
from routine.chapters import chapters

EDITIONS_A_PAGE = 20


@require_safe
def editions(request: HttpRequest) -> HttpResponse:
    """The newest first, so many to a page; `sida` says which page."""
    editions = Paginator(Edition.objects.defer("document"), EDITIONS_A_PAGE)
    return render(request, "publishing/editions.html", {"page": editions.get_page(request.GET.get("sida"))})


@require_safe
def picture(request: HttpRequest, name: str) -> HttpResponse:
    """A picture of any edition; of one that has been taken down, what became of it."""
    if said := current_edition.taken_down(name):
        response = render(request, "publishing/taken_down.html", {"said": said}, status=410)
        response["Cache-Control"] = "no-store"
        return response
    return storage.serve(request, name)


@require_safe
def changes(request: EditionRequest) -> HttpResponse:
    """What the edition, or the draft, changed in the edition before it."""
    shown = request.edition
    before = edition_before(shown.number)
    context = {
        "before": before,
        "changes": changes_since(before, shown.document),
        "published": Edition.objects.defer("document").filter(number=shown.number or 0).first(),
    }
    return render(request, "publishing/changes.html", context)


@require_safe
def document(request: EditionRequest) -> HttpResponse:
    """The whole edition on one page, made for print and for the archive."""
    shown = request.edition
    context = {"routine": shown.routine, "chapters": chapters(shown.document)}
    return render(request, "publishing/document.html", context)
