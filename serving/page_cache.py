"""Published pages, and what they show, kept as they are sent in front of Django.

A page is a pure function of the current edition and the address, so nothing here ever needs
invalidating: a new edition is a new key, and the pages of the one before are dropped together.
Only what the application marks with `X-Edition` is kept, and only while that is the current edition;
and what it says never changes, such as styles and pictures, as long, since an edition may close a picture.
What it marks with `X-Counts` is counted each time that somebody gets it. The marks themselves stay here.
"""

import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Callable, Iterable
from functools import partial
from threading import Lock, Thread
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import brotli
from msgspec import Struct

from serving.encodings import choose

MARK = "X-Edition"
"""Set by the application on a page that may be kept; its value is the edition that the page shows."""
COUNTS = "X-Counts"
"""What a page counts as."""
MARKS = {MARK, COUNTS}
BROTLI = 5
"""A reader waits for a new page to be compressed, and 9 takes twenty times as long for two per cent less."""
WINDOW = 16
"""As a power of two: 64 kB, which pages fit into. More takes a third more time and saves nothing."""

COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    "br": partial(brotli.compress, mode=brotli.MODE_TEXT, quality=BROTLI, lgwin=WINDOW),
    "gzip": partial(gzip.compress, mtime=0),
    "": bytes,
}

Headers = list[tuple[str, str]]
MOST_TAKE = "br"
"""What every browser takes."""
NEVER_CHANGES = {"public", "immutable"}
"""What `Cache-Control` says of a file that may be kept."""
LARGEST_FILE = 1_000_000
OF_BODY = {"Content-Type", "Content-Length", "Content-Encoding"}


class Variant(Struct, frozen=True):
    """A page in one encoding, with all its headers."""

    etag: str
    headers: Headers
    body: bytes


class Page(Struct, frozen=True):
    """One rendered page, or a file, in the encodings asked for so far; the empty one is the page as it is.

    `size` is what it may come to in memory: the page, and what is made of it, which is smaller.
    """

    headers: Headers
    body: bytes
    etag: str
    size: int
    variants: dict[str, Variant]
    counts: str = ""

    def variant(self, encoding: str) -> Variant:
        """Compressed when it is first asked for so: a browser takes brotli, and few other clients come."""
        if encoding not in self.variants:
            self.variants[encoding] = make_variant(self, encoding)
        return self.variants[encoding]


def scheme_of(environ: WSGIEnvironment) -> str | None:
    return str(environ.get("wsgi.url_scheme", ""))


def make_page(headers: Headers, body: bytes) -> Page:
    dropped = {*(mark.lower() for mark in MARKS), "content-length", "etag", "vary"}
    kept = [(name, value) for name, value in headers if name.lower() not in dropped]
    etag = hashlib.sha256(body).hexdigest()[:32]
    return Page(kept, body, etag, 2 * len(body), {}, dict(headers).get(COUNTS, ""))


def make_variant(page: Page, encoding: str) -> Variant:
    body = COMPRESS[encoding](page.body)
    etag = f'"{page.etag}-{encoding}"' if encoding else f'"{page.etag}"'
    own = [("Vary", "Accept-Encoding"), ("ETag", etag), ("Content-Length", str(len(body)))]
    if encoding:
        own.append(("Content-Encoding", encoding))
    return Variant(etag, [*page.headers, *own], body)


def make_file(headers: Headers, body: bytes) -> Page:
    """What has been answered to a client that takes one encoding, as all such clients get it."""
    etag = dict(headers).get("ETag", f'"{hashlib.sha256(body).hexdigest()[:32]}"')
    kept = [(name, value) for name, value in headers if name not in ("ETag", "Content-Length")]
    variant = Variant(etag, [*kept, ("ETag", etag), ("Content-Length", str(len(body)))], body)
    return Page(kept, body, etag, len(body), dict.fromkeys(COMPRESS, variant))


class PageCache:
    """WSGI middleware. `current` gives the mark of the current edition, or None when there is none.

    Keeps at most `max_bytes` of pages; the page that was asked for longest ago goes first. `fill` runs
    in a thread of its own whenever the edition is new, and tells the cache what to prepare. `count` is told
    what each page counts as that somebody gets. `scheme` tells by which scheme a request reached us, or None
    where it did not reach a host of ours: then the application alone answers.
    """

    def __init__(
        self,
        app: WSGIApplication,
        current: Callable[[], str | None],
        fill: Callable[["PageCache"], object] = bool,
        count: Callable[[str], object] = bool,
        scheme: Callable[[WSGIEnvironment], str | None] = scheme_of,
        max_bytes: int = 64_000_000,
    ) -> None:
        self.app = app
        self.current = current
        self.fill = fill
        self.count = count
        self.scheme = scheme
        self.max_bytes = max_bytes
        self.lock = Lock()
        self.mark: str | None = None
        self.pages: OrderedDict[str, Page] = OrderedDict()
        self.bytes = 0

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        address = self.address_of(environ) if environ["REQUEST_METHOD"] in ("GET", "HEAD") else None
        if address is None:
            return self.app(environ, start_response)
        page = self.find(self.current(), address, in_encoding(address, environ))
        if page is None:
            return self.ask(address, environ, start_response)
        if page.counts and environ["REQUEST_METHOD"] == "GET":
            self.count(page.counts)
        return answer(page, environ, start_response)

    def address_of(self, environ: WSGIEnvironment) -> str | None:
        """What a page is kept under. The scheme is part of it, since http may be sent on to https."""
        scheme = self.scheme(environ)
        where = f"{scheme}:{environ.get('PATH_INFO', '')}?{environ.get('QUERY_STRING', '')}"
        return where if scheme is not None else None

    def find(self, mark: str | None, *addresses: str) -> Page | None:
        with self.lock:
            if mark != self.mark:
                self.start_over(mark)
            for address in addresses:
                if address in self.pages:
                    self.pages.move_to_end(address)
                    return self.pages[address]
            return None

    def start_over(self, mark: str | None) -> None:
        self.pages.clear()
        self.mark, self.bytes = mark, 0
        if mark is not None:
            Thread(target=self.fill, args=[self], name="fill page cache", daemon=True).start()

    def ask(self, address: str, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Lets the application answer, and keeps the answer when it says that it may be kept."""
        status, headers, chunks = call(self.app, environ)
        told = dict(headers)
        if COUNTS in told and environ["REQUEST_METHOD"] == "GET":
            self.count(told[COUNTS])
        if MARK in told and environ["REQUEST_METHOD"] == "HEAD":  # its ETag and length are the body's
            self.prepare({**environ, "REQUEST_METHOD": "GET"})
            if kept := self.find(self.current(), address):
                close(chunks)
                return answer(kept, environ, start_response)
        if may_be_kept_as_file(environ, status, told):
            file = make_file(headers, b"".join(chunks))
            close(chunks)
            self.keep(self.mark, in_encoding(address, environ), file)
            return answer(file, environ, start_response)
        if MARK not in told or environ["REQUEST_METHOD"] != "GET" or not status.startswith("200 "):
            start_response(status, [header for header in headers if header[0] not in MARKS])
            return chunks
        page = make_page(headers, b"".join(chunks))
        close(chunks)
        self.keep(told[MARK], address, page)
        return answer(page, environ, start_response)

    def prepare(self, environ: WSGIEnvironment) -> None:
        """Keeps a page that nobody has asked for yet, as browsers will. It counts as nothing."""
        _, headers, chunks = call(self.app, environ)
        mark, address = dict(headers).get(MARK), self.address_of(environ)
        if mark and address:
            page = make_page(headers, b"".join(chunks))
            page.variant(MOST_TAKE)
            self.keep(mark, address, page)
        close(chunks)

    def keep(self, mark: str | None, address: str, page: Page) -> None:
        with self.lock:
            if mark is None or mark != self.mark or address in self.pages or page.size > self.max_bytes:
                return
            self.pages[address] = page
            self.bytes += page.size
            while self.bytes > self.max_bytes:
                _, dropped = self.pages.popitem(last=False)
                self.bytes -= dropped.size


def in_encoding(address: str, environ: WSGIEnvironment) -> str:
    """What a file is kept under, which comes compressed already."""
    return f"{address} {choose(environ.get('HTTP_ACCEPT_ENCODING', ''))}"


def may_be_kept_as_file(environ: WSGIEnvironment, status: str, told: dict[str, str]) -> bool:
    """Whether the answer is the whole of a file that is the same for everybody and for ever."""
    says = {part.strip() for part in told.get("Cache-Control", "").split(",")}
    length = told.get("Content-Length", "")
    return (
        environ["REQUEST_METHOD"] == "GET"
        and status.startswith("200 ")
        and says >= NEVER_CHANGES
        and "Set-Cookie" not in told
        and length.isdecimal()
        and int(length) <= LARGEST_FILE
    )


def call(app: WSGIApplication, environ: WSGIEnvironment) -> tuple[str, Headers, Iterable[bytes]]:
    """The application's status, headers and body."""
    started: list[Any] = []

    def start(status: str, headers: Headers, exc_info: Any = None) -> Callable[[bytes], object]:
        started[:] = [status, headers]
        return lambda data: None

    chunks = app(environ, start)
    return started[0], started[1], chunks


def close(chunks: Iterable[bytes]) -> None:
    """Ends the application's request, as a WSGI server must."""
    if hasattr(chunks, "close"):
        chunks.close()


def answer(page: Page, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """The page as this client can take it: compressed, unchanged (304), or its headers only."""
    variant = page.variant(choose(environ.get("HTTP_ACCEPT_ENCODING", "")))
    if variant.etag in environ.get("HTTP_IF_NONE_MATCH", ""):
        start_response("304 Not Modified", [header for header in variant.headers if header[0] not in OF_BODY])
        return []
    start_response("200 OK", variant.headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [variant.body]
