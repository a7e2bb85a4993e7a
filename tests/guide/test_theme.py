"""Text can be read on every surface of each theme that is shipped, in light and in dark."""

import re
from pathlib import Path

import pytest
from django.test import Client, override_settings

from organisation.colours import TEXT_ON, contrast

STATIC = Path(__file__).parents[2] / "static"
COLOUR = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")


def colours(file: Path) -> tuple[dict[str, str], dict[str, str]]:
    """What a file says of colours, in light, and what it changes in dark."""
    light, _, dark = file.read_text().partition("@media screen and (prefers-color-scheme: dark)")
    return dict(COLOUR.findall(light)), dict(COLOUR.findall(dark))


LIGHT, DARK = colours(STATIC / "css" / "theme.css")
THEMES = {"light": LIGHT, "dark": LIGHT | DARK}
OWN = {file.parent.name: colours(file) for file in STATIC.glob("themes/*/theme.css")}
for name, (light, dark) in OWN.items():
    THEMES |= {f"{name}-light": LIGHT | light, f"{name}-dark": LIGHT | light | DARK | dark}


@pytest.mark.parametrize(("text", "surface"), TEXT_ON)
@pytest.mark.parametrize("theme", THEMES)
def test_text_has_contrast(theme: str, text: str, surface: str) -> None:
    assert contrast(THEMES[theme][text], THEMES[theme][surface]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_edges_of_controls_have_contrast(theme: str) -> None:
    assert contrast(THEMES[theme]["edge"], THEMES[theme]["paper"]) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_the_ring_of_focus_stands_out_on_every_surface(theme: str) -> None:
    """It is two rings, one light and one dark: one of them always shows."""
    colours = THEMES[theme]
    for surface in (
        "paper",
        "soft",
        "tint",
        "brand",
        "brand-deep",
        "encrypt-fill",
        "good-fill",
        "wait-fill",
        "stop-fill",
    ):
        assert max(contrast(colours[ring], colours[surface]) for ring in ("focus", "focus-edge")) >= 3


@pytest.mark.parametrize("theme", OWN)
def test_a_theme_names_no_colour_that_the_site_has_not(theme: str) -> None:
    light, dark = OWN[theme]
    assert (light.keys() | dark.keys()) <= LIGHT.keys()


@pytest.mark.django_db
def test_a_municipality_gets_its_own_colours_logo_and_name(reader: Client) -> None:
    with override_settings(THEME="skogsby", SITE_NAME="Säker e-post", ORGANISATION="Skogsby kommun"):
        page = reader.get("/").text
    assert "themes/skogsby/theme.css" in page and "themes/skogsby/logo.svg" in page
    assert "Säker e-post" in page and "Skogsby kommun" in page and "Sotenäs" not in page.split("<main")[0]


@override_settings(THEME="skogsby")
def test_the_theme_reaches_the_admin_too(editing: Client) -> None:
    text = editing.get("/admin/").text
    assert text.index("themes/skogsby/theme.css") < text.index("editing/theme.css")
    assert "var(--brand, " in (STATIC / "editing" / "theme.css").read_text()
