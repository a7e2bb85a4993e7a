"""The editors' pages for the routine's text and for its pictures."""

from guide.admin import pictures, text

__all__ = ["pictures", "text"]
