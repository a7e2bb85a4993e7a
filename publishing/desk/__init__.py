"""The editors' pages around publishing: what readers tell."""

from publishing.desk import messages, statistics

__all__ = ["messages", "statistics"]
