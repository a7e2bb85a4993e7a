"""The command that verifies the chain of editions."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from publishing.models import Edition
from routine.document import chained_sha256, encode
from tests.publishing.samples import sample_document

pytestmark = pytest.mark.django_db
TEXTS = [encode(sample_document(step_body=f"Klicka {number} gånger.")) for number in (1, 2, 3)]


def write(texts: list[str], hashed: list[str]) -> None:
    """Editions with `texts`, whose hashes were taken when they said what `hashed` says."""
    previous = ""
    for number, (text, original) in enumerate(zip(texts, hashed, strict=True), 1):
        previous = chained_sha256(original, previous)
        Edition.objects.create(
            number=number, document=text, sha256=previous, published_at=timezone.now(), significance="change"
        )


def verify() -> str:
    out = StringIO()
    call_command("verify_editions", stdout=out)
    return out.getvalue()


def test_what_nobody_has_touched_is_intact() -> None:
    write(TEXTS, TEXTS)
    assert verify() == "3 editions, all intact.\n"


def test_the_edition_that_was_tampered_with_is_named_and_no_other() -> None:
    write([TEXTS[0], TEXTS[2], TEXTS[2]], TEXTS)
    with pytest.raises(CommandError) as caught:
        verify()
    assert str(caught.value).startswith("Edition 2: ") and "\n" not in str(caught.value)


def test_an_edition_that_is_gone_breaks_the_one_after_it() -> None:
    previous = chained_sha256(TEXTS[0], "")
    Edition.objects.create(
        number=2,
        document=TEXTS[1],
        sha256=chained_sha256(TEXTS[1], previous),
        published_at=timezone.now(),
        significance="change",
    )
    with pytest.raises(CommandError, match="Edition 2: "):
        verify()


def test_an_edition_that_this_version_cannot_read_is_named() -> None:
    write(['{"format":99}'], ['{"format":99}'])
    with pytest.raises(CommandError, match="Edition 1: its content cannot be read"):
        verify()
