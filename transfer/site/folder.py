"""All files of the folder: the reader's pages of one edition, their styles and pictures, with their links."""

import logging
import posixpath
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.storage import default_storage
from django.core.handlers.wsgi import WSGIRequest
from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve, reverse

from decisions.document import Question
from decisions.engine.walk import replay
from decisions.query import read
from organisation import current
from publishing.current import EditionView, NothingPublished, current_edition
from serving.own_request import environ_of
from transfer.site.questionnaire import place, sections
from transfer.site.rewriting import rewrite, with_pictures_inside

logger = logging.getLogger(__name__)
READER_PAGES = "config.reader_urls"
LEFT_OUT = {
    "search",
    "find_code",
    "changes",
    "everything",
    "examples",
    "api_edition",
    "api_questionnaire",
    "pdf",
}
"""Pages that need a server, or that the page of questions stands for."""
SPRITE = "icons/sprite.svg"


class SiteFolder:
    """Follows the links of an edition from its start page, and keeps each page that a folder can hold."""

    def __init__(self, shown: EditionView) -> None:
        self.shown, self.own = shown, current.current_site.get()
        self.ask = reverse("ask", urlconf=READER_PAGES)
        self.waiting: list[str] = [reverse("start", urlconf=READER_PAGES)]
        self.seen = set(self.waiting)
        self.pages: dict[str, HttpResponse] = {}

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Name and bytes of each file. Raises FileNotFoundError where storage lacks a picture."""
        sprite = _static(SPRITE).decode()
        while self.waiting:
            path = self.waiting.pop()
            data = self._bytes(path)
            if path.endswith("/"):
                data = rewrite(data.decode(), partial(self._resolve, path), sprite).encode()
            elif path.endswith(".css"):
                data = self._css(data.decode(), path).encode()
            yield file_of(path), data

    def _bytes(self, path: str) -> bytes:
        if path.startswith(settings.STATIC_URL):
            return _static(path.removeprefix(settings.STATIC_URL))
        if path.startswith(default_storage.url("")):
            with default_storage.open(path.removeprefix(default_storage.url(""))) as file:
                return bytes(file.read())
        if path == self.ask:
            return self._questions().encode()
        if path == self.own.style_address:
            return self.own.style_sheet.encode()
        return bytes(self._page(path).content)

    def _page(self, path: str) -> HttpResponse:
        """The page, made once: every link that leads there asks whether it is there."""
        if path not in self.pages:
            self.pages[path] = self._made(path)
        return self.pages[path]

    def _made(self, path: str) -> HttpResponse:
        """A page made as for a reader, but past the middleware: whoever makes a folder may read it all."""
        request = self._request(path)
        request.resolver_match = match = resolve(path, READER_PAGES)
        response: HttpResponse = match.func(request, *match.args, **match.kwargs)
        return response

    def _request(self, path: str) -> WSGIRequest:
        request = WSGIRequest(environ_of(path))
        request.edition = self.shown  # type: ignore[attr-defined]
        return request

    def _questions(self) -> str:
        request = self._request(self.ask)
        request.resolver_match = resolve(self.ask, READER_PAGES)
        context = {"questionnaire": self.shown.questionnaire, "sections": sections(self.shown.document)}
        return render_to_string("transfer/questions.html", context, request)

    def _resolve(self, page: str, address: str) -> str:
        """The address as it works from the file of `page`; what the folder lacks is reached on the site."""
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            return address
        path, place = parts.path, parts.fragment
        if path == self.ask or path.startswith(self.ask):
            path, place = self.ask, self._place_of(parts.query) if path == self.ask else ""
        elif not self._has(path):
            return f"{settings.SITE_URL}{address}"
        self._follow(path)
        there = posixpath.relpath(file_of(path), posixpath.dirname(file_of(page)) or ".")
        return f"{there}#{place}" if place else there

    def _place_of(self, query: str) -> str:
        """Where on the page of questions given answers lead.

        A link to a question may answer another on the way for most readers, who see it beside and can change
        it. Here that one is asked by itself.
        """
        if not query:
            return ""
        walk = replay(self.shown.questionnaire, read(query).answers)
        beside = [step.question for step in walk.path if step.question.place == "choice"]
        return place(beside[0] if beside and isinstance(walk.end, Question) else walk.end)

    def _has(self, path: str) -> bool:
        if path.startswith((settings.STATIC_URL, default_storage.url(""))) or path == self.own.style_address:
            return True
        try:
            match = resolve(path, READER_PAGES)
            return match.url_name not in LEFT_OUT and self._page(path).status_code == 200
        except (Resolver404, Http404):
            return False

    def _follow(self, path: str) -> None:
        if path not in self.seen:
            self.seen.add(path)
            self.waiting.append(path)

    def _css(self, css: str, path: str) -> str:
        beside = posixpath.dirname(path)
        return with_pictures_inside(css, lambda name: self._bytes(posixpath.normpath(f"{beside}/{name}")))


def current_site() -> list[tuple[str, bytes]]:
    """The files of the current edition's folder. None where nothing is published or it cannot be made: the
    log says why, and what it was for goes on without."""
    try:
        return list(SiteFolder(current_edition.get()).files())
    except NothingPublished:
        return []
    except Exception:
        logger.exception("The pages that need no server could not be made.")
        return []


def file_of(path: str) -> str:
    """The name in the folder of what has that path on the site."""
    return f"{path[1:]}index.html" if path.endswith("/") else path[1:]


def _static(name: str) -> bytes:
    """A static file, collected or where it lies in the project."""
    if staticfiles_storage.exists(name):
        with staticfiles_storage.open(name) as file:
            return bytes(file.read())
    found = finders.find(name)
    if found is None:
        raise FileNotFoundError(name)
    return Path(found).read_bytes()
