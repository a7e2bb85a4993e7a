"""Ready replies for the helpdesk: a step as plain text, to be copied into a ticket."""

import re

from guide.document import Guide, Routine
from guide.step_codes import step_code

PICTURE = re.compile(r"\s*\[bild \d{1,2}\]\s*")
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
EMPHASIS = re.compile(r"(\*{1,2})(\S(?:.*?\S)?)\1")
ITEM = re.compile(r"\s*(\d+\.|-)\s+")


def reply(routine: Routine, guide: Guide, number: int, site: str) -> str:
    """What to write to whoever is stuck on the step; `number` counts from 1."""
    step, code = guide.steps[number - 1], step_code(routine, guide, number)
    return (
        f"Hej!\n\n{step.title}. Det är steg {number} av {len(guide.steps)} i guiden "
        f"”{guide.title}”, kod {code}.\n\n"
        f"{plain(step.body)}\n\nMed bilder: {site}/{code.lower()}\n\n"
        "Ser din skärm annorlunda ut? Svara med vilken Outlook du har och vad du ser, "
        "men skriv inget av det känsliga innehållet."
    )


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
