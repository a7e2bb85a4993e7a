"""Where comments on the draft are sent, from the draft's own pages. Elsewhere there is no such page."""

from typing import cast
from urllib.parse import urlsplit

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import Resolver404, get_script_prefix, resolve
from django.views.decorators.http import require_POST

from feedback.comments.forms import CommentForm
from feedback.comments.models import Comment, TooManyComments, say, settle
from feedback.decorators import full, guarded
from publishing.middleware import DraftReader, EditionRequest


def reader_of(request: HttpRequest) -> DraftReader:
    if (reader := cast(EditionRequest, request).draft_reader) is None:
        raise Http404("Bara ett utkast kan kommenteras.")
    return reader


def to_page(page: str) -> HttpResponse:
    """Leads back to the page of the draft, and nowhere else."""
    try:
        resolve(f"/{urlsplit(page).path}", "config.reader_urls")
    except (Resolver404, ValueError):
        page = ""
    response = redirect(f"{get_script_prefix()}{page.lstrip('/')}#kommentarer")
    response.status_code = 303
    return response


@guarded
@require_POST
def comment(request: HttpRequest) -> HttpResponse:
    reader = reader_of(request)
    form = CommentForm(request.POST, is_known=isinstance(reader, User))
    if not form.is_valid():
        return render(request, "feedback/comment.html", {"comment_form": form}, status=400)
    said = form.cleaned_data
    new = Comment(page=said["sida"], quote=said["citat"], text=said["kommentar"], name=said.get("namn", ""))
    try:
        say(new, by=reader)
    except TooManyComments:
        return full(request)
    return to_page(said["sida"])


@guarded
@require_POST
def settled(request: HttpRequest, pk: int) -> HttpResponse:
    reader = reader_of(request)
    if not isinstance(reader, User) or not reader.has_perm("feedback.change_comment"):
        raise PermissionDenied
    found = get_object_or_404(Comment, pk=pk)
    settle(found, by=reader)
    return to_page(found.page)
