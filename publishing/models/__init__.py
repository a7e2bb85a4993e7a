"""Editions, and links to the draft."""

from publishing.models.editions import Edition
from publishing.models.share_links import ShareLink

__all__ = [
    "Edition",
    "ShareLink",
]
