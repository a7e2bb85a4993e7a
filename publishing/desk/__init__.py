"""The editors' pages around publishing: what readers tell, and reviewing."""

from publishing.desk import messages, reviews, statistics

__all__ = ["messages", "reviews", "statistics"]
