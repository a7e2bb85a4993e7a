"""The way from a row's page to where its address is changed."""

from django import template
from django.db.models import Model
from django.urls import reverse

from readdressing.readdress import kind_of

register = template.Library()


@register.simple_tag
def readdress_url(row: Model | None) -> str:
    """Empty for a row that has no address, or is not saved."""
    kind = kind_of(row) if row is not None else ""
    return reverse("readdress", args=[kind, row.pk]) if row is not None and kind else ""
