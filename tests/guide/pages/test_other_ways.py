"""The owner's other ways than e-mail: where the routine says no, and on Support."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from guide.freeze import freeze
from guide.pages.document import OtherWay
from guide.pages.models import OtherWay as Row
from tests.guide.pages.test_pages import reader_of
from transfer.files.reading import Content

SDK = OtherWay(name="SDK", for_whom="andra myndigheter", up_to="sekretess", link="https://sdk.example.se/")
COURIER = OtherWay(name="Bud", for_whom="alla", up_to="allt", link="0523-66 40 00", even_at_stop=True)
SHARED = "/ska-jag-kryptera/?arende=skicka&vem=anstalld&innehall=kansliga&adress=gemensam&u=1"
STOPPED = "/ska-jag-kryptera/?arende=skicka&vem=anstalld&innehall=skyddade&u=1"
NO_NEED = "/ska-jag-kryptera/?arende=skicka&vem=anstalld&innehall=inget&u=1"


@pytest.fixture
def informed(content: Content) -> Client:
    return reader_of(content, other_ways=(SDK, COURIER))


def test_none_are_shipped_and_nothing_is_said_of_them(reader: Client, content: Content):
    assert content.document.routine.other_ways == ()
    assert "Andra vägar" not in reader.get(SHARED).text + reader.get("/support/").text


@pytest.mark.django_db
@pytest.mark.parametrize("page", [SHARED, "/support/"])
def test_they_stand_where_the_routine_says_no_and_on_support(informed: Client, page: str):
    text = informed.get(page).text
    assert '<a href="https://sdk.example.se/">SDK</a>' in text
    assert "För andra myndigheter. Upp till sekretess." in text
    assert 'href="tel:+46523664000"' in text


@pytest.mark.django_db
def test_what_is_stopped_altogether_gets_only_ways_that_may_even_then(informed: Client):
    text = informed.get(STOPPED).text
    assert "Bud 0523-66 40 00" in text and "SDK" not in text


@pytest.mark.django_db
def test_who_may_use_e_mail_is_sent_no_other_way(informed: Client):
    assert "Andra vägar" not in informed.get(NO_NEED).text


@pytest.mark.django_db
@pytest.mark.parametrize("link", ["http://a.example", "javascript:alert(1)", "ring oss", "mailto:a@b.se"])
def test_a_link_that_is_neither_safe_address_nor_number_is_refused(link: str):
    with pytest.raises(ValidationError):
        Row(name="Brev", for_whom="alla", up_to="allt", link=link).clean_fields()


@pytest.mark.django_db
def test_rows_are_frozen_in_their_order():
    for position, name in ((2, "Brev"), (1, "Bud")):
        Row.objects.create(name=name, for_whom="alla", up_to="allt", position=position)
    assert [way.name for way in freeze().other_ways] == ["Bud", "Brev"]
