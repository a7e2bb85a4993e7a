"""What comes back from the editor is Markdown, and changes no more than what was changed."""

import pytest
from django.http import QueryDict

from editing.markdown import render
from editing.rewritten import rewritten
from editing.writing import MarkdownInput

BEFORE = "Ett stycke som\när brutet.\n\n*   En udda punkt\n\nSist."


def test_only_the_block_that_was_changed_is_written_anew():
    html = (
        "<p>Ett stycke som är brutet.</p><ul><li>En udda punkt</li></ul><p>Allra <strong>sist</strong>.</p>"
    )
    assert rewritten(html, BEFORE, render) == BEFORE.replace("Sist.", "Allra **sist**.")


def test_a_block_that_was_taken_out_is_gone():
    assert rewritten("<p>Sist.</p>", BEFORE, render) == "Sist."


@pytest.mark.parametrize(
    ("html", "saved"),
    [("", BEFORE), ("<p>Nytt.</p>", "Nytt."), ("<p></p>", ""), ("<p>a<script>x</script></p>", "a")],
)
def test_a_field_takes_what_the_editor_made_where_something_was_changed(html, saved):
    data = QueryDict(mutable=True)
    data.update({"body": BEFORE, "body-html": html})
    assert MarkdownInput().value_from_datadict(data, {}, "body") == saved


def test_what_is_no_text_of_ours_is_written_as_it_is():
    assert "data-html" not in MarkdownInput().render("body", "[" * 200)
    assert "data-html" in MarkdownInput().render("body", "**fet**")
