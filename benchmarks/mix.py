"""What people ask of the site, mixed as on a day when a link to it has gone out to everybody."""

import random
import re

import requests

from benchmarks.site import Site

START = "/ska-jag-kryptera/"
SHARES = {"pages": 60, "answers": 30, "files": 7, "sign in": 3}


class Mix:
    """Addresses drawn at random; the site itself is asked once for what there is."""

    def __init__(self, site: Site) -> None:
        front, examples = text(site, "/"), text(site, f"{START}exempel/")
        outcomes = sorted(set(re.findall(rf'href="({START}\?[^"#]+)', examples)))
        queries = [query.replace("&amp;", "&") for query in outcomes]
        guides = sorted(set(re.findall(r'href="(/guider/[^"#]+)', text(site, "/guider/"))))
        self.addresses = {
            "pages": ["/", "/guider/", "/rutin/", "/support/", START, "/utgavor/", *guides],
            "answers": [cut for query in queries for cut in shortened(query)],
            "files": sorted(set(re.findall(r'(?:href|src)="(/static/[^"]+)', front))),
            "sign in": ["/konto/logga-in/"],
        }

    def draw(self) -> str:
        kind = random.choices(list(SHARES), list(SHARES.values()))[0]
        return random.choice(self.addresses[kind])


def text(site: Site, path: str) -> str:
    return requests.get(site.address + path, timeout=30).text


def shortened(address: str) -> list[str]:
    """The address after each answer on the way to it."""
    path, _, query = address.partition("?")
    parts = query.split("&")
    return [f"{path}?{'&'.join(parts[:count])}" for count in range(1, len(parts) + 1)]
