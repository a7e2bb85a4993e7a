"""SECURITY.md promises tests: they exist."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ROWS = re.findall(r"^\| (T\d+) .*$", (ROOT / "SECURITY.md").read_text(encoding="utf-8"), re.MULTILINE)
PROOFS = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", (ROOT / "SECURITY.md").read_text(encoding="utf-8"))


def names_in(file: str) -> set[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize(("file", "test"), PROOFS)
def test_a_test_that_is_promised_exists(file, test):
    assert test in names_in(file)


def test_every_threat_has_a_proof():
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    without = [row for row in re.findall(r"^\| T\d+.*$", text, re.MULTILINE) if "::test_" not in row]
    assert len(ROWS) > 20 and len(set(ROWS)) == len(ROWS) and not without
