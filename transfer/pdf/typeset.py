"""Typst, called in one place."""

import json
from collections.abc import Mapping
from datetime import datetime
from importlib.resources import files
from typing import Any

import typst

STANDARDS = ["a-2a", "ua-1"]
"""PDF/A-2a (ISO 19005-2) for the archive and PDF/UA-1 (ISO 14289-1) for everybody's reading.
Typst refuses what does not conform to both."""
TEMPLATE = files(__package__).joinpath("sheet.typ").read_bytes()
FONTS = str(files("font_source_sans_pro").joinpath("files"))


def typeset(sheet: Mapping[str, Any], pictures: Mapping[str, bytes], made_at: datetime) -> bytes:
    """The sheet as a PDF. The same sheet, pictures and time give the same bytes: no font of the machine's.

    Raises typst.TypstError where a picture cannot be read.
    """
    files_of_sheet = {"main.typ": TEMPLATE, "sheet.json": json.dumps(sheet).encode()}
    pdf: bytes = typst.compile(  # type: ignore[call-overload]  # its types know no dict of files
        files_of_sheet | dict(pictures),
        font_paths=[FONTS],
        ignore_system_fonts=True,
        pdf_standards=STANDARDS,
        timestamp=int(made_at.timestamp()),
    )
    return pdf
