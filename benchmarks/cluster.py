"""A PostgreSQL of our own, that can be stopped, crashed and started again."""

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path

OPTIONS = "-c listen_addresses= -c unix_socket_directories={folder} -c max_connections=100"


def find_programs() -> Path | None:
    """The folder with initdb and pg_ctl, newest version first."""
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    installed = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    return max((path.parent for path in installed), key=lambda path: int(path.parts[-2]), default=None)


class Cluster:
    """Crash-safe as in production: fsync is on. `url()` leads to a database of it.

    It lies in a folder of its own, in `within` where that is given.
    """

    def __init__(self, within: Path | None = None) -> None:
        programs = find_programs()
        if programs is None:
            raise FileNotFoundError("No PostgreSQL. Install it: apt install postgresql")
        self.programs = programs
        self.folder = Path(tempfile.mkdtemp(prefix="kryptera-postgresql.", dir=within))
        # PostgreSQL refuses to run as root.
        self.user = pwd.getpwnam("postgres") if os.getuid() == 0 else None
        if self.user:
            os.chown(self.folder, self.user.pw_uid, self.user.pw_gid)
        self.run("initdb", "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C")

    def run(self, program: str, *arguments: str) -> None:
        command = [str(self.programs / program), "-D", str(self.folder / "data"), *arguments]
        user = self.user.pw_name if self.user else None
        with (self.folder / f"{program}.log").open("a") as log:
            subprocess.run(command, check=True, cwd="/", user=user, stdout=log, stderr=log)

    def start(self) -> None:
        options = OPTIONS.format(folder=self.folder)
        self.run("pg_ctl", "-s", "-w", "-l", str(self.folder / "server.log"), "-o", options, "start")

    def stop(self, how: str = "fast") -> None:
        """`how` is fast, or immediate, which is a crash."""
        self.run("pg_ctl", "-s", "-w", "-m", how, "stop")

    def url(self, database: str = "postgres") -> str:
        return f"postgres://tests@/{database}?host={self.folder}"

    def copy(self, database: str, new: str) -> None:
        command = [
            str(self.programs / "createdb"),
            "-h",
            str(self.folder),
            "-U",
            "tests",
            "-T",
            database,
            new,
        ]
        subprocess.run(command, check=True)

    def remove(self) -> None:
        self.stop("immediate")
        shutil.rmtree(self.folder)
