"""SITE_REQUIRES_LOGIN: readers sign in too, but for those outside who were sent an encrypted message."""

import re
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import patch_cache_control

from guide.document import Routine
from organisation.current import current_site
from publishing.current import NothingPublished, current_edition
from serving.page_cache import MARK

# /admin/ and /metrics ask for themselves who comes. Whoever may read the others may read the last two.
OPEN = re.compile(
    r"/utseende/[0-9a-f]+\.css|/(healthz|readyz|metrics|\.well-known/security\.txt)|/(konto|admin|mottagare|utkast/delat|brev/sluta)/.*|/(tillganglighet|om-webbplatsen)/"
    r"|(/utgavor/[0-9]+)?/pdf/mottagare(-en)?\.pdf"
)
GUIDE = re.compile(r"/guider/([^/]+)/|/tyck-till/(?:tack/)?(?:guide|steg|stammer-inte)/([^/]+)/.*")
"""A guide, and what a reader of it has to say about it."""
PICTURE = re.compile(r"/bilder/([^/]+)")
GUIDE_AS_PDF = re.compile(r"(?:/utgavor/([0-9]+))?/pdf/guider/([^/]+)\.pdf")
"""An older edition's is closed, since the guide may have been for others then."""


def is_open(path: str) -> bool:
    """Whether anybody may see the page. What is not known to be open is closed."""
    if OPEN.fullmatch(path):
        return True
    try:
        shown = current_edition.get()
    except NothingPublished:
        return False
    routine = shown.routine
    if match := GUIDE.fullmatch(path):
        return (match[1] or match[2]) in guides_for_recipients(routine)
    if match := PICTURE.fullmatch(path):
        return match[1] in {*pictures_for_recipients(routine), current_site.get().row.logo}
    if match := GUIDE_AS_PDF.fullmatch(path):
        return match[1] in (None, str(shown.number)) and match[2] in guides_for_recipients(routine)
    return False


def guides_for_recipients(routine: Routine) -> set[str]:
    return {guide.ref for guide in routine.guides if guide.for_recipients}


def pictures_for_recipients(routine: Routine) -> set[str]:
    shown = {
        illustration.image
        for guide in routine.guides
        if guide.for_recipients
        for step in guide.steps
        for illustration in step.illustrations
    }
    shown |= {text.image for text in routine.texts if text.page == "recipient"}
    return {name for image in routine.images if image.ref in shown for name in (image.file, image.small)}


class RequireSignIn:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if not settings.SITE_REQUIRES_LOGIN:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if is_open(request.path_info):
            return self.get_response(request)
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        response = self.get_response(request)
        del response.headers[MARK]  # the page cache knows nobody, so it may not have the page
        patch_cache_control(response, private=True, no_cache=True)
        return response
