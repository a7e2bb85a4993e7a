"""Editions, and links to the draft."""

from publishing.models.editions import Edition
from publishing.models.share_links import ShareLink
from publishing.models.shipped_text import ShippedText

__all__ = [
    "Edition",
    "ShareLink",
    "ShippedText",
]
