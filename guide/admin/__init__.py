"""The editors' pages for the routine's text and for its pictures."""

from guide.admin import pages, pictures, text
from guide.admin.plain import register_the_rest

__all__ = ["pages", "pictures", "text"]
register_the_rest()
