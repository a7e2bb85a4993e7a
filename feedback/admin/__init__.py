"""What the owner sees of readers: messages to deal with, and statistics."""

from feedback.admin import messages, statistics

__all__ = ["messages", "statistics"]
