"""The editors' pages for editions: publishing, going back, the matrix to sign, links to the draft."""

from publishing.admin import approvals, editions, revisions, share_links

__all__ = ["approvals", "editions", "revisions", "share_links"]
