"""HTML as the Markdown that editors write: the words all come along, and it looks as it did."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decisions.document import Questionnaire
from editing.from_html import from_html
from editing.markdown import render
from editing.structs import Frozen, values

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12)


def same(one: str, other: str) -> bool:
    return " ".join(one.split()) == " ".join(other.split())


def texts(struct: Frozen) -> list[str]:
    found = []
    for value in values(struct).values():
        each = value if isinstance(value, tuple) else (value,)
        found += [text for text in each if isinstance(text, str)]
        found += [text for inner in each if isinstance(inner, Frozen) for text in texts(inner)]
    return found


def test_everything_shipped_becomes_what_it_was(content):
    sources = [text for text in texts(content.document) if "\n" in text or "*" in text]
    assert len(sources) > 100 and isinstance(content.document.questionnaire, Questionnaire)
    assert [text for text in sources if not same(render(from_html(render(text))), render(text))] == []


@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join))
def test_no_word_is_taken_for_a_mark(text):
    html = f"<p>{text.replace('&', '&amp;').replace('<', '&lt;')}</p>"
    assert same(render(from_html(html)), html.replace(">", "&gt;").replace("p&gt;", "p>"))


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<ul><li>Ett<ul><li>Under</li></ul></li><li>Två</li></ul>", "- Ett\n    - Under\n- Två"),
        ("<ol start='3'><li>Tre</li><li>Fyra</li></ol>", "3. Tre\n4. Fyra"),
        ("<p>Klicka på <b>Alternativ </b>och vänta.</p>", "Klicka på **Alternativ** och vänta."),
        ("<p><a href='https://3580.se/'>3580</a></p>", "[3580](https://3580.se/)"),
        ("<p><a href='javascript:x'>Klicka</a></p>", "Klicka"),
        ("<table><tr><th>A</th></tr><tr><td>b|c</td></tr></table>", "| A |\n| --- |\n| b&#124;c |"),
        ("<h2>Rubrik</h2>Löst<p>Stycke<br>ny rad</p>", "### Rubrik\n\nLöst\n\nStycke  \nny rad"),
        ("<style>p{}</style><script>x()</script><p>Text</p>", "Text"),
        ("<p># inte rubrik</p>", "\\# inte rubrik"),
        ("  ", ""),
    ],
)
def test_a_piece_of_html_is_written_as_editors_would(html, markdown):
    assert from_html(html) == markdown
