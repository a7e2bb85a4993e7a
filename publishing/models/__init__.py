"""Editions, and links to the draft."""

from publishing.feedback.messages import Message
from publishing.feedback.tallies import Tally
from publishing.files.waiting import WaitingImport
from publishing.models.editions import Edition
from publishing.models.share_links import ShareLink

__all__ = [
    "Edition",
    "Message",
    "ShareLink",
    "Tally",
    "WaitingImport",
]
