"""What a step shows is made once an edition, and anew for the next."""

from unittest.mock import Mock

import pytest
from django.template.loader import render_to_string
from django.test import Client

from guide.models import Step
from publishing.current import current_edition
from publishing.publish import publish

OUTCOME = "/ska-jag-kryptera/?arende=skicka&vem=anstalld&innehall=kansliga&adress=en-person&outlook=webb"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Mock:
    """Told each time that a step is made."""
    making = Mock(side_effect=render_to_string)
    monkeypatch.setattr("guide.templatetags.guides.render_to_string", making)
    return making


def test_a_guide_and_an_outcome_that_show_the_same_steps_make_each_once(reader: Client, made: Mock) -> None:
    steps = len(current_edition.get().routine.guide("webb").steps)  # type: ignore[union-attr]
    for page in ("/guider/webb/", "/guider/webb/?igen", OUTCOME):
        assert "Förstora bilden" in reader.get(page).text
    assert steps <= made.call_count < 2 * steps


@pytest.mark.usefixtures("draft")
def test_the_next_edition_shows_what_a_step_has_become(reader: Client) -> None:
    assert "Nytt i steget." not in reader.get("/guider/webb/").text
    Step.objects.filter(guide__ref="webb").update(result="Nytt i steget.")
    publish(by=None, note="Nytt.", significance="change")
    current_edition.forget()
    assert "Nytt i steget." in reader.get("/guider/webb/").text
    assert "Nytt i steget." not in reader.get("/utgavor/1/guider/webb/").text
