"""Takes out of a text what can tell who somebody is, before the text is stored.

Rather too much than too little: every row of six digits or more goes, whatever stands between them.
Names cannot be told from other words; the form asks people not to write any.
"""

import re
from unicodedata import normalize

ADDRESS = re.compile(r"\S+\s?(?:@|\((?:at|a)\)|\[(?:at|a)\]|\bsnabel-?a\b)\s?\S+", re.IGNORECASE)
BETWEEN = r"[\s()./+_\u00ad\u2010-\u2015\u2212-]{0,3}"
NUMBER = re.compile(rf"\+?\(?\d(?:{BETWEEN}\d){{5,}}")
NO_ADDRESS, NO_NUMBER = "[e-postadress borttagen]", "[nummer borttaget]"


def without_personal(text: str) -> str:
    """The text on one line, without e-mail addresses, phone numbers, personnummer and samordningsnummer."""
    visible = "".join(letter if letter.isprintable() else " " for letter in normalize("NFKC", text))
    line = " ".join(visible.split())
    return NUMBER.sub(NO_NUMBER, ADDRESS.sub(NO_ADDRESS, line))
