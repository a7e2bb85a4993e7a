"""Text can be read on every surface of the theme, in light and in dark."""

import re
from pathlib import Path

import pytest

THEME = (Path(__file__).parents[2] / "static" / "css" / "theme.css").read_text()
COLOUR = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")
LIGHT, DARK_CHANGES = (
    dict(COLOUR.findall(part)) for part in THEME.split("@media (prefers-color-scheme: dark)")
)
THEMES = {"light": LIGHT, "dark": LIGHT | DARK_CHANGES}
TEXT_ON = [
    *((text, surface) for text in ("ink", "muted", "link") for surface in ("paper", "soft", "tint")),
    *((text, f"{tone}-tint") for tone in ("good", "wait", "stop") for text in ("ink", "link", tone)),
    *(("on-brand", surface) for surface in ("brand", "brand-deep", "good-fill", "stop-fill", "mark")),
    ("on-wait", "wait-fill"),
    ("stop", "paper"),
]


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("text", "surface"), TEXT_ON)
@pytest.mark.parametrize("theme", THEMES)
def test_text_has_contrast(theme: str, text: str, surface: str) -> None:
    assert contrast(THEMES[theme][text], THEMES[theme][surface]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_edges_of_controls_have_contrast(theme: str) -> None:
    assert contrast(THEMES[theme]["edge"], THEMES[theme]["paper"]) >= 3
