"""What an edition's bytes promise."""

import msgspec
import pytest

from routine.document import UnknownFormat, chained_sha256, decode, encode
from tests.publishing.samples import sample_document


def test_a_document_survives_its_bytes() -> None:
    assert decode(encode(sample_document())) == sample_document()


def test_the_same_document_always_has_the_same_bytes() -> None:
    assert encode(decode(encode(sample_document()))) == encode(sample_document())


def test_a_newer_format_is_refused_by_name() -> None:
    written = msgspec.json.decode(encode(sample_document())) | {"format": 99}
    with pytest.raises(UnknownFormat, match="99"):
        decode(msgspec.json.encode(written).decode())


def test_the_hash_covers_the_content_and_the_edition_before() -> None:
    hashes = {chained_sha256(text, previous) for text in ("a", "b") for previous in ("", "x")}
    assert len(hashes) == 4
