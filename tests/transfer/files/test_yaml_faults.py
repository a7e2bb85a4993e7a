"""All that is wrong with a file is told at once, in Swedish."""

import pytest

from guide.document import Guide, SupportChannel
from transfer.files.yaml_reader import MAX_FAULTS, ContentError, Fault, decode

CHANNELS = """\
- kind: web
  value: https://3580.se/
  labell: Webben
- kind: brev
  value: Torget
  label: Brev
- kind: phone
  value: 13580
  label: Ring
- kind: phone
  label: Ring
"""


def faults(text: str, type_: object = tuple[SupportChannel, ...]) -> list[Fault]:
    with pytest.raises(ContentError) as caught:
        decode("support.yaml", text.encode(), type_)  # type: ignore[arg-type]
    return list(caught.value.faults)


def test_every_fault_is_told_with_its_line() -> None:
    assert [(fault.line, fault.reason) for fault in faults(CHANNELS)] == [
        (1, "fältet ”label” saknas"),
        (3, "fältet ”labell” finns inte här"),
        (4, "”brev” är inget av de värden som får stå här"),
        (8, "här ska stå text, inte ett heltal"),
        (10, "fältet ”value” saknas"),
    ]


def test_there_is_an_end_to_them() -> None:
    assert len(faults("- {kind: brev, value: a, label: b}\n" * 1000)) == MAX_FAULTS


@pytest.mark.parametrize(
    "text", ["7", "a: 1", "", "- 1", "- [1]", "[", "- a: {", "{a: b}: c", '"\\UFFFFFFFF"']
)
def test_another_shape_is_told(text: str) -> None:
    assert faults(text)


def test_a_fault_deep_down_hides_no_other() -> None:
    guide = "ref: a\ntitle: A\nintro: I\nsummary: S\nsteps:\n"
    steps = "- {ref: a, title: A, body: B, x: 1}\n- {ref: b, title: B, body: 2026-01-01}\n"
    assert [fault.line for fault in faults(guide + steps, Guide)] == [6, 7]
