"""From an empty Debian to a published edition behind TLS, by the commands of docs/deploy.md.

    sudo .venv/bin/python -m tests.installing.on_debian [FOLDER]

FOLDER is an empty Debian; without it debootstrap makes one. The commands of *Without containers* are run
there as they stand, in a network of their own but for those that fetch packages. Two things are not as on a
machine: `fake_systemctl` does what systemd would, from the same units, and nobody has signed the
certificate.
"""

import os
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.installing.manual import blocks, commands, settings

ROOT = Path(__file__).parent.parent.parent
NAME = "kryptera.example.se"
FETCHES = ("apt-get", "pip install")
TRUSTED = "/etc/ssl/certs/ca-certificates.crt"
"""Packages come the way that they come to this machine, which may be by a proxy of its own."""
ANSWERS = {
    "PIP_CERT": TRUSTED,
    "DEBIAN_FRONTEND": "noninteractive",
    "DJANGO_SUPERUSER_USERNAME": "anna",
    "DJANGO_SUPERUSER_PASSWORD": "ett-langt-losenord-for-prov",
    "DJANGO_SUPERUSER_EMAIL": "anna@example.se",
}
NOTHING_STARTS = "#!/bin/sh\nexit 101\n"
CERTIFICATE = (
    "install -d -m 755 /etc/ssl/kryptera && openssl req -x509 -newkey rsa:2048 -nodes -days 30 "
    f"-subj /CN={NAME} -addext subjectAltName=DNS:{NAME} "
    "-keyout /etc/ssl/kryptera/site.key -out /etc/ssl/kryptera/site.pem"
)
ASK = f"curl --silent --show-error --cacert /etc/ssl/kryptera/site.pem --resolve {NAME}:443:127.0.0.1"


class Machine:
    """A Debian in a folder, with a network of its own."""

    def __init__(self, folder: Path, inside: int) -> None:
        self.folder, self.inside, self.directory = folder, inside, "/root"

    def run(self, command: str, *, alone: bool = True) -> str:
        """What the command writes. `cd` is remembered for the commands after it."""
        network = ["nsenter", "--net", "--target", str(self.inside)] if alone else []
        script = f"cd {self.directory}\n{{ {command}\n}} || exit 1\npwd >/tmp/directory"
        done = subprocess.run(
            [*network, "chroot", self.folder, "/bin/sh", "-ec", script],
            env={**os.environ, **ANSWERS, "HOME": "/root", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise SystemExit(f"{command}\n{done.stdout}{done.stderr}")
        self.directory = (self.folder / "tmp/directory").read_text().strip()
        return done.stdout

    def write(self, path: str, text: str, mode: int = 0o644) -> None:
        file = self.folder / path.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        file.chmod(mode)


@contextmanager
def machine(folder: Path) -> Iterator[Machine]:
    mounted = [folder / name for name in ("proc", "dev")]
    subprocess.run(["mount", "-t", "proc", "proc", mounted[0]], check=True)
    subprocess.run(["mount", "--rbind", "/dev", mounted[1]], check=True)
    alone = subprocess.Popen(["unshare", "--net", "sh", "-c", "ip link set lo up; exec sleep 86400"])
    try:
        yield Machine(folder, alone.pid)
    finally:
        stop_all_in(folder)
        alone.terminate()
        for path in reversed(mounted):
            subprocess.run(["umount", "--lazy", path], check=False)


def stop_all_in(folder: Path) -> None:
    """Ends what was started in the folder, and nothing else."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if (process / "root").readlink() == folder:
                os.kill(int(process.name), 9)
        except OSError:
            continue


def install(on: Machine) -> None:
    fresh, filled_in, started = blocks(ROOT / "docs/deploy.md", "Without containers")
    shutil.copy(Path(__file__).with_name("fake_systemctl"), on.folder / "usr/bin/systemctl")
    on.write("/usr/sbin/policy-rc.d", NOTHING_STARTS, 0o755)
    for command in commands(fresh):
        follow(on, command.replace("git clone …", "git clone --quiet /source"))
    lines = settings(filled_in) | {"SECRET_KEY": secrets.token_urlsafe(64)}
    on.write("/opt/kryptera/.env", "".join(f"{name}={value}\n" for name, value in lines.items()), 0o640)
    on.run("chgrp kryptera /opt/kryptera/.env")
    on.run(CERTIFICATE)
    for command in commands(started):
        follow(on, command.replace("createsuperuser", "createsuperuser --no-input"))


def follow(on: Machine, command: str) -> None:
    print("#", command, flush=True)
    on.run(command, alone=not any(word in command for word in FETCHES))
    if command.startswith("apt-get"):
        on.run("apt-get install --yes openssl curl ca-certificates", alone=False)
        shutil.copy(TRUSTED, on.folder / TRUSTED.lstrip("/"))
        on.run("pg_ctlcluster $(pg_lsclusters --no-header | cut -d' ' -f1) main start && nginx")


def look(on: Machine) -> None:
    """The first edition is there for readers, over TLS alone, and the site thinks itself well."""
    for _ in range(60):
        if "200" in on.run(f"{ASK} -o /dev/null -w '%{{http_code}}' https://{NAME}/readyz || true; sleep 1"):
            break
    page = on.run(f"{ASK} https://{NAME}/guider/webb/")
    assert "Så krypterar du" in page and "Utgåva 1" in page, page
    plain = on.run(
        f"curl --silent --resolve {NAME}:80:127.0.0.1 -o /dev/null -w '%{{redirect_url}}' http://{NAME}/"
    )
    assert plain == f"https://{NAME}/", plain
    night = on.run("systemctl start kryptera-nightly.service; cat /var/backups/kryptera/last-night.txt")
    print(night)
    print(f"https://{NAME}/guider/webb/ shows edition 1.")


def empty_debian(named: list[str]) -> Path:
    """The folder that is named, or a new one with a Debian in it."""
    folder = Path(named[0] if named else tempfile.mkdtemp(prefix="debian-")).resolve()
    if not (folder / "bin").exists():
        subprocess.run(["debootstrap", "--variant=minbase", "bookworm", folder], check=True)
        folder.chmod(0o755)  # its root: a temporary folder lets nobody else in, and packages have users
    return folder


def main() -> None:
    began = time.monotonic()
    folder = empty_debian(sys.argv[1:])
    subprocess.run(["git", "clone", "--quiet", "--bare", "--no-local", ROOT, folder / "source"], check=True)
    with machine(folder) as on:
        on.run("git config --global --add safe.directory '*' || true")
        install(on)
        look(on)
        print(f"{time.monotonic() - began:.0f} seconds.", flush=True)


if __name__ == "__main__":
    main()
