"""The comments on a page of the draft."""

from typing import Any
from urllib.parse import quote

from django import template
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.template import Context

from feedback.comments.forms import CommentForm
from feedback.comments.models import KEEP, Comment
from publishing.middleware import EditionRequest

register = template.Library()


@register.inclusion_tag("feedback/_comments.html", takes_context=True)
def comments_here(context: Context) -> dict[str, Any]:
    """What is said of the page, and the form to say more; the form as it was sent where it had faults."""
    request: EditionRequest = context["request"]
    reader = request.draft_reader
    editor = reader if isinstance(reader, User) else None
    form = context.get("comment_form") or CommentForm(
        is_known=editor is not None, initial={"sida": page_of(request)}
    )
    open_here = Comment.objects.filter(page=form["sida"].value() or "", settled_at=None).order_by("at", "pk")
    return {
        "request": request,
        "comments": open_here.select_related("link"),
        "form": form,
        "days_kept": KEEP.days,
        "may_settle": editor and editor.has_perm("feedback.change_comment"),
    }


def page_of(request: HttpRequest) -> str:
    """The page's address below the draft's, with its question: `guider/webb/`, `ska-jag-kryptera/?vem=…`."""
    address = request.path_info.lstrip("/")
    return f"{address}?{query}" if (query := request.META.get("QUERY_STRING")) else address


@register.filter
def where(comment: Comment) -> str:
    """The page, from the draft's root, with the words that are meant shown where the browser can."""
    return comment.page + (
        f"#:~:text={quote(comment.quote, safe='')}".replace("-", "%2D") if comment.quote else ""
    )


@register.simple_tag
def open_comments() -> int:
    return Comment.objects.filter(settled_at=None).count()
