"""What can be known of the image and of docker-compose.yml without an engine to run them."""

import os
import re
import shutil
import subprocess
import sysconfig
import urllib.request
from pathlib import Path

import pytest
import yaml
from django.conf import settings

from benchmarks.site import ROOT, Site

SERVICES = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]
ON_SQLITE = settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
CONTEXT = [name.removeprefix("!") for name in (ROOT / ".dockerignore").read_text().split() if name[0] == "!"]


def run_tool(name: str, *arguments: str) -> str:
    """What a program of requirements-dev.txt complains of."""
    program = shutil.which(name, path=sysconfig.get_path("scripts"))
    if program is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"No {name}: make .venv/requirements-dev.txt")
    done = subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_compose_knows_every_word_of_the_file():
    assert not run_tool("check-jsonschema", "--builtin-schema", "vendor.compose-spec", "docker-compose.yml")


def test_hadolint_has_nothing_to_say():
    assert not run_tool("hadolint", "Dockerfile")


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_has_no_more_rights_than_it_needs(name):
    service = SERVICES[name]
    assert service["read_only"] and service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service.get("cap_add", ["NET_BIND_SERVICE"]) == ["NET_BIND_SERVICE"]
    assert "user" in service or name == "proxy"


def test_only_the_proxy_is_reached_from_outside():
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["proxy"]


def test_the_site_can_be_scaled():
    """No fixed name and no port of its own."""
    assert not {"container_name", "ports"} & SERVICES["web"].keys()


@pytest.mark.parametrize("image", re.findall(r"_IMAGE=(\S+)", (ROOT / "Dockerfile").read_text()))
def test_the_image_is_built_on_an_exact_version(image):
    assert re.search(r":\d+\.\d+\.\d+", image)


def test_no_secret_stands_in_the_file():
    text = (ROOT / "docker-compose.yml").read_text()
    assert not re.search(r"(PASSWORD|SECRET_KEY|DATABASE_URL|TOKEN): (?!/run/secrets|\$)", text)


def steps(folder: Path) -> list[str]:
    """The commands of the image's first stage, with its folders moved below `folder`."""
    stage = (ROOT / "Dockerfile").read_text().replace("\\\n", "").split("\nFROM ")[1]
    return [
        re.sub(r"(?<![\w.])/(venv|site|requirements\.txt)\b", rf"{folder}/\1", command)
        for command in re.findall(r"^RUN (.*)$", stage, re.MULTILINE)
    ]


@pytest.mark.skipif(not ON_SQLITE, reason="The image is the same for every database.")
def test_the_images_own_steps_make_a_site_that_answers(tmp_path):
    for name in CONTEXT:
        for source in ROOT.glob(name):
            copy(source, tmp_path / "site" / source.relative_to(ROOT))
    shutil.copy(ROOT / "requirements.txt", tmp_path)
    for command in steps(tmp_path):
        run_step(command, tmp_path)
    python = str(tmp_path / "venv/bin/python")
    site = Site(tmp_path, f"sqlite:///{tmp_path}/x.sqlite3", root=tmp_path / "site", python=python)
    for arguments in (["migrate", "--verbosity", "0"], ["load_routine"]):
        site.manage(*arguments)
    site.start()
    try:
        with urllib.request.urlopen(site.address + "/readyz", timeout=10) as response:
            assert response.status == 200
    finally:
        assert site.stop() == 0


def test_the_image_starts_the_server_that_the_tests_start():
    assert 'CMD ["python", "-m", "config.server"]' in (ROOT / "Dockerfile").read_text()


def run_step(command: str, folder: Path) -> None:
    path = f"{folder}/venv/bin:{sysconfig.get_path('scripts')}:{os.environ['PATH']}"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")}
    environment["PATH"] = path
    command = f"cd {folder}/site && {command}"
    done = subprocess.run(command, shell=True, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stderr}"


def copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    else:
        shutil.copy(source, target)


@pytest.mark.parametrize("name", SERVICES)
def test_the_logs_of_a_container_are_rotated(name):
    assert SERVICES[name]["logging"]["options"] == {"max-size": "20m", "max-file": "5"}


def test_requests_wait_at_the_proxy_while_the_site_restarts():
    caddyfile = (ROOT / "deploy/Caddyfile").read_text()
    assert "lb_try_duration 15s" in caddyfile and "lb_try_interval 250ms" in caddyfile
