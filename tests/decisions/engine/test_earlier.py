"""A link made under an older edition."""

import pytest
from msgspec.structs import replace

from decisions.engine.walk import answered_otherwise, replay
from decisions.query import write
from tests.decisions.editions import add_edition
from tests.decisions.samples import ENCRYPT, SAMPLE, changed, option, outcome

STRICTER = changed(
    "kanal", SAMPLE, options=(option("webb", outcome="stopp"), option("dator", outcome="kryptera"))
)
LONGER = changed("kanal", SAMPLE, options=(option("webb", "osaker"), option("dator", outcome="kryptera")))
REWORDED = replace(SAMPLE, outcomes=(outcome("kryptera", "encrypt", source="Ny"), *SAMPLE.outcomes[1:]))
LINK = f"/ska-jag-kryptera/?{write(ENCRYPT, edition=1)}"


@pytest.fixture
def publish(edition):
    """Publishes SAMPLE as edition 2 with another as edition 3, and follows a link made under 2."""

    def follow(client, now):
        add_edition(add_edition(edition, SAMPLE), now)
        return client.get(f"/ska-jag-kryptera/?{write(ENCRYPT, edition=2)}").content.decode()

    return follow


def test_the_same_verdict_is_no_news():
    assert answered_otherwise(SAMPLE, ENCRYPT, replay(REWORDED, ENCRYPT)) is None


def test_another_verdict_is():
    assert answered_otherwise(SAMPLE, ENCRYPT, replay(STRICTER, ENCRYPT)).outcome.ref == "kryptera"


def test_answers_that_led_to_no_verdict_are_no_news():
    assert answered_otherwise(SAMPLE, {"arende": ("skicka",)}, replay(STRICTER, ENCRYPT)) is None


def test_a_link_whose_verdict_is_the_same_is_followed_in_silence(reader, publish):
    html = publish(reader, REWORDED)
    assert "Utfallet kryptera." in html
    assert "Regeln har ändrats" not in html


def test_a_link_whose_verdict_is_another_says_both_and_leads_to_the_old_one(reader, publish):
    html = publish(reader, STRICTER)
    assert "Nu gäller utgåva 3, och svaret är nu: <strong>Utfallet stopp.</strong>" in html
    assert "Förut var svaret: Utfallet kryptera." in html
    assert 'href="/utgavor/2/ska-jag-kryptera/?' in html


def test_a_link_that_needs_more_answers_now_says_so(reader, publish):
    assert "du behöver svara på fler frågor" in publish(reader, LONGER)


def test_links_from_the_page_carry_its_own_edition(reader, publish):
    html = publish(reader, STRICTER)
    assert "u=3&amp;andra=arende" in html


def test_a_link_of_an_edition_that_does_not_exist_is_explained(reader):
    html = reader.get(LINK.replace("u=1", "u=7")).content.decode()
    assert "Länken nämner en utgåva som inte finns" in html
