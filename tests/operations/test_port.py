"""One port, one site."""

import socket
import subprocess

import pytest

from benchmarks.site import Site, free_port
from config.server import PortTaken, must_be_free


@pytest.fixture
def sharing():
    """A program that listens as the server's workers do, and lets others share its port."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_port_that_nobody_listens_on_is_free():
    must_be_free("127.0.0.1", free_port())


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])
def test_a_taken_port_is_refused_with_the_way_out(sharing, host):
    with pytest.raises(PortTaken, match=rf"port {sharing}.*PORT={sharing + 1}"):
        must_be_free(host, sharing)


def test_the_server_ends_at_once_and_says_so(sharing, tmp_path):
    site = Site(tmp_path, f"sqlite:///{tmp_path}/x.sqlite3")
    environment = site.environment | {"LISTEN": f"127.0.0.1:{sharing}"}
    done = subprocess.run(
        site.command, cwd=site.root, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith(f"Another program already listens on port {sharing}.")
