"""The editors' pages around publishing: who may do what, what has been done, sharing and reviewing."""

from publishing.desk import messages, people, reviews, sharing, statistics, trail

__all__ = ["messages", "people", "reviews", "sharing", "statistics", "trail"]
