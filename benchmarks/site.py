"""The site as processes of its own, started by the same module as in production."""

import fcntl
import hashlib
import os
import random
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).parent.parent
NAME, PASSWORD = "eva", "eva-lösenord-123"
SECRET_KEY = "only-for-trials-0123456789-abcdefghijklmnopqrstuvwxyz"


def free_port() -> int:
    """A port that nothing listens on, out of those that no system gives to whoever asks for any port.

    Such a port could go to somebody else before the server that it is meant for has begun to listen.
    """
    while True:
        port = random.SystemRandom().randrange(10_000, 32_000)
        with suppress(OSError), socket.socket() as taken:
            taken.bind(("127.0.0.1", port))
            return port


def wait_until_answered(url: str, process: subprocess.Popen[bytes], log: Path, seconds: float = 60) -> None:
    """Raises TimeoutError with the end of the log where the process never answers 200, or ends."""
    ends = time.monotonic() + seconds
    while not is_answered(url):
        if time.monotonic() > ends or process.poll() is not None:
            raise TimeoutError(log.read_text()[-3000:])
        time.sleep(0.05)


def is_answered(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return bool(response.status == 200)
    except OSError:
        return False


class Site:
    """A site in `folder` with a database at `url`. Several may share both, each with a port of its own.

    `root` is where its code is, and `python` what runs it.
    """

    def __init__(
        self, folder: Path, url: str, *, workers: int = 1, root: Path = ROOT, python: str = sys.executable
    ) -> None:
        self.root, self.python = root, python
        self.command = [python, "-m", "config.server"]
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = folder / f"site-{self.port}.log"
        self.process: subprocess.Popen[bytes] | None = None
        self.environment = {
            "PATH": os.environ["PATH"],
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "SECRET_KEY": SECRET_KEY,
            "SITE_URL": self.address,
            "DATABASE_URL": url,
            "MEDIA_ROOT": str(folder / "pictures"),
            "LISTEN": f"127.0.0.1:{self.port}",
            "WORKERS": str(workers),
        }

    def manage(self, *arguments: str, **environment: str) -> str:
        return self.run("manage.py", *arguments, **environment)

    def run(self, *arguments: str, **environment: str) -> str:
        """What Python prints when it is run so, with the site's settings."""
        command = [self.python, *arguments]
        done = subprocess.run(
            command,
            cwd=self.root,
            env=self.environment | environment,
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout

    def prepare(self) -> None:
        """Tables, the shipped routine as edition 1, and Eva, who may do everything."""
        self.manage("migrate", "--verbosity", "0")
        self.manage("load_routine")
        options = ["--no-input", "--username", NAME, "--email", "eva@example.se"]
        self.manage("createsuperuser", *options, DJANGO_SUPERUSER_PASSWORD=PASSWORD)
        collect_static_files(self)

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                cwd=self.root,
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        wait_until_answered(f"{self.address}/healthz", self.process, self.log)

    def stop(self) -> int:
        """Asks it to end, and gives its exit status. What it had run beside it ends as well."""
        if self.process is None:
            return 0
        self.process.terminate()
        status = self.process.wait(timeout=30)
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        return status

    def kill(self) -> None:
        """As when the power fails: every process at once."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(timeout=30)

    def workers(self) -> list[int]:
        """The processes that serve requests."""
        if self.process is None:
            return []
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [pid for pid in map(int, children.split()) if "resource_tracker" not in command_line(pid)]


def command_line(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace")


def collect_static_files(site: Site) -> None:
    """Into var/static, which all sites of a working copy share, unless it is there: it takes long."""
    var = site.root / "var"
    var.mkdir(exist_ok=True)
    with (var / "static.lock").open("a+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lock.seek(0)
        if lock.read() != _collected(site.root):
            site.manage("collectstatic", "--no-input", "--verbosity", "0")
            lock.truncate(0)
            lock.write(_collected(site.root))


def _collected(root: Path) -> str:
    """Tells one state of what static files are made of, and of what was made, from every other."""
    read = [root / name for name in ("requirements.txt", "config/settings.py", "serving/bundle.py")]
    made = root / "var" / "static" / "staticfiles.json"
    mark = hashlib.sha256(made.read_bytes() if made.exists() else os.urandom(32))
    for file in [*read, *sorted(path for path in (root / "static").rglob("*") if path.is_file())]:
        mark.update(f"{file} {hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return mark.hexdigest()
