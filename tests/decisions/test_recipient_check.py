"""The check of a recipient's address without JavaScript: by POST, and then forgotten."""

import logging

import pytest

PAGE = "/ska-jag-kryptera/?arende=skicka&vem=anstalld&innehall=kansliga&u=1"
ADDRESS = "hanna.hemlig@exempel.se"


def shown(html):
    """Keys of what is said of the address."""
    texts = html.split("<p data-verdict=")[1:]
    return [text.split('"')[1] for text in texts if " hidden" not in text.partition(">")[0]]


@pytest.fixture
def check(reader):
    return lambda address: reader.post(PAGE, {"adress": address}).content.decode()


@pytest.mark.parametrize(
    ("address", "verdicts"),
    [
        (ADDRESS, ["person"]),
        ("info@sotenas.se", ["shared", "own"]),
        ("3580@sml-it.se", ["support", "own"]),
        ("3581@sml-it.se", ["system-maybe", "own"]),
        ("annand@exempel.se", ["unclear"]),
        ("anna.andersson@gmail.com", ["private"]),
        ("Anna Andersson <anna.andersson@lysekil.se>;", ["person", "own"]),
        ("ingen adress", ["invalid"]),
        ("", ["invalid"]),
    ],
)
def test_it_says_what_the_address_looks_like_and_how_sure_that_is(check, address, verdicts):
    assert shown(check(address)) == verdicts


def test_nothing_is_said_before_an_address_is_given(reader):
    assert shown(reader.get(PAGE).content.decode()) == []


def test_the_reader_decides_and_no_answer_is_chosen(check):
    html = check(ADDRESS)
    assert "Svara: En person, på sin egen adress" in html
    assert " checked" not in html


def test_what_was_typed_is_still_in_its_field_and_in_no_address(check):
    html = check(ADDRESS)
    assert f'value="{ADDRESS}"' in html
    assert html.count(ADDRESS) == 1


def test_the_answer_is_kept_by_nobody(reader):
    response = reader.post(PAGE, {"adress": ADDRESS})
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies
    assert ADDRESS not in reader.get(PAGE).content.decode()


def test_the_address_is_never_logged(reader, caplog):
    with caplog.at_level(logging.DEBUG):
        reader.post(PAGE, {"adress": ADDRESS})
    assert ADDRESS not in "".join(str(vars(record)) for record in caplog.records)


def test_the_address_reaches_no_database(reader, django_assert_max_num_queries):
    reader.get(PAGE)
    with django_assert_max_num_queries(1) as asked:
        reader.post(PAGE, {"adress": ADDRESS})
    assert not any(ADDRESS in query["sql"] for query in asked)


@pytest.mark.parametrize("path", ["/ska-jag-kryptera/", "/ska-jag-kryptera/?arende=skicka&vem=inget&u=1"])
def test_only_the_question_of_the_address_takes_one(reader, path):
    assert reader.post(path, {"adress": ADDRESS}).status_code == 405


def test_a_body_too_large_for_an_address_is_refused(reader):
    assert reader.post(PAGE, {"adress": "a" * 5000}).status_code == 413


@pytest.mark.parametrize("address", ['"><script>alert(1)</script>', "\0\u202e", "a" * 300 + "@exempel.se"])
def test_odd_addresses_are_answered_and_never_markup(check, address):
    html = check(address)
    assert shown(html) == ["invalid"]
    assert "<script>alert" not in html
    assert "\0" not in html
