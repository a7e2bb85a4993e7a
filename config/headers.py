"""Security headers that Django 5.2 does not set itself."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase


def policy(frame_ancestors: str = "'none'") -> str:
    """The content security policy of a page that only those ancestors may show in a frame."""
    own = ("script", "style", "img", "font", "connect", "manifest")
    return "; ".join(
        [
            "default-src 'none'",
            *(f"{kind}-src 'self'" for kind in own),
            "form-action 'self'",
            f"frame-ancestors {frame_ancestors}",
            "base-uri 'none'",
        ]
    )


HEADERS = {
    "Content-Security-Policy": policy(),
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
}


def framed() -> dict[str, str]:
    """What a page says that the pages of EMBED_FROM, and no others, may show in a frame."""
    return {
        "Content-Security-Policy": policy(frame_ancestors=" ".join(settings.EMBED_FROM)),
        "Cross-Origin-Resource-Policy": "cross-origin",
    }


class SecurityHeaders:
    """Puts the headers on every response that has none of its own, static files and errors included."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        own = framed() if getattr(response, "xframe_options_exempt", False) else {}
        for name, value in {**HEADERS, **own}.items():
            response.headers.setdefault(name, value)
        return response
