"""What the installation that is tried takes from the manual."""

from tests.installing.manual import blocks, commands, settings
from tests.installing.on_debian import ROOT

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
