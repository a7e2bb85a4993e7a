"""What the libraries say of a bad file, in Swedish."""

import re

KINDS = {
    "str": "text",
    "int": "ett heltal",
    "float": "ett tal",
    "bool": "true eller false",
    "object": "fält med namn",
    "array": "en lista",
    "date": "ett datum",
    "null": "tomt",
}
EXPECTED = re.compile(r"Expected `(.+?)`, got `(.+?)`")
WORDS = {
    r"Object contains unknown field `(.+)`": r"fältet ”\1” finns inte här",
    r"Object missing required field `(.+)`": r"fältet ”\1” saknas",
    r"Invalid enum value '?(.*?)'?": r"”\1” är inget av de värden som får stå här",
    r"Invalid RFC3339 .*": "här ska stå ett datum, som 2026-11-24",
    r"mapping values are not allowed .*": "ett kolon står fel; sätt texten inom citattecken",
    r"found character '(.+)' that cannot start any token": r"tecknet \1 kan inte stå först",
    r"could not find expected ':'": "ett kolon saknas",
    r"found unexpected end of stream|expected .*but found '<stream end>'": "filen tar slut för tidigt",
    r"expected .*, but (?:found|got) .*": "raden är fel indragen, eller så saknas ett tecken före den",
}
OTHERWISE = "går inte att tolka ({})"


def in_swedish(reason: str) -> str:
    if match := EXPECTED.fullmatch(reason):
        return f"här ska stå {_kinds(match[1])}, inte {_kinds(match[2])}"
    for pattern, words in WORDS.items():
        if match := re.fullmatch(pattern, reason, re.DOTALL):
            return match.expand(words)
    return OTHERWISE.format(reason)


def _kinds(names: str) -> str:
    return " eller ".join(KINDS.get(name, name) for name in names.split(" | "))
