"""The colours of the theme that the server has chosen, from its style sheets."""

import re
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders

BASE = "css/theme.css"
DARK = "@media screen and (prefers-color-scheme: dark)"
NAMED = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")


def theme_colours() -> dict[str, dict[str, str]]:
    """All colours by name, in light and in dark."""
    return _colours((BASE, f"themes/{settings.THEME}/theme.css") if settings.THEME else (BASE,))


@lru_cache
def _colours(sheets: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """A later sheet's colours stand in place of an earlier one's, as in a browser."""
    light: dict[str, str] = {}
    dark: dict[str, str] = {}
    for sheet in sheets:
        bright, _, dim = Path(finders.find(sheet) or "").read_text("utf-8").partition(DARK)
        light |= dict(NAMED.findall(bright))
        dark = dark | dict(NAMED.findall(bright)) | dict(NAMED.findall(dim))
    return {"light": light, "dark": dark}
