"""A guide and the questionnaire in a frame on a page of another origin."""

from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

PAGE = """<!doctype html><html lang="sv"><title>Intranätet</title><h1>Intranätet</h1>
<iframe title="Guide" src="{src}" width="600" height="300"></iframe>
<script>addEventListener("message", (event) => {{
  if (event.data.kind === "guide-height") document.querySelector("iframe").height = event.data.height;
}});</script>"""


class Intranet(BaseHTTPRequestHandler):
    def __init__(self, *args, src, **kwargs):
        self.src = src
        super().__init__(*args, **kwargs)

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.format(src=self.src).encode())

    def log_message(self, *args):
        pass


@contextmanager
def intranet(src):
    """A page at an origin of its own that shows `src` in a frame."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Intranet, src=src)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def open_frame(browser, edition, live_server, settings):
    """Opens an address of the site in the frame, with or without scripts in it."""
    contexts = []

    @contextmanager
    def opened(path, *, allowed=True, **options):
        with intranet(f"{live_server.url}{path}") as origin:
            settings.EMBED_FROM = [origin if allowed else "https://another.example.se"]
            contexts.append(browser.new_context(locale="sv-SE", **options))
            page = contexts[-1].new_page()
            page.goto(origin)
            yield page

    yield opened
    for context in contexts:
        context.close()


def test_a_guide_makes_its_frame_as_tall_as_itself(open_frame):
    with open_frame("/inbaddad/guider/webb/") as page:
        page.frame_locator("iframe").get_by_role("heading", level=1).wait_for()
        page.wait_for_function("document.querySelector('iframe').height > 2000")
        frame = page.frames[1]
        assert frame.evaluate("document.documentElement.scrollHeight <= innerHeight + 1")


def test_it_is_read_without_scripts(open_frame):
    with open_frame("/inbaddad/guider/webb/", java_script_enabled=False) as page:
        assert page.frame_locator("iframe").get_by_role("heading", level=1).is_visible()


def test_the_questionnaire_is_answered_in_the_frame(open_frame):
    with open_frame("/inbaddad/ska-jag-kryptera/") as page:
        frame = page.frame_locator("iframe")
        frame.get_by_role("link", name="Skicka information").click()
        page.wait_for_function("frames[0] !== undefined")
        page.frames[1].wait_for_url("**/inbaddad/ska-jag-kryptera/?**")


def test_a_page_of_another_origin_is_refused(open_frame):
    with open_frame("/inbaddad/guider/webb/", allowed=False) as page:
        page.frames[1].wait_for_url("chrome-error:**", wait_until="commit")
        assert page.get_by_role("heading", name="Intranätet").is_visible()
