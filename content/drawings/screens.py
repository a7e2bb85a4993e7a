"""Every picture by its name."""

from content.drawings import desktop, reading, replying, taskbar, web, which

FAMILIES = (web, taskbar, desktop, reading, replying, which)


def all_pictures() -> dict[str, str]:
    return {ref: draw() for family in FAMILIES for ref, draw in family.PICTURES.items()}
