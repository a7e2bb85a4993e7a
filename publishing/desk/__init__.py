"""The editors' pages around publishing: who may do what, what has been done, sharing and reviewing."""

from publishing.desk import people, reviews, sharing, trail

__all__ = ["people", "reviews", "sharing", "trail"]
