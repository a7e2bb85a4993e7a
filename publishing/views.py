"""What readers can see of the editions: their history, what each changed, and each as one document."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from publishing.chapters import chapters
from publishing.history import changes_since, edition_before
from publishing.middleware import EditionRequest
from publishing.models import Edition


@require_safe
def editions(request: HttpRequest) -> HttpResponse:
    return render(request, "publishing/editions.html", {"editions": Edition.objects.defer("document")})


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
