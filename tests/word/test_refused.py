"""Files that cannot be read as Word documents, or only partly: why, in the editor's words."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from word.container import DOCUMENT, MAX_XML, Refused
from word.reading import read
from word.shapes import NAMESPACES

FILES = Path(__file__).parent / "files"


def changed(**parts: bytes) -> bytes:
    """A small document with other parts, named with __ for their slashes and dots."""
    file = BytesIO()
    with ZipFile(FILES / "extern.docx") as source, ZipFile(file, "w", ZIP_DEFLATED) as archive:
        names = {name.replace("__", "/", 1).replace("__", "."): data for name, data in parts.items()}
        for name in source.namelist():
            archive.writestr(name, names.get(name, source.read(name)))
    return file.getvalue()


def xml(root: str, inside: str) -> bytes:
    return f'<w:{root} xmlns:w="{NAMESPACES["w"]}">{inside}</w:{root}>'.encode()


def body(inside: str) -> bytes:
    return xml("document", f"<w:body>{inside}</w:body>")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("losenord.docx", "lösenord"),
        ("gammal.doc", "gammalt Word-dokument"),
        ("makro.docm", "makron"),
        ("xxe.docx", "DOCTYPE"),
        ("tom.docx", "ingen text"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(name, why):
    with pytest.raises(Refused, match=why):
        read((FILES / name).read_bytes(), name)


@pytest.mark.parametrize("share", [0.05, 0.5, 0.98])
def test_a_file_cut_off_is_told_as_damaged(share):
    data = (FILES / "bilder-10.docx").read_bytes()
    with pytest.raises(Refused, match="skadad"):
        read(data[: int(len(data) * share)], "bilder.docx")


def test_a_bomb_of_spaces_is_refused_before_it_is_unpacked():
    with pytest.raises(Refused, match="för stor"):
        read(changed(word__document__xml=b" " * (MAX_XML + 1)), "bomb.docx")


@pytest.mark.parametrize("data", [b"", b"Hej", b"%PDF-1.7", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_document_at_all_is_told_so(data):
    with pytest.raises(Refused, match=r"inget Word-dokument|skadad"):
        read(data, "fil.docx")


def test_a_picture_on_another_host_is_not_fetched_and_told():
    paper = read((FILES / "extern.docx").read_bytes(), "extern.docx")
    assert paper.told == [
        "En bild eller fil ligger på en annan plats och hämtades inte: http://127.0.0.1:9/x.png"
    ]
    assert b"127.0.0.1" not in b"".join(paper.parts.values())


def test_a_comment_is_told_and_not_brought_along():
    comment = '<w:comment w:id="0"><w:p><w:r><w:t>Fel!</w:t></w:r></w:p></w:comment>'
    file = BytesIO((FILES / "extern.docx").read_bytes())
    with ZipFile(file, "a") as archive:
        archive.writestr("word/comments.xml", xml("comments", comment))
    paper = read(file.getvalue(), "x.docx")
    assert "En kommentar följde inte med: ”Fel!”" in paper.told
    assert not any("Fel!" in str(block) for block in paper.blocks)


def test_a_bold_line_is_a_heading_and_a_bold_sentence_in_a_paragraph_is_not():
    bold = "<w:p><w:r><w:rPr><w:b/><w:sz w:val='32'/></w:rPr><w:t>Syfte</w:t></w:r></w:p>"
    mixed = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Obs!</w:t></w:r><w:r><w:t> Läs.</w:t></w:r></w:p>"
    paper = read(changed(word__document__xml=body(bold + mixed)), "x.docx")
    assert [tuple(block) for block in paper.blocks] == [(2, "Syfte"), ("**Obs!** Läs.", 0)]


def test_the_document_is_read_from_where_word_keeps_it():
    assert DOCUMENT in read((FILES / "bilder-10.docx").read_bytes(), "x.docx").parts
