"""What is handed to the operator in deploy/ names what the site has, and is what its programs take."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from django.conf import settings
from prometheus_client import CollectorRegistry

from benchmarks.site import ROOT, free_port
from serving.metrics import Figures
from serving.observing import Answer
from upkeep.figures import HELP

WATCH, UNITS = ROOT / "deploy" / "watch", ROOT / "deploy" / "systemd"
COUNTED = CollectorRegistry()
Figures(COUNTED).add([Answer(0, 1, "", "", "GET", "/", "200 OK")])
FIGURES = (
    {sample.name for metric in COUNTED.collect() for sample in metric.samples}
    | set(HELP)
    | {"kryptera_ready"}
)


@pytest.mark.parametrize("name", ["alerts.yml", "dashboard.json"])
def test_the_watch_asks_for_figures_that_there_are(name):
    asked = set(re.findall(r"kryptera_\w+", (WATCH / name).read_text()))
    assert asked and asked <= FIGURES


def test_there_are_three_alerts_each_with_words():
    (group,) = yaml.safe_load((WATCH / "alerts.yml").read_text())["groups"]
    assert len(group["rules"]) == 3
    assert all(rule["annotations"]["summary"] and rule["expr"] for rule in group["rules"])


def test_prometheus_is_told_where_the_figures_are():
    (job,) = yaml.safe_load((WATCH / "prometheus.yml").read_text())["scrape_configs"]
    assert (job["scheme"], job["metrics_path"]) == ("https", "/metrics")


def test_the_dashboard_is_whole():
    panels = json.loads((WATCH / "dashboard.json").read_text())["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels) == 8
    assert all(panel["targets"][0]["expr"] for panel in panels)


@pytest.mark.parametrize("unit", sorted(file.name for file in UNITS.iterdir()))
def test_systemd_takes_the_units(unit, tmp_path):
    if not (analyze := shutil.which("systemd-analyze")):
        pytest.skip("No systemd on this machine.")
    for file in UNITS.iterdir():  # the programs that the units start are not installed here
        text = re.sub(r"^(Exec\w+)=.*", r"\1=/bin/true", file.read_text(), flags=re.M)
        (tmp_path / file.name).write_text(text)
    done = subprocess.run([analyze, "verify", tmp_path / unit], capture_output=True, text=True, check=False)
    assert "Unknown" not in done.stderr and done.returncode == 0, done.stderr


@pytest.mark.parametrize("unit", ["kryptera.service", "kryptera-nightly.service"])
def test_every_command_of_a_unit_is_one_that_the_site_has(unit):
    commands = re.findall(r"manage\.py (\w+)", (UNITS / unit).read_text())
    assert commands and set(commands) <= {"check", "migrate", "load_routine", "index_search", "nightly"}


def test_nginx_takes_its_file(tmp_path):
    if not (nginx := shutil.which("nginx")):
        pytest.skip("No nginx on this machine.")
    site = (ROOT / "deploy" / "nginx.conf").read_text()
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=x"]
    subprocess.run(
        [*command, "-keyout", tmp_path / "site.key", "-out", tmp_path / "site.pem"],
        check=True,
        capture_output=True,
    )
    site = site.replace("/etc/ssl/kryptera", str(tmp_path)).replace("/var/log/nginx", str(tmp_path))
    site = re.sub(r"(listen (?:\[::\]:)?)(80|443)\b", lambda match: f"{match[1]}{free_port()}", site)
    whole = f"pid {tmp_path}/pid; error_log {tmp_path}/error.log; events {{}} http {{ {site} }}"
    (tmp_path / "nginx.conf").write_text(whole)
    done = subprocess.run(
        [nginx, "-t", "-c", tmp_path / "nginx.conf"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_body_that_proxies_let_through_is_larger_than_what_the_site_takes():
    assert settings.DATA_UPLOAD_MAX_MEMORY_SIZE < 12 * 2**20


QUADLETS = ROOT / "deploy" / "quadlet"


def test_podman_runs_the_images_that_compose_does():
    compose = (ROOT / "docker-compose.yml").read_text()
    images = re.findall(
        r"^Image=docker.io/library/(.+)$", "\n".join(map(Path.read_text, QUADLETS.glob("*"))), re.M
    )
    assert sorted(images) == sorted(re.findall(r"_IMAGE:-((?:postgres|caddy):[^}]+)", compose))


def test_podman_runs_every_service_that_compose_starts():
    services = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]
    started = {name for name, service in services.items() if "profiles" not in service}
    assert {path.stem for path in QUADLETS.glob("*.container")} == {f"kryptera-{name}" for name in started}


@pytest.mark.parametrize("unit", sorted(QUADLETS.glob("*.container")), ids=lambda unit: unit.stem)
def test_a_container_of_podman_has_no_more_rights_than_it_needs(unit):
    lines = unit.read_text().splitlines()
    assert {"ReadOnly=true", "DropCapability=all", "NoNewPrivileges=true"} <= {*lines}
    assert ("Network=kryptera-outside.network" in lines) == (
        unit.stem in ("kryptera-proxy", "kryptera-nightly")
    )


def test_the_same_is_done_before_the_site_starts_whatever_starts_it():
    compose = (ROOT / "docker-compose.yml").read_text().split("\n  prepare:")[1].split("\n  web:")[0]
    for file in (UNITS / "kryptera.service", QUADLETS / "kryptera-prepare.container"):
        assert re.findall(r"manage\.py (\w+)", file.read_text()) == re.findall(r"manage\.py (\w+)", compose)
