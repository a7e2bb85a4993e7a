"""Markdown becomes the words that a reader sees."""

from search.text import bold, definitions, leading_bold, plain, without_definitions

GLOSSARY = """Förklaringar.

Engångskod
:   En kod. *Källa: rutinen.*

    Den gäller i 15 minuter.

Sekretess
:   Ett förbud.
"""


def test_marks_of_markdown_are_gone():
    assert plain("1. Klicka på **Ny e-post** i [menyn](/x/).\n2. Skriv `a < b`.") == (
        "Klicka på Ny e-post i menyn.\nSkriv a < b."
    )


def test_places_of_pictures_are_no_words():
    assert plain("Öppna.\n\n[bild 1]\n\nSkriv.") == "Öppna.\nSkriv."


def test_html_is_no_words():
    assert plain("<script>alert(1)</script>\n\nText") == "Text"


def test_a_definition_list_has_terms_and_explanations():
    assert definitions(GLOSSARY) == [
        ("Engångskod", "En kod. Källa: rutinen.\nDen gäller i 15 minuter."),
        ("Sekretess", "Ett förbud."),
    ]


def test_the_text_before_a_definition_list_stands_alone():
    assert plain(without_definitions(GLOSSARY)) == "Förklaringar."
    assert without_definitions("Bara text.") == "Bara text."


def test_what_is_bold_is_told():
    assert bold("Välj **Kryptera** eller **Vidarebefordra\n    inte**.") == "Kryptera\nVidarebefordra inte"


def test_a_text_may_begin_with_what_it_is_about():
    assert leading_bold("**Skickade du fel?** Berätta.") == "Skickade du fel?"
    assert leading_bold("Skriv **inget** känsligt.") == leading_bold("**Allt är fet.**") == ""
