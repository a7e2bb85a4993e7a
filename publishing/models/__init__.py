"""Editions, and links to the draft."""

from publishing.feedback.messages import Message
from publishing.feedback.tallies import Tally
from publishing.files.waiting import WaitingImport
from publishing.models.editions import Edition
from publishing.models.share_links import ShareLink
from publishing.reviews import Reminder, Review, ReviewPlan

__all__ = [
    "Edition",
    "Message",
    "Reminder",
    "Review",
    "ReviewPlan",
    "ShareLink",
    "Tally",
    "WaitingImport",
]
