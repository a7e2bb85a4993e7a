"""The pages around the routine. Each is a pure function of the edition on the request and the address."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.http import require_safe

from guide.document import Routine
from guide.labels import Language, Page
from guide.pages import qr
from guide.pages.document import PATHS
from guide.pages.things import CHOICES, by_letter, chosen
from guide.views import ReaderRequest


def _texts(routine: Routine, page: Page, language: Language = "sv") -> dict[str, Any]:
    """The page's first text and the others. Raises Http404 where an edition has no such page."""
    texts = routine.texts_of(page, language)
    if not texts:
        raise Http404("Den här utgåvan har ingen sådan sida.")
    return {"routine": routine, "head": texts[0], "texts": texts[1:]}


@require_safe
def things(request: ReaderRequest) -> HttpResponse:
    """All everyday things by letter, or those of one kind."""
    context = _texts(request.edition.routine, "things")
    choice = request.GET.get("visa", "")
    if choice and choice not in CHOICES:
        raise Http404("Det finns inget sådant urval.")
    found = chosen(request.edition.routine.things, choice)
    context |= {"choices": CHOICES, "choice": choice, "count": len(found), "letters": by_letter(found)}
    return render(request, "guide/pages/things.html", context)


@require_safe
def recipient(request: ReaderRequest, language: Language = "sv") -> HttpResponse:
    """For whoever was sent an encrypted message, in the language of the address."""
    routine = request.edition.routine
    context = _texts(routine, "recipient", language)
    context |= {"language": language, **_languages(routine)}
    with translation.override(language):
        return render(request, "guide/pages/recipient.html", context)


@require_safe
def recipient_translated(request: ReaderRequest, ref: str) -> HttpResponse:
    """The same in a few sentences of one more language. Its draft is read in /utkast/ only."""
    routine = request.edition.routine
    translated = routine.translation(ref)
    if translated is None:
        raise Http404("Den här utgåvan har ingen sådan sida.")
    context = {"routine": routine, "translated": translated, **_languages(routine)}
    return render(request, "guide/pages/translated.html", context)


def _languages(routine: Routine) -> dict[str, Any]:
    """Those beside Swedish that the recipient's page can be read in."""
    return {
        "is_translated": bool(routine.texts_of("recipient", "en")),
        "translations": [each for each in routine.translations if each.is_shown],
    }


@require_safe
def recipient_qr(request: HttpRequest, language: Language = "sv") -> HttpResponse:
    """What leads a phone to the recipient's page, for paper and for e-mail."""
    address = f"{settings.SITE_URL}{PATHS['recipient', language]}"
    return HttpResponse(qr.svg(address), content_type="image/svg+xml")


@require_safe
def rescue(request: ReaderRequest) -> HttpResponse:
    return render(request, "guide/pages/rescue.html", _texts(request.edition.routine, "rescue"))


@require_safe
def about(request: ReaderRequest) -> HttpResponse:
    return render(request, "guide/pages/about.html", _texts(request.edition.routine, "about"))


@require_safe
def accessibility(request: ReaderRequest) -> HttpResponse:
    routine = request.edition.routine
    context = {"routine": routine, "statement": routine.accessibility}
    return render(request, "guide/pages/accessibility.html", context)
