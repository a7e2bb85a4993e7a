"""Addresses and codes as they arrive."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editing.addresses import code, for_readers, meant

ARRIVED = {
    "a full stop": (("/guider/webb/.", ""), ("/guider/webb/", "")),
    "a bracket and a comma": (("/guider/webb/),", ""), ("/guider/webb/", "")),
    "an angle": (("/guider/webb/>", ""), ("/guider/webb/", "")),
    "the ampersand of HTML": (("/a/", "x=1&amp;y=2&amp;amp;z=3"), ("/a/", "x=1&y=2&z=3")),
    "the ampersand of HTML, escaped": (("/a/", "x=1&amp%3By=2"), ("/a/", "x=1&y=2")),
    "a newsletter": (("/a/", "utm_source=brev&x=1&utm_medium=epost&fbclid=3"), ("/a/", "x=1")),
    "a full stop after an answer": (("/a/", "x=ja&y=nej."), ("/a/", "x=ja&y=nej")),
    "quotes after an answer": (("/a/", "x=ja%22%29."), ("/a/", "x=ja")),
    "the draft": (("/utkast", ""), ("/utkast/", "")),
    "an edition": (("/utgavor/12", ""), ("/utgavor/12/", "")),
    "an edition and a full stop": (("/utgavor/12.", ""), ("/utgavor/12/", "")),
}
KEPT = [
    ("/", ""),
    ("/guider/webb/", "u=1"),
    ("/sok/", "q=Vad är det?"),
    ("/support/kod/", "kod=3-9A."),
    ("/ska-jag-kryptera/", "vem=anstalld&innehall=halsa&innehall=lon"),
    ("/bilder/0123.svg", ""),
    ("/utgavor/", ""),
]


@pytest.mark.parametrize(("arrived", "address"), ARRIVED.values(), ids=ARRIVED)
def test_what_an_address_caught_on_its_way_is_taken_off(arrived, address):
    assert meant(*arrived) == address


@pytest.mark.parametrize("address", KEPT)
def test_an_address_of_ours_is_left_alone(address):
    assert meant(*address) == address


@given(st.text("/aå.,;)>utkastgvor17 ", max_size=20), st.text("a=&;ampu_t1.,)%3B", max_size=20))
def test_again_changes_nothing(path, query):
    address = meant(f"/{path}", query)
    assert meant(*address) == address


@pytest.mark.parametrize("typed", ["3-9A.", " 3-9A", "3 - 9A", "”3-9A”", "(3-9A)", "3-9A\u200b", "3-9A\n"])
def test_a_code_is_read_as_it_was_pasted(typed):
    assert code(typed) == "3-9A"


def test_a_page_has_its_address_in_the_current_edition():
    assert for_readers("/utkast/guider/webb/") == for_readers("/utgavor/3/guider/webb/") == "/guider/webb/"
    assert for_readers("/utgavor/") == "/utgavor/" and for_readers("/guider/") == "/guider/"
