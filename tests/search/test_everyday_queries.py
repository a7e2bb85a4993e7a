"""What people write in the field, in their own words, and how much of it finds its place.

`queries.tsv` has two hundred more, with the places that answer each.
"""

from pathlib import Path

import pytest

from tests.search.expected import Expected
from transfer.files.reading import Content

QUERIES = [
    ("får jag mejla en sjukskrivning till facket", "/kansligt/#sjukfranvaro"),
    ("är personnummer känsligt", "/kansligt/#personnummer"),
    ("kan inte öppna mail", "scenario oppnas-inte", "/guider/lasa/#oppna"),
    ("fick mail som inte var till mig", "/det-blev-fel/#fick-fel"),
    ("kryptera i telefonen", "/guider/#outlook-mobil"),
    ("outlook appen", "/guider/#outlook-mobil"),
    ("mac", "/guider/#outlook-mac"),
    ("new outlook", "/guider/#outlook-nya", "/rutin/#utforande Vilken Outlook har du?"),
    ("hänglås", "/rutin/#ordlista Hänglåset"),
    ("utgråad", "/rutin/#ordlista Utgråad knapp"),
    ("options", "/guider/dator/#alternativ"),
    ("encrypted email", "/mottagare/en/"),
    ("i cannot open the message", "/mottagare/en/#fil"),
    ("one time passcode", "/mottagare/en/#inloggning", "/mottagare/en/#kod"),
    ("rpmsg", "scenario rpmsg", "/mottagare/#fil"),
    ("är det bedrägeri", "/mottagare/#akta"),
    ("phishing", "/mottagare/#akta"),
    ("säker digital kommunikation", "/rutin/#ordlista SDK, säker digital kommunikation"),
    ("kan jag skicka i teams istället", "/rutin/#ordlista Teams"),
    ("adhd", "/kansligt/#diagnos"),
    ("foto på elev", "/kansligt/#foto-pa-barn"),
    ("kontonummer", "/kansligt/#kontonummer"),
    ("god man", "/kansligt/#god-man"),
    ("stor fil", "scenario stor-fil"),
    ("hemlig kopia", "/rutin/#ordlista Hemlig kopia", "scenario tolv-foraldrar"),
    ("gallra", "/det-blev-fel/#okrypterat-till-dig"),
    ("dso", "/rutin/#bra-att-veta Skickade du fel eller okrypterat?"),
    ("hotmail", "scenario gmail-far-ingen-kod", "/guider/lasa/"),
    ("måste jag kryptera till kollega", "/rutin/#syfte Ska du skicka inom kommunen?"),
    ("vårdcentralen", "/kansligt/#lakarbesok"),
    ("LAS", "/kansligt/#uppsagning"),
    ("s/mime", "/guider/dator/#kryptera", "/guider/webb/#kryptera"),
    ("ipad", "/guider/#outlook-mobil"),
    ("öppettider support", "/support/"),
    ("glömt lösenord", "scenario krypterat-fran-kollega", "/guider/lasa/#verifiera"),
    ("svara alla", "/guider/svara/", "/guider/svara/#webb"),
    ("kryptera mötesinbjudan", "scenario motesinbjudan"),
    ("skicka från funktionsbrevlåda", "scenario fran-info", "/rutin/#ordlista Funktionsbrevlåda"),
    ("låst mejl", "/guider/lasa/", "/guider/lasa/#oppna", "scenario krypterat-fran-kollega"),
    ("registrator@sotenas.se", "scenario registrator-kan-inte-oppna", "/rutin/#ordlista Funktionsbrevlåda"),
]
MORE = Path(__file__).parent / "queries.tsv"


@pytest.fixture(scope="session")
def expected(content: Content) -> Expected:
    return Expected(content)


def more_queries() -> list[tuple[str, ...]]:
    lines = MORE.read_text(encoding="utf-8").splitlines()
    return [(text, *places.split(" | ")) for text, places in (line.split("\t") for line in lines)]


def test_of_forty_queries_at_least_35_find_their_place_among_three(expected: Expected):
    missed = [text for text, *wanted in QUERIES if not expected.is_found(text, *wanted)]
    assert len(QUERIES) == 40 and len(missed) <= 5, missed


def test_of_two_hundred_more_queries_95_in_100_find_their_place_among_three(expected: Expected):
    queries = more_queries()
    missed = [text for text, *wanted in queries if not expected.is_found(text, *wanted)]
    assert len({text for text, *_ in queries}) == len(queries) >= 200
    assert len(missed) <= 0.05 * len(queries), missed


@pytest.mark.parametrize("text", [text for text, *_ in QUERIES])
def test_no_query_is_rewritten(expected: Expected, text: str):
    query, _ = expected.index.search(text)
    assert query.text == text and not query.offer


def test_every_place_that_is_expected_exists(expected: Expected):
    """A place that is renamed is not silently missed."""
    places = [place.entry for index in expected.index.by_language.values() for place in index.places]
    names = {name for entry in places for name in (entry.path, f"{entry.path} {entry.title}")}
    wanted = {place for _, *among in (*QUERIES, *more_queries()) for place in among}
    assert {place for place in wanted if expected.paths.get(place, place) not in names} == set()
