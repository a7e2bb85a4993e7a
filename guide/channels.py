"""How a browser reaches a way to the helpdesk."""

import re
from urllib.parse import quote

from guide.document import SupportChannel
from guide.pages.document import Contact, OtherWay


def address(channel: SupportChannel | Contact | OtherWay, code: str = "") -> str:
    """What a link to the channel points at. A web address without https:// gets it.

    A new message carries the reader's `code` and nothing else.
    """
    value = channel.value.strip()
    if channel.kind == "email":
        return f"mailto:{value}" + (f"?subject=Kod%20{quote(code)}" if code else "")
    if channel.kind == "phone":
        return f"tel:{dialled(value)}"
    return value if re.match(r"https?://", value) else f"https://{value}"


def dialled(number: str) -> str:
    """A number as a phone dials it: Swedish numbers from anywhere, internal short numbers as they are."""
    digits = re.sub(r"[^\d+]", "", number)
    return f"+46{digits[1:]}" if digits.startswith("0") and not digits.startswith("00") else digits
