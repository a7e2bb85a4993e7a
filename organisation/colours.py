"""Which colours an organisation may choose, and whether text in them can be read where the site puts it."""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

SCHEMES = {"light": "ljust", "dark": "mörkt"}
OWN = ("brand", "brand-deep", "link", "tint")
"""Those that the organisation chooses. The rest are the theme's."""
COLOUR = re.compile(r"#[0-9a-f]{6}\Z")
LEAST = 4.5
"""What WCAG asks of text, against what lies behind it."""
TEXT_ON = [
    *((text, surface) for text in ("ink", "muted", "link") for surface in ("paper", "soft", "tint")),
    *((text, f"{tone}-tint") for tone in ("good", "wait", "stop") for text in ("ink", "link", tone)),
    *(
        ("on-brand", surface)
        for surface in ("brand", "brand-deep", "encrypt-fill", "good-fill", "stop-fill", "mark")
    ),
    ("on-wait", "wait-fill"),
    *((tone, "paper") for tone in ("good", "wait", "stop")),
    ("ink", "wait-tint"),
]
"""Every colour of text that the site uses, and what it stands on."""
NAMES = {
    "ink": "text",
    "muted": "dämpad text",
    "link": "länkar",
    "on-brand": "text på huvudfärgen",
    "paper": "sidans botten",
    "soft": "grå ytor",
    "tint": "tonade ytor",
    "good-tint": "gröna rutor",
    "wait-tint": "gula rutor",
    "stop-tint": "röda rutor",
    "brand": "huvudfärgen",
    "brand-deep": "den mörka huvudfärgen",
}
"""What the colours are called that stand with one of OWN."""
TOO_WEAK = (
    "I {} läge har {} ({}) mot {} ({}) kontrasten {}:1. Den måste vara minst 4,5:1 för att gå att läsa."
)

Palette = Mapping[str, str]


class Fault(Struct, frozen=True):
    """Why one of the colours cannot be used, in Swedish."""

    colour: str
    message: str


def faults(scheme: str, palette: Palette, chosen: Palette) -> Iterator[Fault]:
    """What cannot be read when `chosen` stand in place of the palette's own."""
    colours = {**palette, **chosen}
    for text, surface in TEXT_ON:
        own = next((name for name in (surface, text) if name in chosen), "")
        if own and (found := contrast(colours[text], colours[surface])) < LEAST:
            ratio = f"{int(found * 10) / 10:.1f}".replace(".", ",")  # 4.49 is not 4.5
            told = (NAMES[text], colours[text], NAMES[surface], colours[surface], ratio)
            yield Fault(own, TOO_WEAK.format(SCHEMES[scheme], *told))


def contrast(one: str, other: str) -> float:
    """By WCAG 2: from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def style_sheet(light: Palette, dark: Palette) -> str:
    """The colours as a style sheet. Both palettes name the same ones: the later of two rules would win."""
    in_dark = f"@media screen and (prefers-color-scheme: dark) {{ :root {{{_rules(dark)}}} }}"
    return f":root {{{_rules(light)}}}\n{in_dark}\n"


def _rules(palette: Palette) -> str:
    return "".join(f" --{name}: {colour};" for name, colour in palette.items()) + " "
