"""What an address is taken for. The script in the browser goes by the same cases: tests/browser."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisions.recipient import MAX_LENGTH, judge

TABLE = json.loads((Path(__file__).parent / "recipients.json").read_text())


@pytest.mark.parametrize(("address", "kind", "sure", "own"), TABLE["cases"])
def test_an_address_is_taken_for(address, kind, sure, own):
    judged = judge(address, TABLE["own"], tuple(TABLE["support"]))
    assert (judged.kind, judged.sure, judged.own) == (kind, sure, own)


def test_an_address_longer_than_any_is_none():
    assert judge("a" * MAX_LENGTH + "@exempel.se", []).kind == "invalid"


@given(st.text() | st.text(alphabet="abc.@-_1<> åé", max_size=30))
def test_whatever_is_typed_is_taken_for_something(text):
    assert judge(text, ["exempel.se"]).kind in ("person", "shared", "system", "unclear", "invalid")
