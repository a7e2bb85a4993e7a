"""What can tell who somebody is, is taken out before anything is stored."""

import pytest

from feedback.redaction import NO_ADDRESS, NO_NUMBER, without_personal

ADDRESSES = [
    "lisa.svensson@sotenas.se",
    "LISA@SOTENAS.SE",
    "lisa @ sotenas.se",
    "lisa(at)sotenas.se",
    "lisa [at] sotenas.se",
    "lisa (a) sotenas.se",
    "lisa snabel-a sotenas.se",
    "<lisa@sotenas.se>",
    "lisa+kryptering@exämple.se",
    "lisa＠sotenas.se",
    "lisa snabel a sotenas.se",
    "lisa.snabel-a.sotenas.se",
    "lisa-snabela-sotenas.se",
    "lisa (snabel-a) sotenas.se",
    "lisa {at} sotenas.se",
    "lisa at sotenas.se",
    "lisa snabel-a sotenas punkt se",
    "lisa @ sotenas dot se",
]
NUMBERS = [
    *("19800101-1234", "800101-1234", "8001011234", "198001011234", "800101+1234", "19800101 1234"),
    *(
        "800101 - 1234",
        "19 80 01 01 12 34",
        "800101–1234",
        "800101\u20111234",
        "800101\u00a01234",
        "1980-01-01",
    ),
    *(
        "19800161-1234",
        "800161-1234",
        "8001611234",
        "198001911234",
    ),  # samordningsnummer: sixty added to the day
    *("070-123 45 67", "0701234567", "+46 70 123 45 67", "0046701234567", "(0523) 61 30 00", "0523/613000"),
    *(
        "070.123.45.67",
        "+46(0)70-1234567",
        "0 7 0 1 2 3 4 5 6",
        "８００１０１１２３４",
        "0523-61\u200b3000",
    ),
    *("070,123,45,67", "070: 123 45 67", "800101:1234", "800101;1234", "800101 * 1234", "070'123'45'67"),
    *("070 streck 123 45 67", "0523 och sedan 61 30 00", "80 01 01 minus 1234", "070 sen 123 sen 4567"),
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_e_mail_address_goes(address):
    assert without_personal(f"Skriv till {address} i dag") == f"Skriv till {NO_ADDRESS} i dag"


@pytest.mark.parametrize("number", NUMBERS)
def test_a_phone_number_or_personnummer_goes(number):
    assert without_personal(f"Hon har {number} nu") == f"Hon har {NO_NUMBER} nu"


@pytest.mark.parametrize(
    "text",
    [
        "Steg 3 av 5 stämmer inte.",
        "Jag ringde 3580 och fick hjälp efter 15 minuter.",
        "Outlook 2016 visar Behörighet i stället för Kryptera.",
        "Koden W3 leder fel.",
        "Det gäller Outlook 2016, 2019 och 2021.",
        "Snabel-a saknas på mitt tangentbord.",
        "Kom in at 10.",
    ],
)
def test_what_tells_nobody_apart_stays(text):
    assert without_personal(text) == text


def test_it_is_one_line():
    assert without_personal(" en\n\trad\x00 till ") == "en rad till"
