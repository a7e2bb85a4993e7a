"""What a step shows is made once an edition, and anew for the next."""

from unittest.mock import Mock

import pytest
from django.test import Client

from guide.layout import lay_out
from guide.models import Step
from publishing.current import current_edition
from publishing.publish import publish

OUTCOME = "/ska-jag-kryptera/?arende=skicka&vem=anstalld&innehall=kansliga&adress=en-person&outlook=webb"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Mock:
    """Told each time that a step is made."""
    making = Mock(side_effect=lay_out)
    monkeypatch.setattr("guide.templatetags.guides.lay_out", making)
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


@pytest.mark.usefixtures("draft")
def test_links_in_a_step_stay_where_the_page_lies(reader: Client) -> None:
    Step.objects.filter(guide__ref="webb").update(result="Se [rutinen](/rutin/#ordlista).")
    publish(by=None, note="Nytt.", significance="change")
    current_edition.forget()
    assert 'href="/utgavor/2/rutin/#ordlista"' in reader.get("/utgavor/2/guider/webb/").text
    assert 'href="/rutin/#ordlista"' in reader.get("/guider/webb/").text
