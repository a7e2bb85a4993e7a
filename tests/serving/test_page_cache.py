"""The page cache gives what the application gave, and forgets it with the edition."""

import gzip
from collections.abc import Iterable
from threading import Event
from time import process_time
from typing import Any

import brotli
import pytest

from serving.page_cache import COUNTS, MARK, PageCache, make_page


def test_whoever_waits_for_a_new_page_waits_no_longer_for_brotli_than_for_gzip_three_times_over() -> None:
    body = "".join(f"<li class='step'>Steg {n}: klicka på {n * n}</li>" for n in range(1500)).encode()

    def seconds(compress: Any) -> float:
        tries = []
        for _ in range(5):
            start = process_time()
            compress()
            tries.append(process_time() - start)
        return min(tries)

    alone = seconds(lambda: gzip.compress(body, mtime=0))
    assert seconds(lambda: make_page([], body).variant("br")) < 3 * alone


class Site:
    """An application that counts how often it is asked, and answers with that count."""

    def __init__(self, mark: str | None = "a", status: str = "200 OK") -> None:
        self.mark, self.status, self.asked, self.closed = mark, status, 0, 0

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        self.asked += 1
        headers = [("Content-Type", "text/html; charset=utf-8"), ("X-Kept", "yes"), (COUNTS, "7 guide webb")]
        start_response(self.status, [*headers, *([(MARK, self.mark)] if self.mark else [])])
        return [f"sida {self.asked}".encode()]


def request(path: str = "/", method: str = "GET", **headers: str) -> dict[str, Any]:
    environ = {"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": "", "wsgi.url_scheme": "http"}
    return environ | {f"HTTP_{name.upper()}": value for name, value in headers.items()}


def get(
    store: PageCache, path: str = "/", method: str = "GET", **headers: str
) -> tuple[str, dict[str, str], bytes]:
    answer: list[Any] = []
    environ = request(path, method, **headers)
    body = b"".join(store(environ, lambda status, headers, exc=None: answer.extend([status, headers])))
    return answer[0], dict(answer[1]), body


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
def store(site: Site) -> PageCache:
    return PageCache(site, lambda: "a")


def test_a_page_is_made_once(site: Site, store: PageCache) -> None:
    assert get(store)[2] == get(store)[2] == b"sida 1"
    assert site.asked == 1


def test_the_marks_stay_inside(store: PageCache) -> None:
    for headers in (get(store, method="HEAD")[1], get(store)[1], get(store)[1]):
        assert not {MARK, COUNTS} & set(headers)


def test_a_page_is_counted_whenever_somebody_gets_it(site: Site) -> None:
    counted: list[str] = []
    store = PageCache(site, lambda: "a", count=counted.append)
    for method in ("GET", "GET", "HEAD"):
        get(store, method=method)
    assert counted == ["7 guide webb"] * 2


def test_a_prepared_page_is_ready_and_counts_as_nothing(site: Site) -> None:
    counted: list[str] = []
    store = PageCache(site, lambda: "a", count=counted.append)
    store.start_over("a")
    store.prepare(request("/"))
    assert not counted and get(store)[2] == b"sida 1"


def test_a_prepared_page_is_asked_for_as_it_was_told_and_its_request_is_ended(site: Site) -> None:
    class Body(list):  # type: ignore[type-arg]
        def close(self) -> None:
            closed.append(True)

    asked: list[str] = []
    closed: list[bool] = []

    def app(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        asked.append(environ["PATH_INFO"])
        start_response("200 OK", [(MARK, "a")])
        return Body([b"en ", b"sida"])

    store = PageCache(app, lambda: "a")
    store.start_over("a")
    store.prepare(request("/guider/"))
    assert asked == ["/guider/"] and closed == [True]
    assert get(store, "/guider/")[2] == b"en sida" and asked == ["/guider/"]


def test_a_page_that_reached_no_host_of_ours_is_not_prepared(site: Site) -> None:
    store = PageCache(site, lambda: "a", scheme=lambda environ: None)
    store.start_over("a")
    store.prepare(request("/"))
    assert not store.pages


def test_every_answer_to_the_questionnaire_has_its_own_page(store: PageCache) -> None:
    def ask(query: str) -> bytes:
        return b"".join(store(request() | {"QUERY_STRING": query}, lambda status, headers, exc=None: None))

    assert ask("vem=anstalld") != ask("vem=bolag")
    assert ask("vem=anstalld") == ask("vem=anstalld")


def test_what_is_not_kept_is_given_as_it_came_without_the_marks() -> None:
    store = PageCache(Site(mark=None, status="404 Not Found"), lambda: "a")
    assert get(store) == (
        "404 Not Found",
        {"Content-Type": "text/html; charset=utf-8", "X-Kept": "yes"},
        b"sida 1",
    )


def test_what_the_application_says_of_the_body_is_said_anew() -> None:
    def app(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        said = [("Content-Length", "4"), ("ETag", '"x"'), ("Vary", "Cookie"), (MARK, "a")]
        start_response("200 OK", said)
        return [b"sida"]

    answer: list[Any] = []
    b"".join(PageCache(app, lambda: "a")(request(), lambda status, headers, exc=None: answer.extend(headers)))
    assert sorted(name for name, _ in answer) == ["Content-Length", "ETag", "Vary"]
    assert ("Vary", "Accept-Encoding") in answer and ("ETag", '"x"') not in answer


def test_every_address_has_its_own_page(store: PageCache) -> None:
    assert get(store, "/a")[2] != get(store, "/b")[2]


def test_http_and_https_are_kept_apart(site: Site) -> None:
    schemes = iter(["http", "https", "http"])
    store = PageCache(site, lambda: "a", scheme=lambda environ: next(schemes))
    assert [get(store)[2] for _ in range(3)] == [b"sida 1", b"sida 2", b"sida 1"]


def test_what_reached_no_host_of_ours_goes_past_the_cache(site: Site) -> None:
    hosts = iter(["http", None, "http"])
    store = PageCache(site, lambda: "a", scheme=lambda environ: next(hosts))
    assert [get(store)[2] for _ in range(3)] == [b"sida 1", b"sida 2", b"sida 1"]


@pytest.mark.parametrize("answer", [{"mark": None}, {"status": "404 Not Found"}, {"mark": "another edition"}])
def test_what_is_not_a_page_of_the_current_edition_is_not_kept(answer: dict[str, Any]) -> None:
    site = Site(**answer)
    store = PageCache(site, lambda: "a")
    get(store)
    get(store)
    assert site.asked == 2


class Files:
    """An application that answers with a file, in the encoding that is asked for."""

    def __init__(self, says: str = "max-age=1, public, immutable", status: str = "200 OK") -> None:
        self.says, self.status, self.asked = says, status, 0

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        self.asked += 1
        body = f"fil {environ.get('HTTP_ACCEPT_ENCODING', '')}".encode()
        start_response(self.status, [("Cache-Control", self.says), ("Content-Length", str(len(body)))])
        return [body]


def test_what_never_changes_is_asked_for_once_in_each_encoding() -> None:
    files = Files()
    cache = PageCache(files, lambda: "a")
    assert [get(cache, "/a.css", accept_encoding="br")[2] for _ in range(2)] == [b"fil br"] * 2
    assert [get(cache, "/a.css")[2] for _ in range(2)] == [b"fil "] * 2
    assert files.asked == 2


@pytest.mark.parametrize(
    "files",
    [
        Files("private, max-age=1, immutable"),
        Files("public, max-age=60"),
        Files(status="404 Not Found"),
        Files(status="206 Partial Content"),
    ],
)
def test_what_is_for_somebody_may_change_or_is_not_whole_is_asked_for_each_time(files: Files) -> None:
    cache = PageCache(files, lambda: "a")
    assert get(cache, "/a.css")[2] == get(cache, "/a.css")[2] == b"fil "
    assert files.asked == 2


def test_a_new_edition_asks_for_a_file_again_since_it_may_have_closed_it() -> None:
    files, marks = Files(), iter("aabbb")
    cache = PageCache(files, lambda: next(marks))
    assert [get(cache, "/bilder/a.svg")[0] for _ in range(3)] == ["200 OK"] * 3
    assert files.asked == 2


def test_a_file_that_the_browser_has_is_not_sent_again() -> None:
    cache = PageCache(Files(), lambda: "a")
    etag = get(cache, "/a.css")[1]["ETag"]
    assert get(cache, "/a.css", if_none_match=etag)[::2] == ("304 Not Modified", b"")


def test_a_new_edition_drops_every_page(site: Site) -> None:
    current = ["a"]
    store = PageCache(site, lambda: current[0])
    get(store)
    current[0] = site.mark = "b"
    assert get(store)[2] == b"sida 2"


def test_a_post_goes_past_the_store(site: Site, store: PageCache) -> None:
    get(store)
    get(store, method="POST")
    assert site.asked == 2


def test_head_has_the_headers_and_no_body(store: PageCache) -> None:
    _, headers, _ = get(store)
    assert get(store, method="HEAD") == ("200 OK", headers, b"")


def test_so_has_the_first_that_is_asked_of_a_page(store: PageCache) -> None:
    status, headers, body = get(store, method="HEAD")
    assert (status, body) == ("200 OK", b"") and headers == get(store)[1]


@pytest.mark.parametrize(
    ("accepted", "encoding", "decode"),
    [
        ("gzip, deflate, br", "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
        ("br;q=0, gzip", "gzip", gzip.decompress),
        ("identity", None, bytes),
    ],
)
def test_the_page_comes_in_the_best_encoding_the_client_takes(
    store: PageCache, accepted: str, encoding: str | None, decode: Any
) -> None:
    _, headers, body = get(store, accept_encoding=accepted)
    assert (headers.get("Content-Encoding"), decode(body)) == (encoding, b"sida 1")
    assert headers["Content-Length"] == str(len(body)) and headers["Vary"] == "Accept-Encoding"


def test_a_page_is_compressed_only_as_somebody_takes_it(store: PageCache) -> None:
    get(store, accept_encoding="gzip, deflate, br, zstd")
    assert [list(page.variants) for page in store.pages.values()] == [["br"]]


def test_what_is_prepared_is_ready_for_browsers(store: PageCache) -> None:
    store.find("a", "")
    store.prepare(request())
    assert [list(page.variants) for page in store.pages.values()] == [["br"]]


def test_a_client_that_has_the_page_is_told_so(store: PageCache) -> None:
    etag = get(store, accept_encoding="br")[1]["ETag"]
    status, headers, body = get(store, accept_encoding="br", if_none_match=etag)
    assert (status, body) == ("304 Not Modified", b"") and headers["ETag"] == etag
    assert not {"Content-Type", "Content-Length", "Content-Encoding"} & set(headers)


def test_memory_is_bounded_and_the_least_asked_for_page_goes_first(site: Site) -> None:
    store = PageCache(site, lambda: "a", max_bytes=3 * make_page([], b"sida 1").size)
    for path in ("/a", "/b", "/c", "/a", "/d", "/e"):
        get(store, path)
    assert list(store.pages) == ["http:/a?", "http:/d?", "http:/e?"]
    assert store.bytes == store.max_bytes


def test_a_new_edition_starts_the_filling(site: Site) -> None:
    filled = Event()
    PageCache(site, lambda: "a", fill=lambda store: filled.set()).find("a", "")
    assert filled.wait(timeout=5)
