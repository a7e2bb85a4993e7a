"""Editions, saves of the draft, and links to it."""

from publishing.models.approvals import Approval
from publishing.models.editions import Edition, for_readers
from publishing.models.news import StoredNews
from publishing.models.revisions import Revision, Touched
from publishing.models.share_links import ShareLink
from publishing.models.shipped_text import ShippedText

__all__ = [
    "Approval",
    "Edition",
    "Revision",
    "ShareLink",
    "ShippedText",
    "StoredNews",
    "Touched",
    "for_readers",
]
