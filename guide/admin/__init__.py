"""The editors' pages for the routine's text and for its pictures."""

from guide.admin import pages, pictures, text

__all__ = ["pages", "pictures", "text"]
