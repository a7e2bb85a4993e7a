"""A step as plain text for a ticket."""

import pytest

from editing.plain_text import plain
from guide.replies import reply


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("1. Klicka på **Alternativ**.\n\n    [bild 1]\n", "1. Klicka på Alternativ."),
        (
            "1. Gå till [outlook.office365.com](https://outlook.office365.com).",
            "1. Gå till outlook.office365.com.",
        ),
        ("Hen kan *inte* öppna\ndet.", "Hen kan inte öppna det."),
        (
            "4. Välj:\n\n    - **Kryptera** betyder\n      det.\n    - Annat",
            "4. Välj:\n  - Kryptera betyder det.\n  - Annat",
        ),
        ("1. Ett.\n\n**Syns den inte?**\n\n1. Två.", "1. Ett.\n\nSyns den inte?\n1. Två."),
        ("2 * 3 * 4", "2 * 3 * 4"),
    ],
)
def test_markdown_becomes_plain_lines(body, text):
    assert plain(body) == text


def test_every_step_has_a_reply_without_marks(content):
    routine = content.document.routine
    for guide in routine.guides:
        for number, step in enumerate(guide.steps, 1):
            text = reply(routine, guide, number, "https://kryptera.example.se")
            assert step.title in text and "**" not in text and "[bild" not in text and "](" not in text


def test_a_reply_leads_to_its_step(content):
    routine = content.document.routine
    assert "https://kryptera.example.se/w3" in reply(
        routine, routine.guide("webb"), 3, "https://kryptera.example.se"
    )


def test_the_helpdesk_sees_both_outlook_and_every_code(reader):
    page = reader.get("/support/helpdesk/").text
    assert all(f">{code}</strong>" in page for code in ("W1", "D1", "L1", "S1"))
    assert 'href="/support/helpdesk/"' in reader.get("/support/").text
