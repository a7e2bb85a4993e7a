"""What the manuals say to run is there to be run."""

import re

import pytest
import yaml
from django.core.management import get_commands

from benchmarks.site import ROOT

MANUALS = [*(ROOT / "docs").glob("*.md"), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
SERVICES = set(yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"])


def told(pattern):
    found = {name for manual in MANUALS for name in re.findall(pattern, manual.read_text())}
    assert found, "the manuals name none"
    return found


def test_every_command_of_the_site_that_is_told_of_exists():
    assert told(r"manage\.py ([a-z_]+)") <= get_commands().keys()


def test_every_target_of_make_that_is_told_of_exists():
    assert told(r"(?:^    |`)make (?:--silent )?([a-z]+)") <= TARGETS


def test_every_service_that_is_told_of_exists():
    assert told(r"docker compose (?:run --rm|exec|logs) ([a-z]+)") <= SERVICES


@pytest.mark.parametrize("pattern", [r"\b(deploy/[\w./-]+\w)", r"\b(static/themes/\w+)/"])
def test_every_file_that_is_told_of_exists(pattern):
    assert not [name for name in told(pattern) if "orust" not in name and not (ROOT / name).exists()]


def test_every_command_of_our_own_is_told_of():
    ours = {name for name, app in get_commands().items() if not app.startswith(("django.", "allauth"))}
    text = "\n".join(manual.read_text() for manual in MANUALS)
    assert not [name for name in ours if name not in text]
