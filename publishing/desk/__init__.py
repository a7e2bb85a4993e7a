"""The editors' pages around publishing: what has been done, what readers tell, and reviewing."""

from publishing.desk import messages, reviews, statistics, trail

__all__ = ["messages", "reviews", "statistics", "trail"]
