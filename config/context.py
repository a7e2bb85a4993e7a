"""What every template knows about the installation."""

from django.conf import settings
from django.http import HttpRequest

from organisation.current import current_site


def site(request: HttpRequest) -> dict[str, object]:
    own = getattr(request, "site_settings", None) or current_site.get()
    return {
        "site_name": own.name,
        "organisation": own.organisation,
        "site_mark": own.mark,
        "logo": own.logo,
        "logo_width": own.row.logo_width,
        "own_style_sheet": own.style_address,
        "version": settings.VERSION,
        "site_url": settings.SITE_URL,
        "theme": settings.THEME and f"themes/{settings.THEME}",
    }
