"""Ready replies for the helpdesk: a step as plain text, to be copied into a ticket."""

from editing.plain_text import plain
from guide.document import Guide, Routine
from guide.step_codes import step_code


def reply(routine: Routine, guide: Guide, number: int, site: str) -> str:
    """What to write to whoever is stuck on the step; `number` counts from 1."""
    step, code = guide.steps[number - 1], step_code(routine, guide, number)
    return (
        f"Hej!\n\n{step.title}. Det är steg {number} av {len(guide.steps)} i guiden "
        f"”{guide.title}”, kod {code}.\n\n"
        f"{plain(step.body)}\n\nMed bilder: {site}/{code.lower()}\n\n"
        "Ser din skärm annorlunda ut? Svara med vad du använder och vad du ser, "
        "men skriv inget av det känsliga innehållet."
    )
