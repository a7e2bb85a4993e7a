"""The editor's pages for "Ska jag kryptera?": each kind of row, and the whole tree at once."""

from decisions.admin import rows

__all__ = ["rows"]
