"""Work beside the requests is done in time, and once more when the process ends."""

import subprocess
import sys

PROGRAM = """
import time
from serving.background import repeat

repeat(lambda: print("done", flush=True), seconds={seconds}, name="test")
time.sleep({sleep})
print("ends", flush=True)
"""


def said(seconds, sleep):
    program = PROGRAM.format(seconds=seconds, sleep=sleep)
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.split()


def test_what_is_left_is_done_when_the_process_ends():
    assert said(seconds=60, sleep=0) == ["ends", "done"]


def test_it_is_done_again_and_again():
    assert said(seconds=0.2, sleep=1.5).count("done") >= 3
