"""The page that compares any two editions, or an edition with the draft."""

from typing import Any

from django import forms
from django.contrib.auth.decorators import permission_required
from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.timezone import localtime

from publishing.admin.page import page
from publishing.freeze import freeze
from publishing.models import Edition
from routine.changes.difference import compare
from routine.document import Document

DRAFT = "utkastet"


class CompareForm(forms.Form):
    """Which two; from the start, what is current and the draft."""

    fran = forms.ChoiceField(label="Från")
    till = forms.ChoiceField(label="Till")

    def __init__(self, data: Any, choices: list[tuple[str, str]]) -> None:
        initial = {"fran": choices[1][0], "till": DRAFT} if len(choices) > 1 else {}
        super().__init__(data or None, initial=initial)
        for field in self.fields.values():
            field.choices = choices  # type: ignore[attr-defined]


@permission_required("publishing.view_edition", raise_exception=True)
def compare_view(request: HttpRequest) -> HttpResponse:
    """Asks which two, and shows what differs, in the words of the later one."""
    form = CompareForm(request.GET, _choices())
    context: dict[str, Any] = {"title": "Jämför utgåvor", "form": form}
    if form.is_valid():
        before, after = (form.cleaned_data[name] for name in ("fran", "till"))
        context |= {
            "before": _called(before),
            "after": _called(after),
            "changes": compare(_document(before), _document(after)),
        }
    return page(request, "publishing/compare", context, status=400 if form.errors else 200)


def _choices() -> list[tuple[str, str]]:
    editions = Edition.objects.values_list("number", "published_at")
    dated = [
        (str(number), f"Utgåva {number}, {date_format(localtime(at), 'j F Y')}") for number, at in editions
    ]
    return [(DRAFT, "Utkastet"), *dated]


def _document(which: str) -> Document:
    return freeze() if which == DRAFT else Edition.objects.get(number=which).decoded()


def _called(which: str) -> str:
    return which if which == DRAFT else f"utgåva {which}"
