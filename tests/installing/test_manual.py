"""What the installation that is tried takes from the manual."""

import re

from tests.installing.manual import blocks, commands, settings
from tests.installing.on_debian import ROOT
from tests.installing.on_podman import HERE, podman_block

FRESH, FILLED_IN, STARTED = blocks(ROOT / "docs/deploy.md", "Without containers")


def test_the_commands_are_read_in_their_order_and_whole():
    found = commands(FRESH)
    assert found[0].startswith("apt-get install") and found[-1].startswith("install -m 640")
    assert len(found) == len(FRESH.strip().splitlines())


def test_what_is_said_beside_a_command_is_not_run():
    assert "cp deploy/nginx.conf /etc/nginx/sites-enabled/kryptera.conf" in commands(STARTED)


def test_the_settings_are_those_of_the_manual():
    assert settings(FILLED_IN)["DATABASE_URL"] == "postgres://kryptera@/kryptera"
    assert settings(FILLED_IN)["SECRET_KEY"] == "…"


def test_podman_s_part_builds_the_image_and_starts_what_depends_on_all_the_rest():
    found = commands(podman_block())
    assert found[0].startswith("git clone") and any(each.startswith("podman build") for each in found)
    assert "systemctl --user start kryptera-proxy kryptera-nightly" in found


def test_what_stands_in_for_systemd_knows_every_word_of_the_units():
    known = {*re.findall(r'"(\w+)"', (HERE / "fake_quadlet").read_text())}
    units = "".join(unit.read_text() for unit in (ROOT / "deploy/quadlet").glob("*.container"))
    containers = re.findall(r"\[Container\]\n(.*?)\n(?:\[|$)", units, re.DOTALL)
    assert {*re.findall(r"^(\w+)=", "\n".join(containers), re.MULTILINE)} <= known
