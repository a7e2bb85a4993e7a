"""What the editors' pages tell of readers."""

from typing import Any

from django import template
from django.db.models import Model
from django.template import Context

from feedback.models import Message
from feedback.row_stats import row_stats

register = template.Library()


@register.filter
def columns(text: str) -> list[str]:
    return text.split("|")


@register.simple_tag
def unread_messages() -> int:
    return Message.objects.filter(status=Message.Status.NEW).count()


@register.inclusion_tag("admin/feedback/_row_stats.html", takes_context=True)
def readers_say(context: Context, row: Model | None) -> dict[str, Any]:
    """What readers have done with the row and said of it."""
    return {
        "stats": row_stats(row) if row else None,
        "may_read": context["perms"]["feedback"]["view_message"],
    }
