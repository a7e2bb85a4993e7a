"""An editor over HTTP: signs in, changes a guide's title, publishes."""

import requests

from benchmarks.nginx import Proxy
from benchmarks.site import NAME, PASSWORD, Site
from tests.forms import fields_of

PUBLISH = "/admin/publishing/edition/publicera/"
TIMEOUT = 15


class Editor:
    """Every method gives the answer as it came; 302 is a write that the site has acknowledged."""

    def __init__(self, site: Site | Proxy) -> None:
        self.site = site
        self.session = requests.Session()
        self.session.trust_env = False

    def get(self, path: str) -> requests.Response:
        return self.session.get(self.site.address + path, timeout=TIMEOUT)

    def post(self, path: str, fields: dict[str, object]) -> requests.Response:
        origin = {"Origin": self.site.address}
        return self.session.post(
            self.site.address + path, fields, headers=origin, timeout=TIMEOUT, allow_redirects=False
        )

    def sign_in(self) -> None:
        page = self.get("/konto/logga-in/")
        token = page.text.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
        answer = self.post(
            "/konto/logga-in/", {"csrfmiddlewaretoken": token, "login": NAME, "password": PASSWORD}
        )
        if answer.status_code != 302:
            raise RuntimeError(f"Signing in was answered with {answer.status_code}.")

    def retitle(self, guide: int, title: str) -> requests.Response:
        return self.change(f"/admin/guide/guide/{guide}/change/", "guide_form", title=title)

    def publish(self, note: str) -> requests.Response:
        """Publishes the draft as it is by then, whatever others have changed since the page was shown."""
        return self.change(PUBLISH, "publicera", significance="clarification", note=note, seen="")

    def change(self, path: str, form: str, **changes: object) -> requests.Response:
        page = self.get(path)
        if page.status_code != 200:
            return page
        return self.post(path, fields_of(page.text, form) | changes)
