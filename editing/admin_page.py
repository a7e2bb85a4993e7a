"""A page of our own in the admin."""

from typing import Any

from django.contrib.admin import site
from django.http import HttpRequest
from django.template.response import TemplateResponse


def page(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> TemplateResponse:
    """`template` below templates/admin/, with all that the admin's own pages have."""
    whole = {**site.each_context(request), **context}
    return TemplateResponse(request, f"admin/{template}.html", whole, status=status)
