"""Codes as they are said over the phone: 7-K3 is sju, streck, Kalle, tre."""

WORDS = """
    Adam Bertil Cesar David Erik Filip Gustav Helge Ivar Johan Kalle Ludvig Martin Niklas Olof Petter
    Qvintus Rudolf Sigurd Tore Urban Viktor Wilhelm Xerxes Yngve Zäta
"""
NUMBERS = "noll ett två tre fyra fem sex sju åtta nio"
LETTERS = {word[0]: word for word in WORDS.split()}
DIGITS = {str(number): word for number, word in enumerate(NUMBERS.split())}
NAMES = {**LETTERS, **DIGITS, "-": "streck"}


def aloud(code: str) -> str:
    """The code character by character, as it is read out."""
    return " ".join(NAMES.get(character, character) for character in code.upper())
