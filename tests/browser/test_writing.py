"""Text is written as in Word and stored as Markdown: what goes through the editor says what it said."""

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editing.from_html import from_html
from editing.markdown import render
from editing.rewritten import SPACE, rewritten
from tests.browser.conftest import sign_in

MARKDOWN = {"body", "intro", "summary", "otherwise", "lead", "text", "help", "advice", "sign", "explanation"}
THROUGH = """async (texts) => {
    const { richEditor, written } = await import("/static/editing/writing/editor.js");
    return texts.map((html) => {
        const place = document.createElement("div");
        const editor = richEditor(place, html, { label: "Text" });
        const through = editor && written(editor);
        editor?.destroy();
        return through;
    });
}"""


@pytest.fixture
def page(new_context, editing, live_server):
    context = new_context()
    sign_in(context, editing, live_server)
    page = context.new_page()
    page.goto("/admin/arbetsbank/")
    return page


def texts(part):
    """Every Markdown text in what a document is made of."""
    if isinstance(part, dict):
        yield from (
            value for name, value in part.items() if name in MARKDOWN and isinstance(value, str) and value
        )
        yield from (text for value in part.values() for text in texts(value))
    elif isinstance(part, list | tuple):
        yield from (text for value in part for text in texts(value))


def test_everything_shipped_comes_back_character_by_character(page, content):
    sources = sorted(set(texts(msgspec.to_builtins(content.document))))
    through = page.evaluate(THROUGH, [render(source) for source in sources])
    changed = [
        (source, html)
        for source, html in zip(sources, through, strict=True)
        if html is None or rewritten(html, source, render) != source
    ]
    assert not changed, (len(changed), len(sources), changed[:3])


WORDS = st.lists(
    st.sampled_from(["mötet", "**Spara**", "*kanske*", "[sidan](/guider/)", "3", "a_b", "1.", "[bild 1]"]),
    min_size=1,
)
LINES = WORDS.map(" ".join).filter(lambda line: not line.startswith("1."))
BLOCKS = st.one_of(
    LINES,
    st.lists(LINES, min_size=1, max_size=3).map(lambda lines: "\n".join(f"- {line}" for line in lines)),
    st.lists(LINES, min_size=1, max_size=3).map(
        lambda lines: "\n".join(f"{n}. {line}" for n, line in enumerate(lines, 1))
    ),
    st.tuples(LINES, LINES).map(lambda pair: f"1. {pair[0]}\n    - {pair[1]}"),
    st.tuples(LINES, LINES).map(lambda pair: f"1. {pair[0]}\n\n    [bild 1]\n\n2. {pair[1]}"),
    LINES.map(lambda line: f"### {line}"),
    LINES.map(lambda line: f"> {line}"),
    st.tuples(LINES, LINES).map(lambda pair: f"| {pair[0]} | B |\n| --- | --- |\n| {pair[1]} | 2 |"),
)
DOCUMENTS = st.lists(st.tuples(LINES, BLOCKS).map("\n\n".join), min_size=1, max_size=3).map("\n\n".join)


def test_random_documents_say_what_they_said(page):
    @settings(max_examples=8)
    @given(st.lists(DOCUMENTS, min_size=12, max_size=12))
    def comes_back(sources):
        through = page.evaluate(THROUGH, [render(source) for source in sources])
        for source, html in zip(sources, through, strict=True):
            assert html is not None, source
            assert rewritten(html, source, render) == source
            assert seen(from_html(html)) == seen(source)

    comes_back()


def seen(source):
    return SPACE.sub("", render(source))


PASTED = """async (html) => {
    const { asWeWrite } = await import("/static/editing/writing/pasted.js");
    const { richEditor, written } = await import("/static/editing/writing/editor.js");
    const editor = richEditor(document.createElement("div"), "", { label: "Text" });
    editor.view.pasteHTML(html);
    return written(editor);
}"""


def point(style, level, sign, words):
    mark = f"<span style='mso-list:Ignore'>{sign}<span>&nbsp; </span></span>"
    return f"<p class=MsoListParagraphCxSp{style} style='mso-list:l0 level{level} lfo1'>{mark}{words}</p>"


def row(*cells):
    return f"<tr>{''.join(f'<td><p class=MsoNormal>{cell}</p></td>' for cell in cells)}</tr>"


FROM_WORD = "\n".join(
    [
        "<html><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment-->",
        "<h1>Skicka krypterat</h1>",
        "<p class=MsoNormal>Läs <b>först</b> <a href='https://example.se/a'>sidan</a>.<o:p></o:p></p>",
        point("First", 1, "1.", "Klicka"),
        point("Middle", 2, "a.", "Vänta"),
        point("Last", 1, "2.", "Skriv"),
        f"<table class=MsoTableGrid>{row('Knapp', 'Gör')}{row('Spara', 'sparar')}</table>",
        "<!--EndFragment--></body></html>",
    ]
)


def test_the_clipboard_of_word_brings_lists_bold_links_and_tables(page):
    source = from_html(page.evaluate(PASTED, FROM_WORD))
    assert source == (
        "### Skicka krypterat\n\nLäs **först** [sidan](https://example.se/a).\n\n"
        "1. Klicka\n    1. Vänta\n2. Skriv\n\n| Knapp | Gör |\n| --- | --- |\n| Spara | sparar |"
    )


def test_outlooks_and_a_web_pages_clipboard_brings_what_we_can_say(page):
    html = (
        "<div>Hej <span style='font-weight:700'>alla</span></div><ul><li>Ett</li></ul>"
        "<script>x</script><a href='javascript:x'>länk</a>"
    )
    assert from_html(page.evaluate(PASTED, html)) == "Hej **alla**\n\n- Ett\n\nlänk"
