"""The editors' pages for the routine's text and for its pictures."""

from guide.admin import around, pictures, text

__all__ = ["around", "pictures", "text"]
