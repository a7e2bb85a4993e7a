"""The admin's pages are found where they were, and in one menu, however the code is divided."""

import pytest
from django.test import Client
from django.urls import resolve

from config.moved import ADMIN

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("then", "now"), ADMIN.items())
def test_a_list_that_moved_is_found_where_it_was(editing: Client, then: str, now: str) -> None:
    answer = editing.get(f"/admin/{then}/?sida=2")
    assert (answer.status_code, answer["Location"]) == (308, f"/admin/{now}/?sida=2")
    assert resolve(f"/admin/{now}/").url_name == f"{now.replace('/', '_')}_changelist"


def test_the_menu_has_one_part_for_all_that_goes_with_publishing(editing: Client) -> None:
    """Also on the page of a part, whichever of its apps is asked for."""
    for page in ("/admin/", "/admin/publishing/", "/admin/audit/"):
        shown = editing.get(page).text
        assert shown.count("Publicering</a>") == 1, page
        assert shown.index(">Händelser<") < shown.index(">Utgåvor<"), page
