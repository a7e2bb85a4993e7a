"""What every template knows about the installation."""

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, object]:
    return {
        "site_name": settings.SITE_NAME,
        "organisation": settings.ORGANISATION,
        "version": settings.VERSION,
        "site_url": settings.SITE_URL,
        "theme": settings.THEME and f"themes/{settings.THEME}",
    }
