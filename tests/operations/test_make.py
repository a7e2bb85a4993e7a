"""What `make` makes on the operator's machine."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from django.conf import settings

from benchmarks.site import ROOT

DOCKER = '#!/bin/sh\necho "$@" >>asked\necho sha256:{digest}\n'


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    for name in (
        "Makefile",
        "Dockerfile",
        "docker-compose.yml",
        "deploy/pin",
        "pyproject.toml",
        "CHANGELOG.md",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def run(folder: Path, *command: str, umask: int = 0o022) -> subprocess.CompletedProcess:
    return subprocess.run(
        command, cwd=folder, umask=umask, capture_output=True, text=True, check=False, env=os.environ
    )


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o777 & ~0o700])
def test_secrets_can_be_read_by_containers_and_by_nobody_else_on_the_host(clone, umask):
    assert run(clone, "make", "secrets", umask=umask).returncode == 0
    assert mode(clone / ".secrets") == 0o700
    names = {path.name: mode(path) for path in (clone / ".secrets").iterdir()}
    assert names == dict.fromkeys(["secret_key", "database_url", "database_password"], 0o644)


def with_docker(clone: Path, digest: str) -> str:
    docker = clone / "docker"
    docker.write_text(DOCKER.format(digest=digest))
    docker.chmod(0o755)
    return f"DOCKER={docker}"


def test_pinning_keeps_the_rest_of_env_and_renews_what_was_pinned(clone):
    (clone / ".env").write_text("SITE_URL=https://kryptera.example.se\nCADDY_IMAGE=caddy:2.0\n")
    assert run(clone, "make", "pin", with_docker(clone, "a" * 64)).returncode == 0
    assert run(clone, "make", "pin", with_docker(clone, "b" * 64)).returncode == 0
    lines = (clone / ".env").read_text().splitlines()
    assert lines[0] == "SITE_URL=https://kryptera.example.se"
    assert [line.split("=")[0] for line in lines[1:]] == ["PYTHON_IMAGE", "POSTGRES_IMAGE", "CADDY_IMAGE"]
    assert all(line.endswith(f"@sha256:{'b' * 64}") for line in lines[1:])
    assert mode(clone / ".env") == 0o600


def test_an_answer_that_is_no_digest_changes_nothing(clone):
    (clone / ".env").write_text("CADDY_IMAGE=caddy:2.0\n")
    docker = with_docker(clone, "").replace("DOCKER=", "")
    Path(docker).write_text("#!/bin/sh\necho unauthorized\n")
    assert run(clone, "make", "pin", f"DOCKER={docker}").returncode != 0
    assert (clone / ".env").read_text() == "CADDY_IMAGE=caddy:2.0\n"


@pytest.fixture
def repository(clone):
    run(clone, "git", "init", "--quiet")
    for name, value in (("user.name", "Anna"), ("user.email", "anna@example.se")):
        run(clone, "git", "config", name, value)
    return clone


def commit(repository: Path) -> None:
    run(repository, "git", "add", "--all")
    run(repository, "git", "commit", "--quiet", "--message", "A change")


def tags(repository: Path) -> list[str]:
    return run(repository, "git", "tag").stdout.split()


def test_a_release_is_tagged_with_its_number_and_once_only(repository):
    commit(repository)
    assert run(repository, "make", "release").returncode == 0
    assert run(repository, "git", "describe").stdout == f"v{settings.VERSION}\n"  # annotated
    assert run(repository, "make", "release").returncode != 0
    assert tags(repository) == [f"v{settings.VERSION}"]


def test_what_is_not_committed_is_not_released(repository):
    assert "Commit first" in run(repository, "make", "release").stderr
    assert not tags(repository)


def test_a_version_that_the_changelog_does_not_tell_of_is_not_released(repository):
    manifest = repository / "pyproject.toml"
    manifest.write_text(manifest.read_text().replace(settings.VERSION, "2027.1.1"))
    commit(repository)
    assert "does not begin with version 2027.1.1" in run(repository, "make", "release").stderr
    assert not tags(repository)


def test_the_numbered_image_is_built_on_the_pinned_one_and_saved(clone):
    (clone / ".env").write_text(f"SECRET_KEY=x\nPYTHON_IMAGE=python:3.13@sha256:{'a' * 64}\n")
    assert run(clone, "make", "image", with_docker(clone, "")).returncode == 0
    build, save = (clone / "asked").read_text().splitlines()
    assert f"--build-arg PYTHON_IMAGE=python:3.13@sha256:{'a' * 64} " in build
    assert build.endswith(f"--tag kryptera:{settings.VERSION} .") and f"VERSION={settings.VERSION}" in build
    assert save == f"save kryptera:{settings.VERSION}"
    assert (clone / f"var/kryptera-{settings.VERSION}.tar.gz").exists()
