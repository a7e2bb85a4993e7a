"""The addresses that docs/embedding.md tells others to link to."""

import re
from pathlib import Path

import pytest

DOCS = (Path(__file__).parents[2] / "docs" / "embedding.md").read_text(encoding="utf-8")
ADDRESSES = sorted(
    set(re.findall(r"`(?:https://kryptera\.example\.se)?(/[a-z0-9/-]+(?:\?[a-z=&-]+)?)`", DOCS))
)


def test_they_are_found():
    assert len(ADDRESSES) > 10


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_leads_to_a_page(reader, settings, address):
    settings.EMBED_FROM, settings.SITEMAP = ["https://intranet.example.se"], True
    assert reader.get(address, follow=True).status_code == 200


@pytest.mark.parametrize("address", [address for address in ADDRESSES if "?arende" in address])
def test_no_answer_in_a_link_is_lost(reader, address):
    given = reader.get(address, follow=True).context["visit"].given
    assert sum(len(answer.chosen) for answer in given) == address.count("=")
