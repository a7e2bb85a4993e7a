"""Markdown as it is written in an e-mail or a ticket."""

import re

PICTURE = re.compile(r"\s*\[bild \d{1,2}\]\s*")
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
EMPHASIS = re.compile(r"(\*{1,2})(\S(?:.*?\S)?)\1")
ITEM = re.compile(r"\s*(\d+\.|-)\s+")


def plain(body: str) -> str:
    """Markdown as it is written in an e-mail: one line for each paragraph and each point, and no marks."""
    lines: list[str] = []
    for row in body.splitlines():
        if PICTURE.fullmatch(row) or not row.strip():
            lines.append("")
        elif ITEM.match(row):
            lines.append(("  " if row.startswith("    ") else "") + row.strip())
        elif not lines or not lines[-1]:
            lines.append(f"\n{row.strip()}")
        else:
            lines[-1] += f" {row.strip()}"
    text = "\n".join(line for line in lines if line).strip()
    return EMPHASIS.sub(r"\2", LINK.sub(r"\1", text))
