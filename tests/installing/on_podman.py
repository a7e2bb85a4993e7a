"""From an empty Debian to a published edition behind TLS in containers, by docs/deploy.md, *With Podman*.

    sudo .venv/bin/python -m tests.installing.on_podman [FOLDER]

Needs podman, runc and netavark. FOLDER is an empty Debian; without it debootstrap makes one. The images that
would be fetched are made of its packages (`images/`) and get the names of those, so that Dockerfile and units
are run as they stand. `fake_quadlet` does what systemd would. All is in one folder, and taken away again.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.installing.manual import blocks, commands
from tests.installing.on_debian import ANSWERS, NAME, ROOT, TRUSTED, empty_debian

HERE = Path(__file__).parent
NEEDED = {
    "python": (ROOT / "Dockerfile", r"PYTHON_IMAGE=(\S+)"),
    "postgres": (ROOT / "docker-compose.yml", r"POSTGRES_IMAGE:-([^}]+)"),
    "caddy": (ROOT / "docker-compose.yml", r"CADDY_IMAGE:-([^}]+)"),
}
AS_HERE = f"--network host --volume {TRUSTED}:{TRUSTED}:ro"
CONTAINERS = """
[engine]
cgroup_manager = "cgroupfs"
runtime = "runc"
[containers]
default_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]
[network]
network_config_dir = "{0}/networks"
"""
STORAGE = '[storage]\ndriver = "overlay"\nrunroot = "{0}/run"\ngraphroot = "{0}/images"\n'


class Machine:
    """A user's home folder, with Podman's files below it."""

    def __init__(self, folder: Path) -> None:
        self.directory = folder / "home"
        programs = folder / "programs"
        for path in (self.directory, programs):
            path.mkdir()
        shutil.copy(HERE / "fake_quadlet", programs / "systemctl")
        (programs / "loginctl").symlink_to("/bin/true")
        (folder / "storage.conf").write_text(STORAGE.format(folder))
        (folder / "containers.conf").write_text(CONTAINERS.format(folder))
        self.environment = {
            **os.environ,
            **ANSWERS,
            "HOME": str(self.directory),
            "PATH": f"{programs}:{os.environ['PATH']}",
            "CONTAINERS_STORAGE_CONF": str(folder / "storage.conf"),
            "CONTAINERS_CONF": str(folder / "containers.conf"),
            "BUILDAH_ISOLATION": "chroot",
        }

    def run(self, command: str) -> str:
        """What the command writes. `cd` is remembered for the commands after it."""
        script = f"cd {self.directory}\n{{ {command}\n}} || exit 1\npwd >&3"
        reading, writing = os.pipe()
        done = subprocess.run(
            ["/bin/sh", "-ec", f"exec 3>&{writing}\n{script}"],
            env=self.environment, capture_output=True, text=True, check=False, pass_fds=[writing],
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as told:
            self.directory = Path(told.read().strip() or self.directory)
        if done.returncode:
            raise SystemExit(f"{command}\n{done.stdout}{done.stderr}")
        return done.stdout


@contextmanager
def machine(folder: Path) -> Iterator[Machine]:
    on = Machine(folder)
    try:
        yield on
    finally:
        on.run("podman rm --all --force --time 5; podman network prune --force")
        shutil.rmtree(folder, ignore_errors=True)


def make_images(on: Machine, debian: Path) -> None:
    """What a registry would give, by the same names."""
    on.run(f"tar --one-file-system -C {debian} -c . | podman import - localhost/debian")
    for name, (file, pattern) in NEEDED.items():
        whole = f"docker.io/library/{re.search(pattern, file.read_text())[1]}"
        print("#", f"{whole} of Debian's packages", flush=True)
        on.run(f"podman build --network host --tag {whole} -f {HERE}/images/{name}.Dockerfile {HERE}/images")


def podman_block() -> str:
    (block,) = [each for each in blocks(ROOT / "docs/deploy.md", "With containers") if "podman build" in each]
    return block


def install(on: Machine) -> None:
    for command in commands(podman_block()):
        print("#", command, flush=True)
        command = command.replace("git clone …", f"git clone --quiet {ROOT}")
        command = command.replace("podman build", f"podman build {AS_HERE}")
        command = command.replace("--interactive --tty", " ".join(f"--env {name}" for name in ANSWERS))
        on.run(command.replace("createsuperuser", "createsuperuser --no-input"))


def look(on: Machine) -> None:
    """The first edition is there for readers, over TLS alone."""
    outside = '{{(index .NetworkSettings.Networks "systemd-kryptera-outside").IPAddress}}'
    address = on.run(f"podman inspect systemd-kryptera-proxy --format '{outside}'").strip()
    root = on.run("podman volume inspect systemd-kryptera-certificates --format '{{.Mountpoint}}'").strip()
    ask = (
        f"curl --silent --show-error --retry 60 --retry-delay 1 --retry-all-errors --fail "
        f"--cacert {root}/caddy/pki/authorities/local/root.crt --resolve {NAME}:443:{address} "
    )
    assert "ok" in on.run(f"{ask} https://{NAME}/readyz")
    page = on.run(f"{ask} https://{NAME}/guider/webb/")
    assert "Så krypterar du" in page and "Utgåva 1" in page, page
    print(on.run("podman exec systemd-kryptera-nightly python manage.py nightly /backups"))
    print(f"https://{NAME}/guider/webb/ shows edition 1.", flush=True)


def main() -> None:
    began = time.monotonic()
    debian = empty_debian(sys.argv[1:])
    with machine(Path(tempfile.mkdtemp(prefix="podman-", dir=debian.parent))) as on:
        make_images(on, debian)
        install(on)
        look(on)
        print(f"{time.monotonic() - began:.0f} seconds.", flush=True)


if __name__ == "__main__":
    main()
