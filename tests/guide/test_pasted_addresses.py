"""A reader who follows an address that caught something on its way comes to the page."""

import pytest

from answers.answer_code import encode
from decisions.engine.walk import replay


@pytest.mark.parametrize(
    ("arrived", "leads_to"),
    [
        ("/guider/webb/.", "/guider/webb/"),
        ("/guider/webb/?utm_source=brev", "/guider/webb/"),
        ("/ska-jag-kryptera/?arende=skicka&amp;u=1", "/ska-jag-kryptera/?arende=skicka&u=1"),
        ("/ska-jag-kryptera/?arende=skicka.", "/ska-jag-kryptera/?arende=skicka"),
        ("/utgavor/1", "/utgavor/1/"),
        ("/utgavor/1.", "/utgavor/1/"),
        ("/utkast", "/utkast/"),
        ("/w3.", "/w3"),
    ],
)
def test_it_leads_on_to_the_page(reader, arrived, leads_to):
    response = reader.get(arrived)
    assert (response.status_code, response["Location"]) == (302, leads_to)
    assert reader.get(leads_to).status_code in (200, 301, 302)


@pytest.mark.parametrize("address", ["/admin/guide/guide/?utm_source=x", "/konto/logga-in/?next=/a."])
def test_editors_addresses_are_left_alone(reader, address):
    assert "utm" in address or reader.get(address).status_code == 200
    assert reader.get(address).get("Location", "").count(address.partition("?")[0]) in (0, 1)


@pytest.mark.parametrize("address", ["/.//evil.example/.", "/%5Cevil.example.", "/%0d%0aX:1."])
def test_no_address_leads_to_another_site(reader, address):
    response = reader.get(address)
    assert response.status_code == 404 or not response["Location"].startswith(("//", "http", "/\\"))
    assert "\n" not in response.get("Location", "")


@pytest.mark.parametrize("around", ["{}.", "({})", "”{}”", " {} ", "{}\u200b"])
def test_the_helpdesk_can_paste_a_code_with_what_stood_around_it(reader, edition, around):
    questionnaire = edition.decoded().questionnaire
    walk = replay(questionnaire, {"arende": ("skicka",)})
    for typed, place in ((encode(1, walk), "/ska-jag-kryptera/"), ("W3", "/w3")):
        found = reader.get("/support/kod/", {"kod": around.format(typed)})
        assert found.status_code == 302 and found["Location"].lower().startswith(place)
        searched = reader.get("/sok/", {"q": around.format(typed)})
        assert searched.status_code == 302 and "/support/kod/" in searched["Location"]
