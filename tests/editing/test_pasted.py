"""What people paste becomes the Markdown that they meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editing.markdown import clean, not_seen, render
from editing.pasted import tidy

PASTED = {
    "a list right under a sentence": ("Gör så här:\n- Ett\n- Två", "Gör så här:\n\n- Ett\n- Två"),
    "a numbered list right under a sentence": ("Så här:\n1. Ett\n2. Två", "Så här:\n\n1. Ett\n2. Två"),
    "Word's bullets": ("Så här:\n•\tEtt\n•\tTvå", "Så här:\n\n- Ett\n- Två"),
    "Word's bullets on two levels": (
        "•\tEtt\no\tUnder\no\tOckså\n•\tTvå",
        "- Ett\n    - Under\n    - Också\n- Två",
    ),
    "Outlook's bullets": ("·         Ett\n·         Två", "-         Ett\n-         Två"),
    "bullets of a typeface": ("\uf0b7\tEtt\n\uf0b7\tTvå", "- Ett\n- Två"),
    "Word's numbers": ("1)\tEtt\n2)\tTvå", "1. Ett\n2. Två"),
    "points under points, by three spaces": ("1. Ett\n   - Under\n2. Två", "1. Ett\n    - Under\n2. Två"),
    "another kind of list right under one": ("- Ett\n1. Två", "- Ett\n\n1. Två"),
    "a large heading": ("# Stor\nText", "### Stor\nText"),
    "a heading under a heading": ("##### Liten\n\nText", "#### Liten\n\nText"),
    "an underlined heading": ("Stor\n====\n\nText", "### Stor\n\nText"),
    "a number sign": ("#5 är klar", "\\#5 är klar"),
}
KEPT = [
    "1. Ett\n\n    - Under\n\n        - Längst in\n\n    Mer.\n\n2. Två",
    "Vi ses\n2. oktober",
    "Möte den\n12. maj",
    "Text\n\n    - kod\n    - mer kod",
    "**Fet** rad\n*kursiv* rad",
    "- - -\n\nText\n\n* * *",
    "– Hej, sade hon\n– Hej",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "### Rubrik\n\nText #5 i en rad",
    "Term\n:   Förklaring",
    "o vad det är",
]


@pytest.mark.parametrize(("pasted", "meant"), PASTED.values(), ids=PASTED)
def test_what_is_pasted_becomes_what_was_meant(pasted, meant):
    assert tidy(pasted) == meant and not not_seen(meant)


@pytest.mark.parametrize("source", KEPT)
def test_what_is_markdown_already_is_left_alone(source):
    assert tidy(source) == source


@pytest.mark.parametrize("pasted", [pasted for pasted, _ in PASTED.values() if "Ett" in pasted])
def test_no_point_runs_into_another(pasted):
    html = render(tidy(pasted))
    assert html.count("<li>") == sum(word in pasted for word in ("Ett", "Två", "Under", "Också"))


PIECES = [
    *("- a", "1. b", "2) c", "•\td", "o\te", "   - f", "    - g", ""),
    *("text", "# h", "##i", "===", "---", "\t- j", "> k"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("\n".join))
def test_again_changes_nothing(source):
    assert clean(clean(source)) == clean(source)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("\n".join))
def test_no_word_is_lost(source):
    assert not not_seen(clean(source))
