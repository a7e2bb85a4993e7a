"""The history that readers can see."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from publishing.models import Edition


@require_safe
def editions(request: HttpRequest) -> HttpResponse:
    return render(request, "publishing/editions.html", {"editions": Edition.objects.defer("document")})
