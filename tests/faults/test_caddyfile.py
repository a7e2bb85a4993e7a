"""deploy/Caddyfile, run by Caddy in front of the site's own server."""

import os
import re
import shutil
import ssl
import subprocess
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread, Timer
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPSHandler, Request, build_opener

import pytest

from benchmarks.site import free_port, wait_until_answered

CADDYFILE = Path(__file__).parents[2] / "deploy" / "Caddyfile"
INSECURE = ssl._create_unverified_context()  # Caddy's own certificate


class Echo(BaseHTTPRequestHandler):
    """Answers with the names of the headers that reached it."""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write("\n".join(self.headers).encode())

    def log_message(self, *args):
        pass


@pytest.fixture
def proxied(new_site, tmp_path):
    """The address of a site of ours behind the Caddyfile."""
    site, port = new_site(), free_port()
    address = f"https://localhost:{port}"
    site.environment |= {"SITE_URL": address, "BEHIND_PROXY": "true", "ALLOWED_HOSTS": "127.0.0.1"}
    site.start()
    with caddy(address, site.port, tmp_path):
        yield address


@pytest.fixture
def echoed(tmp_path):
    """The address of a server behind the Caddyfile that tells which headers it got."""
    address = f"https://localhost:{free_port()}"
    with ThreadingHTTPServer(("127.0.0.1", 0), Echo) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        with caddy(address, server.server_port, tmp_path):
            yield address
        server.shutdown()


@contextmanager
def caddy(address, port, tmp_path, **settings):
    """The Caddyfile as it stands, with the two hosts and the certificate in its environment."""
    caddy, admin = shutil.which("caddy"), free_port()
    if caddy is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("No Caddy on this machine.")
    here = f"{{\nadmin 127.0.0.1:{admin}\nauto_https disable_redirects\nskip_install_trust\n"
    text = re.sub(r"^{\n", here, CADDYFILE.read_text(), count=1, flags=re.MULTILINE)
    if subprocess.check_output([caddy, "version"]).startswith((b"2.6", b"v2.6")):
        text = text.replace("request_buffers 12MB", "buffer_requests")  # as Debian's Caddy spells it
    (tmp_path / "Caddyfile").write_text(text)
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    environment |= {"SITE_URL": address, "UPSTREAM": f"127.0.0.1:{port}", **settings}
    log = tmp_path / "caddy.log"
    with log.open("wb") as output:
        command = [caddy, "run", "--config", str(tmp_path / "Caddyfile"), "--adapter", "caddyfile"]
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=output)
        try:
            wait_until_answered(f"http://127.0.0.1:{admin}/config/", process, log)
            wait_for_certificate(address, process, log)
            yield
        finally:
            process.terminate()
            process.wait(10)


def wait_for_certificate(address, process, log):
    """Caddy makes its certificate while it starts, and tries again after a minute where that fails."""
    ends = time.monotonic() + 100
    while time.monotonic() < ends and process.poll() is None:
        try:
            visitor().open(f"{address}/healthz", timeout=30)
            return
        except OSError as error:
            problem = error
        time.sleep(0.1)
    raise TimeoutError(f"{problem}\n{log.read_text()[-3000:]}")


def visitor():
    return build_opener(HTTPSHandler(context=INSECURE), HTTPCookieProcessor())


def status_of_try(client, address, forged):
    """The status of one more wrong password, from whoever the headers say that it comes from."""
    page = client.open(Request(f"{address}/konto/logga-in/", headers=forged)).read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]
    form = urlencode({"csrfmiddlewaretoken": token, "login": "nobody", "password": "fel-lösenord"}).encode()
    try:
        headers = forged | {"Referer": f"{address}/konto/logga-in/"}
        return client.open(Request(f"{address}/konto/logga-in/", form, headers)).status
    except HTTPError as error:
        return error.code


def test_no_header_walks_around_the_limit_on_signing_in(proxied):
    client, names = visitor(), ["X_Forwarded_For", "X-Forwarded_For", "X_Forwarded-For", "X-Forwarded-For"]
    forged = [{names[number % 4]: f"203.0.113.{number}"} for number in range(16)]
    statuses = [status_of_try(client, proxied, headers) for headers in forged]
    assert statuses[0] == 200
    assert statuses[-4:] == [429] * 4


@pytest.mark.parametrize("name", ["X_Forwarded_For", "X-Forwarded_For", "X_Forwarded-Proto", "Forwarded"])
def test_no_other_spelling_of_a_forwarding_header_gets_through(echoed, name):
    """A server may take X_Forwarded_For for X-Forwarded-For: it is the proxy that knows the difference."""
    names = (
        visitor().open(Request(f"{echoed}/", headers={name: "203.0.113.1"})).read().decode().lower().split()
    )
    assert "x-forwarded-for" in names
    assert name.lower() not in names


def test_a_page_is_read_through_it(proxied):
    response = visitor().open(f"{proxied}/")
    assert response.status == 200
    assert "frame-ancestors" in response.headers["Content-Security-Policy"]


def test_a_restart_is_no_outage(new_site, tmp_path):
    site, port = new_site(), free_port()
    address = f"https://localhost:{port}"
    site.environment |= {"SITE_URL": address, "BEHIND_PROXY": "true", "ALLOWED_HOSTS": "127.0.0.1"}
    site.start()
    with caddy(address, site.port, tmp_path):
        site.stop()
        again = Timer(1, site.start)
        again.start()
        assert visitor().open(f"{address}/healthz", timeout=20).status == 200
        again.join()


def test_the_organisations_own_certificate_is_used(echoed_with_certificate):
    address, certificate = echoed_with_certificate
    trusting = build_opener(HTTPSHandler(context=ssl.create_default_context(cafile=str(certificate))))
    assert trusting.open(f"{address}/").status == 200


@pytest.fixture
def echoed_with_certificate(tmp_path):
    certificate, key, address = (
        tmp_path / "site.pem",
        tmp_path / "site.key",
        f"https://localhost:{free_port()}",
    )
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    command += ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    subprocess.run([*command, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    with ThreadingHTTPServer(("127.0.0.1", 0), Echo) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        with caddy(address, server.server_port, tmp_path, TLS=f"{certificate} {key}"):
            yield address, certificate
        server.shutdown()
