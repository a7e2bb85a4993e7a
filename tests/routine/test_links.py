"""Which links an editor may write."""

import pytest

from routine.links import LinkTargets
from tests.publishing.samples import sample_document


@pytest.mark.parametrize(
    "link",
    [
        "/",
        "/support/",
        "/rutin/#syfte",
        "/guider/webb/#starta",
        "https://3580.se/",
        "tel:+46523613580",
        "mailto:a@example.se",
    ],
)
def test_a_link_that_leads_somewhere_is_allowed(link: str) -> None:
    assert LinkTargets(sample_document()).problem(link) is None


@pytest.mark.parametrize(
    "link",
    [
        "/guider/mac/",
        "/guider/webb/#finns-inte",
        "/admin/",
        "//evil.example/",
        "javascript:alert(1)",
        "http://3580.se/",
        "https:evil.example",
        "https:/evil.example",
        "https:///evil.example",
        "https:",
        "https://3580.se@evil.example/",
        "mailto:",
        "mailto://a@example.se",
        "mailto:anna",
        "tel:",
        "tel://112",
        "guider/",
    ],
)
def test_a_link_that_leads_nowhere_or_astray_is_told(link: str) -> None:
    assert LinkTargets(sample_document()).problem(link)


@pytest.mark.parametrize("prefix", ["/utkast", "/utgavor/3"])
def test_a_link_copied_from_the_draft_or_an_old_edition_is_told(content, prefix):
    told = LinkTargets(content.document).problem(f"{prefix}/guider/webb/")
    assert told and "Skriv /guider/webb/ i stället." in told
