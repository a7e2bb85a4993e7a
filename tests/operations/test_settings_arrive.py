"""A setting that is written down arrives: settings, manual, example and compose file name the same ones."""

import re

import yaml

from benchmarks.site import ROOT
from tests.environment import settings_of

READ = set(re.findall(r'(?:env\.\w+|secret)\(\s*"([A-Z_]+)"', (ROOT / "config/settings.py").read_text()))
SERVICE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["x-site"]
IMAGE = set(
    re.findall(r"([A-Z_]+)=", " ".join(re.findall(r"^ENV (.*)$", (ROOT / "Dockerfile").read_text(), re.M)))
)


def test_the_settings_are_really_found():
    assert {"SECRET_KEY", "OWN_DOMAINS", "EMAIL_URL", "OIDC_CLIENT_SECRET", "METRICS_TOKEN"} <= READ


def test_the_manual_describes_every_setting_and_no_other():
    rows = re.findall(r"^\| (`[^|]+)\|", (ROOT / "docs/settings.md").read_text(), re.MULTILINE)
    assert {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row)} == READ


def test_the_example_names_every_setting_and_no_other():
    lines = re.findall(r"^#?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE)
    assert sorted(lines) == sorted(READ)


def test_the_containers_are_handed_every_setting_and_no_other():
    handed = {name.removesuffix("_FILE") for name in SERVICE["environment"]}
    assert handed <= READ
    assert READ - handed <= IMAGE, "neither compose nor the image knows of them"


def test_no_default_is_written_a_second_time():
    """`${THEME:-}` would set an empty one, where the setting's own default is meant."""
    assert not [name for name, value in SERVICE["environment"].items() if ":-" in str(value or "")]


def test_another_municipalitys_addresses_are_its_own():
    found = settings_of(SECRET_KEY="key", OWN_DOMAINS="orust.se,skola.orust.se")
    assert found["OWN_DOMAINS"] == ["orust.se", "skola.orust.se"]
