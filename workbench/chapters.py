"""The page where a chapter of the routine is written."""

from django.contrib.admin import site
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from guide.models import Section
from workbench.answering import Acts, answer, save_text, show

ACTS: Acts = {"text": save_text}


@site.admin_view
@permission_required("guide.change_section", raise_exception=True)
def write_chapter(request: HttpRequest, pk: int) -> HttpResponse:
    """The chapter with its remarks, every text of it ready to be written."""
    chapter = get_object_or_404(Section, pk=pk)
    return answer(request, chapter, ACTS) if request.method == "POST" else show(request, chapter)
