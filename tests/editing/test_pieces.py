"""What pages are put together from."""

from itertools import count
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.urls import set_script_prefix

TEMPLATE = Template('{% once "name" value %}{{ value }}{{ made }}{% endonce %}')


@pytest.fixture
def show():
    """Shows the piece as made for a value, with how many pieces had been made before."""
    request, made = SimpleNamespace(edition=SimpleNamespace(pieces={})), count()
    return lambda value, **known: TEMPLATE.render(
        Context({"request": request, "value": value, "made": lambda: next(made)} | known)
    )


@pytest.fixture
def below_utkast():
    set_script_prefix("/utkast/")
    yield
    set_script_prefix("/")


def test_a_piece_is_made_once_for_each_of_its_values(show):
    assert [show("a"), show("b"), show("a"), show("b")] == ["a0", "b1", "a0", "b1"]


def test_a_piece_is_made_anew_where_pages_lie_elsewhere(show, below_utkast):
    there = show("a")
    set_script_prefix("/")
    assert (there, show("a"), show("a")) == ("a0", "a1", "a1")


def test_a_piece_is_made_each_time_where_no_edition_keeps_it(show):
    assert [show("a", request=None), show("a", request=None)] == ["a0", "a1"]


def test_a_piece_is_escaped_as_anything_else(show):
    assert show("<b>") == "&lt;b&gt;0" == show("<b>")


def test_an_icon_is_hidden_from_screen_readers():
    assert Template('{% icon "lock" %}').render(Context()) == (
        '<svg class="icon" aria-hidden="true" focusable="false">'
        '<use href="/static/icons/sprite.svg#lock"/></svg>'
    )
