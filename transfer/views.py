"""What other programs read: the feed of editions, and the edition as JSON."""

import msgspec
from django.conf import settings
from django.core.files.storage import default_storage
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import condition, require_safe

from editing.structs import Frozen
from organisation.current import current_site
from publishing.middleware import EditionRequest
from publishing.models import Edition
from transfer.api import EditionAnswer, EditionHead, EditionList, QuestionnaireAnswer, description
from transfer.feed import editions_feed


def newest_edition(request: HttpRequest) -> str:
    """An ETag: what tells of all editions changes only with a new one."""
    newest = Edition.objects.values_list("sha256", flat=True).first()
    return f'"{newest or "none"}"'


@require_safe
@condition(etag_func=newest_edition)
def feed(request: HttpRequest) -> HttpResponse:
    return HttpResponse(
        editions_feed().writeString("utf-8"), content_type="application/atom+xml; charset=utf-8"
    )


@require_safe
@condition(etag_func=newest_edition)
def editions(request: HttpRequest) -> HttpResponse:
    heads = tuple(map(_head, Edition.objects.defer("document")))
    return _json(EditionList(editions=heads))


@require_safe
def edition(request: EditionRequest) -> HttpResponse:
    """The edition of the address: the current one, or that of /utgavor/7/."""
    shown = request.edition
    answer = EditionAnswer(
        number=shown.number,
        published_at=shown.published_at,
        sha256=shown.sha256 or None,
        pictures=f"{settings.SITE_URL}{default_storage.url('')}",
        routine=shown.routine,
    )
    return _json(answer)


@require_safe
def questionnaire(request: EditionRequest) -> HttpResponse:
    shown = request.edition
    return _json(QuestionnaireAnswer(number=shown.number, questionnaire=shown.questionnaire))


@require_safe
def openapi(request: HttpRequest) -> HttpResponse:
    return JsonResponse(description(settings.SITE_URL, current_site.get().name))


def _head(edition: Edition) -> EditionHead:
    return EditionHead(
        number=edition.number,
        published_at=edition.published_at,
        significance=edition.significance,
        note=edition.note,
        sha256=edition.sha256,
        address=f"{settings.SITE_URL}/utgavor/{edition.number}/",
    )


def _json(answer: Frozen) -> HttpResponse:
    return HttpResponse(msgspec.json.encode(answer), content_type="application/json")
