"""The editors' pages for editions: publishing, going back, the matrix to sign, links to the draft."""

from publishing import desk
from publishing.admin import editions, share_links

__all__ = ["desk", "editions", "share_links"]
