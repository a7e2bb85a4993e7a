"""Load from wrk, and what it costs a server: requests a second, and processor time from /proc."""

import os
import re
import subprocess
import time
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

TICK = 1_000_000 / os.sysconf("SC_CLK_TCK")
"""Microseconds in each of the ticks that /proc counts in."""
IDLE_US = 50_000
"""So little processor time in a second is a server that nobody asks."""
FACTORS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


class Load(Struct, frozen=True):
    """What came of a load: answers a second, the server's processor time for each, and p99."""

    per_second: float
    cpu_us: float
    p99_ms: float
    failed: int


def cpu_us(pids: Iterable[int]) -> float:
    """Processor time that the processes have used so far, in microseconds."""
    return sum(ticks(pid) for pid in pids) * TICK


def ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def wait_until_idle(pids: Iterable[int], seconds: float = 60) -> None:
    """For servers that have work of their own to do when they start."""
    pids, ends = list(pids), time.monotonic() + seconds
    used = -IDLE_US
    while (now := cpu_us(pids)) - used >= IDLE_US and time.monotonic() < ends:
        used = now
        time.sleep(1)


def memory_mb(pid: int) -> float:
    """What the process has of its own in memory (RSS)."""
    found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    return int(found[1]) / 1024 if found else 0.0


def load(
    url: str, pids: Iterable[int], *, script: Path | None = None, seconds: int = 3, connections: int = 16
) -> Load:
    """Asks for the address, or for what the script in Lua asks for there."""
    pids = list(pids)
    before = cpu_us(pids)
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}", "--latency"]
    command += ["-s", str(script)] if script else []
    text = subprocess.run(
        [*command, "-H", "Accept-Encoding: gzip", url], check=True, capture_output=True, text=True
    ).stdout
    used = cpu_us(pids) - before
    return read(text, used)


def read(text: str, used_us: float) -> Load:
    """The figures in what wrk printed."""
    answers = int(found(r"(\d+) requests in", text))
    failed = sum(int(number) for number in re.findall(r"(?:Non-2xx or 3xx responses: |timeout )(\d+)", text))
    amount, unit = re.findall(r"99%\s+([0-9.]+)(us|ms|s)", text)[0]
    return Load(
        float(found(r"Requests/sec:\s+([0-9.]+)", text)),
        used_us / max(answers, 1),
        float(amount) * FACTORS[unit],
        failed,
    )


def found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    if match is None:
        raise ValueError(f"wrk printed something else:\n{text}")
    return match[1]
