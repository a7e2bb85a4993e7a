"""One cleaning of all text that comes from people, whether it was typed, pasted, or stood in a file.

Letters are spelt in one way (NFC), line breaks are of one kind, and what nobody sees is taken out. Characters
that steer a terminal or turn the direction of writing are told to whoever wrote: something may be wrong.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

ODD_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
"""Shift+Enter of Word and PowerPoint (U+000B), page breaks, and what other systems end a line with."""
BREAK = re.compile(r"[ \t]*[\n\t][ \t\n]*")
UNSEEN = re.compile(
    "[\u00ad\u034f\u180e\u200b-\u200d\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Soft hyphens, joiners, marks of no width."""
BIDI = {
    "\u061c": "arabiskt riktningsmärke",
    "\u200e": "märke för vänster till höger",
    "\u200f": "märke för höger till vänster",
    "\u202a": "inbäddning från vänster till höger",
    "\u202b": "inbäddning från höger till vänster",
    "\u202c": "slut på ändrad skrivriktning",
    "\u202d": "tvingad skrivriktning från vänster till höger",
    "\u202e": "tvingad skrivriktning från höger till vänster",
    "\u2066": "isolering från vänster till höger",
    "\u2067": "isolering från höger till vänster",
    "\u2068": "isolering av skrivriktning",
    "\u2069": "slut på isolerad skrivriktning",
}
CONTROLS = {"\x00": "NUL", "\x07": "klocksignal", "\x08": "backsteg", "\x1b": "escape", "\x7f": "delete"}
CONTROL = "styrtecken"
REFUSED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "".join(BIDI)
    + "]"
)
BEFORE = 20
"""Characters shown before one that is refused, so that it can be found."""


@dataclass(frozen=True)
class Refused:
    """A character that no text may hold, and where it stands."""

    character: str
    line: int
    after: str

    @property
    def name(self) -> str:
        words = BIDI.get(self.character) or CONTROLS.get(self.character, CONTROL)
        return f"{words}, U+{ord(self.character):04X}"

    def __str__(self) -> str:
        row = f" på rad {self.line}" if self.line > 1 else ""
        return f"ett osynligt tecken ({self.name}) står{row} {self._place}"

    @property
    def _place(self) -> str:
        return f"efter ”{self.after}”" if self.after else "först"


def block(text: str) -> str:
    """The text of several lines, cleaned. What `refused` tells of is taken out. Again it gives the same."""
    return unicodedata.normalize("NFC", _seen(ODD_BREAKS.sub("\n", text))).strip()


def line(text: str) -> str:
    """The text on one line, cleaned as `block` does."""
    return BREAK.sub(" ", block(text))


def compared(text: str) -> str:
    """What two texts have in common that nobody can tell apart, such as å spelt in two ways, or in capitals.

    Rows and editions of earlier versions hold what was typed.
    """
    return line(text).casefold()


def refused(text: str) -> Iterator[Refused]:
    """Every character that whoever wrote the text must be told of, in their order."""
    plain = ODD_BREAKS.sub("\n", text)
    for found in REFUSED.finditer(plain):
        before = _seen(plain[: found.start()])
        after = before.rpartition("\n")[2].strip()[-BEFORE:]
        yield Refused(found[0], before.count("\n") + 1, after)


def _seen(text: str) -> str:
    return REFUSED.sub("", UNSEEN.sub("", text))
