"""Takes out of a text what can tell who somebody is, before the text is stored.

Rather too much than too little: every row of six digits or more goes, whatever stands between them.
Names cannot be told from other words; the form asks people not to write any.
"""

import re
from unicodedata import normalize

AT = (
    r"(?:@|[(\[{<]\s?(?:at|a|@|snabel-?\s?a)\s?[)\]}>]"
    r"|[\s._-]?\bsnabel[\s-]?a\b[\s._-]?|\bat\b(?=\s?\S+\.\w))"
)
ADDRESS = re.compile(rf"\S+\s?{AT}\s?\S+(?:\s(?:punkt|dot)\s\w+)*", re.IGNORECASE)
SPELT = (
    r"(?:och|sen|sedan|därefter|streck|bindestreck|minus|plus|punkt|prick|komma|kolon|snedstreck|mellanslag)"
)
SIGNS = r"[\s()./+_,:;*#'\u00ad\u2010-\u2015\u2212-]{0,3}"
BETWEEN = rf"{SIGNS}(?:\b{SPELT}\b{SIGNS}){{0,2}}"
NUMBER = re.compile(rf"\+?\(?\d(?:{BETWEEN}\d){{5,}}", re.IGNORECASE)
YEARS = re.compile(r"\W*(?:(?:19|20)\d\d(?:\D+|$)){2,}")
"""Years in a row, such as the Outlook 2016, 2019 and 2021 of a reader, tell of nobody."""
NO_ADDRESS, NO_NUMBER = "[e-postadress borttagen]", "[nummer borttaget]"


def without_personal(text: str) -> str:
    """The text on one line, without e-mail addresses, phone numbers, personnummer and samordningsnummer."""
    visible = "".join(letter if letter.isprintable() else " " for letter in normalize("NFKC", text))
    line = " ".join(visible.split())
    return NUMBER.sub(_unless_years, ADDRESS.sub(NO_ADDRESS, line))


def _unless_years(number: re.Match[str]) -> str:
    return number[0] if YEARS.fullmatch(number[0]) else NO_NUMBER
