"""YAML is written so that it can be read, and reads back as what was written."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editing.text import block
from guide.document import Callout, Guide, Illustration, Remark, Step
from transfer.files.yaml_reader import decode
from transfer.files.yaml_writer import WIDTH, write

READABLE = st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], include_characters="\n")
ANY = st.text(READABLE, max_size=300) | st.text(string.printable[:-2] + "åäö”–#:[]{}", max_size=300)
TEXTS = ANY.map(block)


def back(remark: Remark) -> Remark:
    return decode("x.yaml", write(remark).encode(), Remark)


@given(TEXTS)
def test_every_text_reads_back(text: str) -> None:
    assert back(Remark(kind="tip", body=text)).body == text


@given(TEXTS)
def test_every_text_reads_back_deep_down_and_in_a_row(text: str) -> None:
    callout = Callout(kind="look", number=1, label=text, x=0.1, y=1e-7, w=1.0, h=0.5)
    step = Step(
        ref="a",
        title=text,
        body=text,
        illustrations=(Illustration(image="b", alt=text, callouts=(callout,)),),
    )
    guide = Guide(ref="a", title=text, intro=text, summary=text, steps=(step,))
    read = decode("x.yaml", write((guide,)).encode(), tuple[Guide, ...])[0]
    assert read.intro == read.steps[0].title == read.steps[0].illustrations[0].callouts[0].label == text
    assert write((read,)) == write((guide,))


@pytest.mark.parametrize(
    "text", ["ja", "yes", "null", "~", "1", "0x1", "2026-11-24", "-", "a: b", "a #b", "a:", ""]
)
def test_what_yaml_would_take_for_something_else_is_read_as_text(text: str) -> None:
    assert back(Remark(kind="tip", body=text)).body == text


def test_markdown_stands_in_a_block() -> None:
    assert write(Remark(kind="tip", body="1. Ett.\n\n2. **Två**.")) == (
        "kind: tip\nbody: |\n  1. Ett.\n\n  2. **Två**.\n"
    )


def test_a_long_sentence_is_folded() -> None:
    lines = write(Remark(kind="tip", body=("Skriv inget känsligt i ämnesraden. " * 9).strip())).splitlines()
    assert lines[1] == "body: >-" and max(map(len, lines)) <= WIDTH


def test_what_says_nothing_is_left_out() -> None:
    assert write(Remark(kind="obs", body="Läs.")) == "kind: obs\nbody: Läs.\n"


def test_a_mark_stands_on_a_line() -> None:
    callout = Callout(kind="look", number=1, label="**Sök**, till höger", x=0.5, y=0.25, w=0.1, h=0.1)
    assert write(Illustration(image="a", alt="Bild", callouts=(callout,))).splitlines()[-1] == (
        '  - {kind: look, number: 1, label: "**Sök**, till höger", x: 0.5, y: 0.25, w: 0.1, h: 0.1}'
    )
