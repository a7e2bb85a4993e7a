"""A page of the admin that stands beside those of editions."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.template.response import TemplateResponse

from publishing.models import Edition


def page(request: HttpRequest, template: str, context: dict[str, Any], status: int = 200) -> TemplateResponse:
    """`template` below templates/admin/, with all that the admin's own pages have."""
    whole = {**admin.site.each_context(request), "opts": Edition._meta, **context}
    return TemplateResponse(request, f"admin/{template}.html", whole, status=status)
