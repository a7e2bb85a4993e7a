"""The site in a real browser. Anything that the browser complains of fails the test."""

import os

import pytest
from playwright.sync_api import Locator, expect

from tests.browser import chromium
from tests.browser.axe import assert_accessible, assert_accessible_in_light_and_dark

# Playwright keeps an event loop in the test's thread, and Django then refuses the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

# As long as a page may take to load: what is waited for comes, however busy the machine is.
expect.set_options(timeout=30_000)


def pytest_collection_modifyitems(items):
    for item in items:
        if "live_server" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    path = chromium.find()
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("No Chromium on this machine.")
    return {**browser_type_launch_args, "executable_path": path, "args": list(chromium.CALM)}


@pytest.fixture(scope="session")
def base_url(live_server):
    """Lets `page.goto("/")` mean the site."""
    return live_server.url


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "locale": "sv-SE"}


@pytest.fixture(autouse=True)
def _clicks_wait_for_the_page(monkeypatch):
    """A click that leads to another page is over when that has its style: until then nothing is in place."""
    click = Locator.click

    def click_and_wait(self, **options):
        click(self, **options)
        self.page.wait_for_load_state()

    monkeypatch.setattr(Locator, "click", click_and_wait)


@pytest.fixture
def new_context(new_context, edition, live_server):
    """Makes browser contexts that are watched: see `Watch`. The shipped routine is published."""
    watches = []

    def new_watched_context(**options):
        context = new_context(**options)
        watches.append(Watch(context, live_server.url))
        return context

    yield new_watched_context
    complaints = [complaint for watch in watches for complaint in watch.complaints]
    assert not complaints, "\n".join(complaints)


class Watch:
    """Collects what must not happen: requests to other hosts, errors in scripts, breaches of the CSP."""

    def __init__(self, context, home):
        self.home = home
        self.complaints = []
        context.on("request", self.on_request)
        context.on("console", self.on_console)
        context.on("weberror", lambda error: self.complaints.append(f"script error: {error.error}"))

    def on_request(self, request):
        if not request.url.startswith((self.home, "data:", "blob:", "about:")):
            self.complaints.append(f"request to another host: {request.url}")

    def on_console(self, message):
        """A page that itself answers 404 or the like is what the test asked for; all else is a fault."""
        page_itself = message.page and message.location["url"] == message.page.url
        if message.type == "error" and not (
            page_itself and message.text.startswith("Failed to load resource")
        ):
            self.complaints.append(f"console: {message.text} ({message.location['url']})")


def sign_in(context, client, live_server):
    """Lets the browser in as whom the client is signed in as."""
    session = client.cookies["session"].value
    context.add_cookies([{"name": "session", "value": session, "url": live_server.url}])


@pytest.fixture
def axe():
    """Call it with a page: fails with every accessibility fault that axe-core finds there."""
    return assert_accessible


@pytest.fixture
def axe_in_light_and_dark():
    """Call it with a page: fails with every accessibility fault that axe-core finds in one or the other."""
    return assert_accessible_in_light_and_dark
