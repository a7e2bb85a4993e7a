"""Which version runs is told everywhere by one number."""

import re

from django.conf import settings


def test_the_version_is_a_year_a_month_and_a_number():
    assert re.fullmatch(r"20\d\d\.([1-9]|1[0-2])\.[1-9]\d*", settings.VERSION)


def test_editors_see_it(editing, edition):
    assert f"Version {settings.VERSION}" in editing.get("/admin/").text
