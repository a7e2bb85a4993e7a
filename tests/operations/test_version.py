"""Which version runs is told everywhere by one number."""

import re

from django.conf import settings

from benchmarks.site import ROOT

VERSIONS = (ROOT / "CHANGELOG.md").read_text().split("\n## ")[1:]
SAID = [r"\*\*Database\*\*: (changes|as before)", r"\*\*Content\*\*: (changes|as before)",
        r"\*\*Settings\*\*: (change|as before)", r"\*\*To do\*\*: ."]  # fmt: skip


def number(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split("\n", 1)[0].split(".")))


def test_the_version_is_a_year_a_month_and_a_number():
    assert re.fullmatch(r"20\d\d\.([1-9]|1[0-2])\.[1-9]\d*", settings.VERSION)


def test_editors_see_it(editing, edition):
    assert f"Version {settings.VERSION}" in editing.get("/admin/").text


def test_the_changelog_begins_with_this_version_and_goes_back_in_time():
    numbers = [number(text) for text in VERSIONS]
    assert numbers[0] == number(settings.VERSION) and numbers == sorted({*numbers}, reverse=True)


def test_each_version_says_what_changes_and_what_is_to_be_done():
    assert [
        re.findall(said, text) for text in VERSIONS for said in SAID if len(re.findall(said, text)) != 1
    ] == []
