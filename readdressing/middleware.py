"""Leads readers on from an address that was published, to what the thing is called in what they are shown."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import parse_qsl, urlencode

from django.http import HttpRequest, HttpResponseBase, HttpResponsePermanentRedirect
from django.urls import get_script_prefix
from msgspec.structs import replace

from decisions.document import Questionnaire
from decisions.query import RESERVED
from guide.document import Routine
from guide.step_codes import CODE, find_step
from publishing.current import NothingPublished
from publishing.middleware import EditionRequest
from readdressing.models import FormerAddress, names

ASK = "/ska-jag-kryptera/"
PAGE = re.compile(r"/(guider|support/helpdesk|mottagare)/([a-z0-9-]+)/((?:kort/)?)")
STEP = re.compile(rf"/({CODE.pattern})/?")
GUIDES = ("guide", "environment")


class LeadOn:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: EditionRequest) -> HttpResponseBase:
        if request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        if request.path_info == ASK and (query := _query_now(request)):
            return _to(f"{ASK}?{query}")
        response = self.get_response(request)
        if response.status_code == 404 and (address := _address_now(request)):
            return _to(address)
        return response


def _to(address: str) -> HttpResponseBase:
    return HttpResponsePermanentRedirect(get_script_prefix() + address.removeprefix("/"))


def _address_now(request: EditionRequest) -> str:
    """Where the page that is not found is now; empty where it never was."""
    page, step = PAGE.fullmatch(request.path_info), STEP.fullmatch(request.path_info)
    try:
        routine = request.edition.routine
    except NothingPublished:
        return ""
    if page:
        folder, ref, rest = page.groups()
        found = next(filter(None, _pages(routine, folder, ref)), "")
        return f"/{folder}/{found}/{rest}" if found else ""
    return _step_now(routine, step[1]) if step else ""


def _pages(routine: Routine, folder: str, ref: str) -> Iterator[str]:
    former = FormerAddress.objects.all()
    if folder == "mottagare":
        shown = {each.ref for each in routine.translations}
        yield from (name for name in names(former, ref, ("translation",)) if name in shown)
    else:
        others = names(former, ref, GUIDES)
        yield from (name for name in others if routine.guide(name) or routine.environment(name))


def _step_now(routine: Routine, code: str) -> str:
    """Codes are made of guides' names: looked for among those that the guides have had."""
    now: dict[str, str] = {}
    for former in FormerAddress.objects.filter(kind="guide"):
        now[former.before] = now.get(former.after, former.after)
        routine = _with_guide_called(routine, former.after, former.before)
        if found := find_step(routine, code):
            guide, step = found
            return f"/guider/{now.get(guide.ref, guide.ref)}/#{step.ref}"
    return ""


def _with_guide_called(routine: Routine, ref: str, other: str) -> Routine:
    guides = (replace(each, ref=other) if each.ref == ref else each for each in routine.guides)
    return replace(routine, guides=tuple(guides))


def _query_now(request: EditionRequest) -> str:
    """The answers by the names that questions and answers have now; empty where they have those."""
    pairs = parse_qsl(request.META.get("QUERY_STRING", ""))
    if not pairs:
        return ""
    try:
        questionnaire = request.edition.questionnaire
    except NothingPublished:
        return ""
    if all(name in RESERVED or _is_known(questionnaire, name, value) for name, value in pairs):
        return ""
    former = list(FormerAddress.objects.filter(kind__in=("question", "option")))
    now = [pair if pair[0] in RESERVED else _answer_now(questionnaire, former, *pair) for pair in pairs]
    return urlencode(now) if now != pairs else ""


def _is_known(questionnaire: Questionnaire, name: str, value: str) -> bool:
    question = questionnaire.question(name)
    return question is not None and question.option(value) is not None


def _answer_now(
    questionnaire: Questionnaire, former: list[FormerAddress], name: str, value: str
) -> tuple[str, str]:
    question = questionnaire.question(name)
    if question is None:
        others = map(questionnaire.question, names(former, name, ("question",)))
        question = next(filter(None, others), None)
    if question is None or question.option(value):
        return (question.ref if question else name), value
    owners = (question.ref, *names(former, question.ref, ("question",)))
    found = (each for each in names(former, value, ("option",), owners) if question.option(each))
    return question.ref, next(found, value)
