"""A page of the admin that stands beside those of editions."""

from typing import Any

from django.http import HttpRequest
from django.template.response import TemplateResponse

from editing import admin_page
from publishing.models import Edition


def page(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> TemplateResponse:
    """As `editing.admin_page.page`."""
    return admin_page.page(request, template, {"opts": Edition._meta, **context}, status)
