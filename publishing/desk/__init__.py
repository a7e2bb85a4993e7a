"""The editors' pages around publishing: who may do what, what has been done, and reviewing."""

from publishing.desk import messages, people, reviews, statistics, trail

__all__ = ["messages", "people", "reviews", "statistics", "trail"]
