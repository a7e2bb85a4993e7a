"""Guides that are too many to be seen at a glance."""

import pytest
from django.test import Client

from benchmarks.grow import grown
from guide.grouping import FEW, choices, groups
from tests.conftest import publish
from transfer.files.reading import Content


@pytest.fixture
def many(db: None, content: Content) -> Client:
    publish(grown(content.document, 20))
    return Client()


def test_the_start_page_shows_the_first_and_leads_to_all(many: Client) -> None:
    page = many.get("/").text
    assert page.count('class="card"') == FEW
    assert "Alla 20 guider" in page


def test_a_few_are_shown_one_by_one(reader: Client) -> None:
    assert reader.get("/").text.count('class="card"') == 4
    assert reader.get("/guider/").text.count('class="card"') == 4


def test_the_list_puts_them_by_where_one_works(many: Client) -> None:
    response = many.get("/guider/")
    assert response.text.count('<h3 id="guider-') == 4
    assert 'href="#guider-outlook-pa-datorn"' in response.text
    guides = response.context["routine"].guides
    assert all(f'href="/guider/{guide.ref}/"' in response.text for guide in guides)


def test_the_helpdesk_has_a_page_of_codes_for_each(many: Client) -> None:
    assert 'href="/support/helpdesk/dator/"' in many.get("/support/helpdesk/").text
    page = many.get("/support/helpdesk/dator/").text
    assert ">D1</strong>" in page and "Svar att kopiera" in page and ">W1</strong>" not in page


def test_a_guide_that_does_not_exist_has_no_codes(reader: Client) -> None:
    assert reader.get("/support/helpdesk/finns-inte/").status_code == 404


def test_another_environment_is_its_only_guide_or_the_list_of_them(content: Content) -> None:
    few, more = content.document.routine, grown(content.document, 20).routine
    assert [each.address for each in choices(few, few.guide("webb"))] == [
        *("webb", "outlook-nya", "dator", "outlook-mac")
    ]
    own, _, other, _ = choices(more, more.guide("webb"))
    assert (own.address, other.guide, other.group) == ("webb", None, "outlook-pa-datorn")
    assert choices(few, few.guide("lasa")) == []


def test_groups_stand_in_the_order_of_their_first_guides(content: Content) -> None:
    routine = grown(content.document, 20).routine
    found = groups(routine, routine.guides)
    assert [group.icon for group in found] == ["web", "desktop", "recipient", "any"]
    assert sum(len(group.guides) for group in found) == 20
