"""Every picture by its name."""

from content.drawings import desktop, new_outlook, reading, replying, taskbar, web, which

FAMILIES = (web, new_outlook, taskbar, desktop, reading, replying, which)


def all_pictures() -> dict[str, str]:
    return {ref: draw() for family in FAMILIES for ref, draw in family.PICTURES.items()}
