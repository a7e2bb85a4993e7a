"""What the owner sees of readers: messages to deal with, and statistics."""

from feedback.admin import comments, messages, statistics

__all__ = ["comments", "messages", "statistics"]
