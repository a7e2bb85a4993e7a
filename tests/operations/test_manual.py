"""What the manuals say to run is there to be run."""

import re
import shlex
import textwrap

import pytest
import yaml
from allauth.mfa.models import Authenticator
from django.core.management import call_command, get_commands

from benchmarks.site import ROOT
from publishing.models import Edition
from tests.upkeep.backup.test_backup import NOVEMBER

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


WORD = r"(?:--?[\w-]+|\w*[A-Z./…][\w./…-]*|content)"
RUN = rf"manage\.py ([a-z_]+(?: {WORD})+)"
"""With what follows the name: a command that is told to be run, and not one that is only spoken of."""
ELSEWHERE = {"shell", "archive_edition", "nightly"}
"""What takes more than a line: below, tests/transfer/test_archiving.py and tests/upkeep/test_nightly.py."""


def at_home(word, folder):
    """The manual's example as a place of this test's own."""
    if word.endswith("guide-….zip"):
        return str(NOVEMBER)
    return (
        word if word.startswith("-") or word == "content" else str(folder / word.strip("/").replace("/", "-"))
    )


def commands():
    """One for each name and its options, wherever it is told to be kept."""
    found = {tuple(re.sub(r"[^- ]*[A-Z./…]\S*", "", each).split()): each for each in sorted(told(RUN))}
    return [each for (name, *_), each in found.items() if name not in ELSEWHERE]


@pytest.mark.django_db
@pytest.mark.parametrize("command", commands())
def test_every_command_of_the_site_does_what_it_is_told_to(command, request, tmp_path, settings, monkeypatch):
    name, *words = shlex.split(command)
    settings.STATIC_ROOT = tmp_path / "static"
    # Says only that browser tests run in this process, which need what it warns of.
    settings.SILENCED_SYSTEM_CHECKS = [*settings.SILENCED_SYSTEM_CHECKS, "async.E001"]
    monkeypatch.setattr("builtins.input", lambda *asked: "ja")
    if name != "restore":  # which wants an empty site
        request.getfixturevalue("edition")
    if name == "import_routine":
        call_command("export_routine", at_home(words[0], tmp_path))
    call_command(name, *(at_home(word, tmp_path) for word in words))


def test_a_second_step_whose_key_is_lost_is_removed_as_the_manual_says(editor):
    (code,) = re.findall(r'shell -c "([^"]+)"', (ROOT / "docs/settings.md").read_text())
    Authenticator.objects.create(user=editor, type="totp", data={})
    exec(code, {})
    assert not Authenticator.objects.exists()


def test_an_edition_is_removed_as_the_manual_says(edition):
    (code,) = re.findall(r"<<'PYTHON'\n(.*?) *PYTHON\n", (ROOT / "docs/editions.md").read_text(), re.DOTALL)
    exec(re.sub(r"\b7\b", str(edition.number), textwrap.dedent(code)), {})
    assert not Edition.objects.exists()
