"""What employees and recipients write, and the hit that it must give in the shipped routine.

A hit is named by its address (and its title, where many hits share an address), or by its scenario.
"""

import time
from statistics import median

import pytest

from routine.document import decode, encode
from search.edition_index import EditionIndex
from search.index import Hit
from search.links import to_answers
from search.query import clean
from transfer.files.reading import Content

FIRST, AMONG_THREE = 1, 3

QUERIES = [
    ("ska jag kryptera", "/ska-jag-kryptera/", FIRST),
    ("måste jag kryptera", "/ska-jag-kryptera/", AMONG_THREE),
    ("när ska man kryptera", "/rutin/#frekvens", FIRST),
    ("läkarintyg", "/kansligt/#lakarintyg", FIRST),
    ("sjukintyg", "scenario lakarintyg-forsakringskassan", AMONG_THREE),
    ("läkarintyget försäkringskassan", "scenario lakarintyg-forsakringskassan", FIRST),
    ("hur skickar jag ett läkarintyg", "scenario lakarintyg-forsakringskassan", AMONG_THREE),
    ("orosanmälan", "scenario orosanmalan-annan-kommun", AMONG_THREE),
    ("orosanmälningar", "scenario orosanmalan-annan-kommun", AMONG_THREE),
    ("lönelistor", "/kansligt/#lonelista", FIRST),
    ("lonelista", "scenario lonelista-bolaget", AMONG_THREE),
    ("lönespecifikation", "/kansligt/#lonespecifikation", FIRST),
    ("omdöme elev", "scenario omdome-vardnadshavare", FIRST),
    ("anbud", "/kansligt/#anbud", FIRST),
    ("anbudet konsulten", "scenario anbud-konsult", FIRST),
    ("personnummer", "/kansligt/#personnummer", AMONG_THREE),
    ("skyddad identitet", "scenario skyddade-personuppgifter", AMONG_THREE),
    ("skyddade personuppgifter", "scenario skyddade-personuppgifter", AMONG_THREE),
    ("sekretess", "/rutin/#ordlista Sekretess", FIRST),
    ("vad är sekretess", "/rutin/#ordlista Sekretess", FIRST),
    ("känsliga personuppgifter", "/rutin/#ordlista Känsliga personuppgifter", FIRST),
    ("kansliga uppgifter", "/rutin/#ordlista Känsliga personuppgifter", AMONG_THREE),
    ("fackmedlem", "scenario facklig-forhandling", FIRST),
    ("rehab", "scenario rehabplan-chef", FIRST),
    ("rehabilitering", "scenario rehabplan-chef", FIRST),
    ("politiker", "/rutin/#malgrupper", AMONG_THREE),
    ("lov-utförare", "/rutin/#ordlista LOV-utförare", FIRST),
    ("LOV utförare", "/rutin/#ordlista LOV-utförare", FIRST),
    ("hemtjänsten", "scenario hemtjanst-lov", AMONG_THREE),
    ("funktionsbrevlåda", "/rutin/#ordlista Funktionsbrevlåda", FIRST),
    ("funktionsbrevlådor", "/rutin/#begransning", AMONG_THREE),
    ("delad brevlåda", "/rutin/#ordlista Gemensam eller delad brevlåda", FIRST),
    ("gemensamma brevlådor", "/rutin/#ordlista Gemensam eller delad brevlåda", FIRST),
    ("info@", "scenario fraga-om-brukare-info", AMONG_THREE),
    ("registratorn", "scenario registrator-kan-inte-oppna", AMONG_THREE),
    ("ärendehanteringssystem", "/rutin/#begransning", AMONG_THREE),
    ("skicka till flera", "/rutin/#begransning Ska du skicka till flera?", AMONG_THREE),
    ("sändlista", "scenario sjukfranvaro-sandlista", FIRST),
    ("distributionslista", "scenario sjukfranvaro-sandlista", AMONG_THREE),
    ("syfte", "/rutin/#syfte", FIRST),
    ("ansvar", "/rutin/#ansvar", FIRST),
    ("vem gäller rutinen", "/rutin/#malgrupper", FIRST),
    ("gäller rutinen praktikanter", "scenario praktikant", FIRST),
    ("inom kommunen", "/rutin/#syfte Ska du skicka inom kommunen?", AMONG_THREE),
    ("kryptera i webbläsaren", "/guider/webb/", FIRST),
    ("outlook på webben", "/guider/webb/#starta", FIRST),
    ("kryptera på datorn", "/guider/dator/", AMONG_THREE),
    ("krypteringsknappen", "/guider/webb/#kryptera", AMONG_THREE),
    ("var är knappen", "/guider/webb/#kryptera", AMONG_THREE),
    ("hittar inte knappen", "/guider/webb/#kryptera", AMONG_THREE),
    ("behörighet saknas", "/guider/dator/#kryptera", AMONG_THREE),
    ("behörigheter", "/guider/dator/#kryptera", FIRST),
    ("tre prickar", "/guider/webb/#kryptera", FIRST),
    ("tre punkterna", "/guider/webb/#kryptera", FIRST),
    ("alternativ", "/guider/dator/#alternativ", FIRST),
    ("vidarebefordra inte", "/rutin/#ordlista Vidarebefordra inte", FIRST),
    ("skriva ut", "/rutin/#ordlista Vidarebefordra inte", AMONG_THREE),
    ("nytt meddelande", "/guider/webb/#nytt-meddelande", AMONG_THREE),
    ("ny epost", "/guider/dator/#nytt-meddelande", AMONG_THREE),
    ("nya outlook", "/guider/#outlook-nya", AMONG_THREE),
    ("klassiska outlook", "/guider/#outlook-klassiska", AMONG_THREE),
    ("outlook mac", "/guider/#outlook-mac", AMONG_THREE),
    ("appen", "/guider/#outlook-mobil", AMONG_THREE),
    ("s/mime", "/guider/dator/#kryptera", AMONG_THREE),
    ("mobilen", "/rutin/#utforande Använder du mobilen?", AMONG_THREE),
    ("iphone", "/rutin/#utforande Använder du mobilen?", AMONG_THREE),
    ("ämnesraden", "/rutin/#inledning Ämnesraden krypteras inte", AMONG_THREE),
    ("amnesrad", "/guider/webb/", AMONG_THREE),
    ("bilagor", "/rutin/#bra-att-veta Bilagor skyddas olika", AMONG_THREE),
    ("svara krypterat", "/guider/svara/", AMONG_THREE),
    ("vill skicka till mig", "/rutin/#konversation", AMONG_THREE),
    ("skickade okrypterat", "/rutin/#bra-att-veta Skickade du fel eller okrypterat?", AMONG_THREE),
    ("fel person", "/det-blev-fel/#fel-person", FIRST),
    ("skickat fel", "/rutin/#bra-att-veta Skickade du fel eller okrypterat?", FIRST),
    ("återkalla mejl", "/rutin/#bra-att-veta Räkna inte med att kunna ta tillbaka meddelandet", FIRST),
    ("ångra", "/rutin/#bra-att-veta Räkna inte med att kunna ta tillbaka meddelandet", FIRST),
    ("personuppgiftsincident", "/rutin/#bra-att-veta Skickade du fel eller okrypterat?", AMONG_THREE),
    ("imy 72 timmar", "/rutin/#bra-att-veta Skickade du fel eller okrypterat?", FIRST),
    (
        "allmän handling",
        "/rutin/#bra-att-veta E-posten kan vara allmän handling även när den är krypterad",
        FIRST,
    ),
    ("diarieföra", "/rutin/#bra-att-veta Ska mottagaren diarieföra meddelandet?", AMONG_THREE),
    ("support telefonnummer", "/support/", FIRST),
    ("helpdesk", "/support/", AMONG_THREE),
    ("3580", "/support/", FIRST),
    ("felanmälan", "/support/", AMONG_THREE),
    ("ring supporten", "/support/", FIRST),
    ("kod kom inte", "/guider/lasa/#engangskod", AMONG_THREE),
    ("engångskod", "/rutin/#ordlista Engångskod", FIRST),
    ("engangskoden", "/guider/lasa/#engangskod", AMONG_THREE),
    ("engångslösenord", "/rutin/#ordlista Engångskod", FIRST),
    ("koden har gått ut", "scenario min-kod-gick-ut", FIRST),
    ("koden funkar inte", "/ska-jag-kryptera/?arende=fatt&oppna=lank", AMONG_THREE),
    ("skräppost", "/guider/lasa/#engangskod", FIRST),
    ("spam", "/guider/lasa/#engangskod", FIRST),
    ("kan inte öppna", "scenario oppnas-inte", AMONG_THREE),
    ("mottagaren kan inte öppna", "/rutin/#lasbarhet", AMONG_THREE),
    ("öppna krypterat meddelande", "/guider/lasa/#oppna", FIRST),
    ("hur läser jag krypterat mejl", "/guider/lasa/", FIRST),
    ("läs meddelandet", "/guider/lasa/#oppna", AMONG_THREE),
    ("gmail", "scenario gmail-far-ingen-kod", FIRST),
    ("yahoo", "/guider/lasa/#verifiera", AMONG_THREE),
    ("logga in", "/guider/lasa/#verifiera", FIRST),
    ("inloggningen", "/guider/lasa/#verifiera", AMONG_THREE),
    ("lösenordet", "/guider/lasa/#verifiera", AMONG_THREE),
    ("bara en länk", "scenario lank-med-engangskod", AMONG_THREE),
    ("läsfönstret", "/rutin/#ordlista Läsfönstret", FIRST),
    ("microsoft office", "/guider/lasa/#engangskod", FIRST),
    ("ordlista", "/rutin/#ordlista Ordlista", FIRST),
    ("jag skickade okrypterat", "/det-blev-fel/#okrypterat", FIRST),
    ("belastningsregistret", "/kansligt/#belastningsregister", FIRST),
    ("betyg", "/kansligt/#betyg", AMONG_THREE),
    ("hemadress", "/kansligt/#hemadress", FIRST),
    ("allergier", "/kansligt/#allergi", FIRST),
    ("åtgärdsprogrammet", "/kansligt/#atgardsprogram", FIRST),
    ("försörjningsstöd", "/kansligt/#ekonomiskt-bistand", FIRST),
    ("kakor", "/om-webbplatsen/#kakor", FIRST),
    ("är meddelandet äkta", "/mottagare/#akta", FIRST),
    ("tillgänglighet", "/tillganglighet/", FIRST),
]

OFFERED = [
    ("kryptrea", "kryptera"),
    ("krytpering", "kryptering"),
    ("fuktionsbrevlåda", "funktionsbrevlåda"),
    ("enångskod", "engångskod"),
    ("behorighett", "behörighet"),
    ("lössenord", "lösenord"),
    ("sekritess", "sekretess"),
    ("gmial", "gmail"),
    ("outlok", "outlook"),
    ("vidarebefodra", "vidarebefordra"),
]
"""Mistyped words, each with the word that is offered for it."""

NOTHING_TO_FIND = ["semester", "parkering", "lunch", "bygglov", "wifi", "qwerty", "🔒", "…"]


@pytest.fixture(scope="session")
def index(content: Content) -> EditionIndex:
    """Of the routine as it comes out of an edition."""
    return EditionIndex.of(decode(encode(content.document)))


def search(index: EditionIndex, text: str) -> tuple[Hit, ...]:
    return index.search(clean(text))[1]


@pytest.fixture(scope="session")
def scenarios(content: Content) -> dict[str, str]:
    questionnaire = content.document.questionnaire
    return {f"scenario {case.ref}": to_answers(case.answers) for case in questionnaire.scenarios}


@pytest.mark.parametrize(("text", "wanted", "within"), QUERIES, ids=[text for text, _, _ in QUERIES])
def test_a_query_finds_what_it_asks_for(
    index: EditionIndex, scenarios: dict[str, str], text: str, wanted: str, within: int
):
    names = [(hit.entry.path, f"{hit.entry.path} {hit.entry.title}") for hit in search(index, text)]
    places = [place for place, name in enumerate(names, 1) if scenarios.get(wanted, wanted) in name]
    assert places and places[0] <= within, names[:5]


@pytest.mark.parametrize(("text", "offer"), OFFERED)
def test_a_mistyped_word_is_not_replaced_but_another_offered(index: EditionIndex, text: str, offer: str):
    query, hits = index.search(text)
    assert query.offer == offer and not hits and search(index, offer)


@pytest.mark.parametrize("text", NOTHING_TO_FIND)
def test_what_the_routine_does_not_treat_finds_nothing(index: EditionIndex, text: str):
    assert search(index, text) == ()


def test_there_are_queries_enough():
    assert len({text for text, _, _ in QUERIES}) == len(QUERIES) >= 70


def test_a_query_takes_less_than_2_ms(index: EditionIndex):
    """Of the processor's time, so that others on the machine do not count."""
    seconds = [min(_seconds(index, text) for _ in range(3)) for text, _, _ in QUERIES]
    assert median(seconds) < 0.001 and max(seconds) < 0.004


def _seconds(index: EditionIndex, text: str) -> float:
    start = time.thread_time()
    search(index, text)
    return time.thread_time() - start
