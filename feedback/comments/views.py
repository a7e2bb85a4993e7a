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
from feedback.decorators import guarded
from publishing.middleware import DraftReader, EditionRequest

FULL = "Så många kommentarer väntar att inga fler tas emot. Hör av dig till den som skickade länken."


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


def not_sent(request: HttpRequest, form: CommentForm, status: int) -> HttpResponse:
    """The form again, with what was written and what is wrong."""
    return render(request, "feedback/comment.html", {"comment_form": form}, status=status)


@guarded
@require_POST
def comment(request: HttpRequest) -> HttpResponse:
    reader = reader_of(request)
    form = CommentForm(request.POST, is_known=isinstance(reader, User))
    if not form.is_valid():
        return not_sent(request, form, 400)
    said = form.cleaned_data
    new = Comment(page=said["sida"], quote=said["citat"], text=said["kommentar"], name=said.get("namn", ""))
    try:
        say(new, by=reader)
    except TooManyComments:
        form.add_error(None, FULL)
        return not_sent(request, form, 429)
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
