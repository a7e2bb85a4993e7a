"""Comments on the draft, by those who edit and by whoever was sent a link to it."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.db import models
from django.utils import timezone

from editing.fields import LineField, LinesField
from publishing.models import ShareLink

LONGEST, LONGEST_QUOTE, LONGEST_NAME = 1000, 300, 80
MOST_OPEN = 500
KEEP = timedelta(days=90)
"""How long a comment that is dealt with stays."""


class TooManyComments(Exception):
    """So many comments wait that no more is taken from outside."""


class Comment(models.Model):
    """`page` is the address below the draft's own, and `quote` the words on it that are meant."""

    page = models.CharField("sida", max_length=300, blank=True, editable=False)
    quote = LineField("det gäller", max_length=LONGEST_QUOTE, blank=True, editable=False)
    text = LinesField("kommentar", max_length=LONGEST, editable=False)
    name = LineField("av", max_length=LONGEST_NAME, editable=False)
    link = models.ForeignKey(
        ShareLink, models.PROTECT, null=True, related_name="+", verbose_name="genom länken", editable=False
    )
    at = models.DateTimeField("när", default=timezone.now, editable=False)
    settled_at = models.DateTimeField("klar", null=True, editable=False)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name="klar av",
        editable=False,
    )

    class Meta:
        ordering = ["settled_at", "-at", "-pk"]
        verbose_name = "kommentar"
        verbose_name_plural = "kommentarer på utkastet"

    def __str__(self) -> str:
        return f"Kommentar {self.pk}"  # the text itself must not end up in logs


def say(comment: Comment, *, by: User | ShareLink) -> None:
    """Saves the new comment; under the person's own name who has signed in. Raises TooManyComments."""
    if isinstance(by, ShareLink):
        if Comment.objects.filter(settled_at=None).count() >= MOST_OPEN:
            raise TooManyComments
        comment.link = by
    else:
        comment.name = (by.get_full_name() or by.get_username())[:LONGEST_NAME]
    comment.save()


def settle(comment: Comment, *, by: User) -> None:
    """Says that the comment is dealt with. Whoever was first stands."""
    Comment.objects.filter(pk=comment.pk, settled_at=None).update(settled_at=timezone.now(), settled_by=by)


def prune_comments() -> int:
    """Removes what was dealt with long ago. How many went."""
    return Comment.objects.filter(settled_at__lt=timezone.now() - KEEP).delete()[0]
