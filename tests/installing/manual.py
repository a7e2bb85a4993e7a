"""The commands that a manual tells to run, in its order: what is written is what is tried."""

import re
import textwrap
from pathlib import Path

BLOCK = re.compile(r"^(?: {4}.*\n|\n(?= {4}))+", re.MULTILINE)


def blocks(manual: Path, heading: str) -> list[str]:
    """Every indented block below a heading of the second level."""
    section = manual.read_text().split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return [textwrap.dedent(block) for block in BLOCK.findall(section)]


def commands(block: str) -> list[str]:
    """One for each line, without what is said beside it."""
    lines = (re.sub(r"\s{2,}#.*", "", line).strip() for line in block.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def settings(block: str) -> dict[str, str]:
    return dict(line.split("=", 1) for line in commands(block))
