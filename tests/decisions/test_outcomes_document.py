"""docs/outcomes.md tells of every shipped outcome, and what it says of urgency and of the helpdesk is so."""

import re
from pathlib import Path

import pytest

TABLE = Path(__file__).parents[2] / "docs" / "outcomes.md"
ROW = re.compile(r"^\| `([a-z-]+)` \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)


@pytest.fixture
def rows():
    return {ref: rest for ref, *rest in ROW.findall(TABLE.read_text())}


@pytest.fixture
def outcomes(content):
    return {outcome.ref: outcome for outcome in content.document.questionnaire.outcomes}


def test_every_outcome_has_a_row(rows, outcomes):
    assert rows.keys() == outcomes.keys()


def test_what_is_urgent_is_so(rows, outcomes):
    for ref, (urgent, _, _) in rows.items():
        assert ("112" in urgent) == ("112" in outcomes[ref].urgent)


def test_the_helpdesk_is_named_only_where_the_page_shows_it(rows, outcomes):
    assert [ref for ref, (_, reach, _) in rows.items() if "3580" in reach and not outcomes[ref].support] == []


def test_every_row_says_what_must_not_be_sent(rows):
    assert all(forbidden.strip(" –") for _, _, forbidden in rows.values())
