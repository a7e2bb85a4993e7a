"""A content file decodes, or says where it fails."""

from pathlib import Path

import pytest

from guide.document import Guide
from transfer.files.yaml_reader import ContentError, decode, read

GUIDE = """\
ref: webb
title: Outlook på webben
beyond: true
intro: Så gör du.
summary: "1. Öppna."
steps:
  - ref: starta
    title: Starta
    body: Öppna webbläsaren.
"""


def read_text(folder: Path, text: str) -> Guide:
    path = folder / "webb.yaml"
    path.write_text(text, encoding="utf-8")
    return read(path, Guide)


def test_a_good_file_decodes(tmp_path: Path) -> None:
    assert read_text(tmp_path, GUIDE).steps[0].title == "Starta"


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("    title: Starta", "    titel: Starta", 8, "”titel” finns inte här"),
        ("    title: Starta\n", "", 7, "”title” saknas"),
        ("    body: Ö", "    extra: 1\n    body: Ö", 9, "”extra” finns inte här"),
        ("beyond: true", "beyond: webb", 3, "ska stå"),
        ("title: Outlook", "title: 7 #", 2, "ska stå text, inte ett heltal"),
        ("title: Outlook", "ref: dator\ntitle: Outlook", 2, "”ref” står två gånger"),
        ("intro: Så gör du.", "intro: [", 6, "indragen"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, old: str, new: str, line: int, reason: str) -> None:
    with pytest.raises(ContentError, match=reason) as caught:
        read_text(tmp_path, GUIDE.replace(old, new))
    assert f"{tmp_path}/webb.yaml:{line}: " in str(caught.value)


def test_an_alias_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="alias"):
        read_text(tmp_path, GUIDE.replace("intro: Så gör du.", "intro: &a Så\n").replace('"1. Öppna."', "*a"))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="saknas"):
        read(tmp_path / "none.yaml", Guide)


def test_bytes_that_are_not_utf8_are_told(tmp_path: Path) -> None:
    (tmp_path / "webb.yaml").write_bytes(b"title: \xff")
    with pytest.raises(ContentError, match="UTF-8"):
        read(tmp_path / "webb.yaml", Guide)


@pytest.mark.parametrize("line", ["title: Ring 112 # direkt", "words: [C, Ring # nu, B]"])
def test_words_that_yaml_takes_for_a_comment_are_told(line):
    with pytest.raises(ContentError, match=r"x\.yaml:1: ”# .*läses inte, för # börjar en kommentar"):
        decode("x.yaml", f"{line}\n".encode(), dict)


@pytest.mark.parametrize(
    "line",
    ['title: "Ring 112 # direkt"', "# direkt\ntitle: Ring#112", "title: 7 # sju", "title: |\n  Ring # nu"],
)
def test_a_comment_that_cuts_nothing_is_one(line):
    assert decode("x.yaml", f"{line}\n".encode(), dict)["title"]
