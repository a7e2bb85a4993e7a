"""Model fields for what editors write."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from editing import markdown

REF_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def validate_markdown(source: str) -> None:
    if found := markdown.problems(source):
        raise ValidationError(found)


class RefField(models.CharField):
    """A name that stands in URLs: short, stable, never derived again once published."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("verbose_name", "adressnamn")
        kwargs.setdefault(
            "help_text",
            "Står i webbadressen. Små bokstäver a–z, siffror och bindestreck. Ändra inte efter publicering.",
        )
        kwargs.setdefault("max_length", 50)
        kwargs.setdefault(
            "validators",
            [
                RegexValidator(
                    REF_PATTERN, "Använd bara a–z, 0–9 och bindestreck, till exempel nytt-meddelande."
                )
            ],
        )
        super().__init__(**kwargs)


class TextFormField(forms.CharField):
    """A text as it was saved: a browser sends line breaks of another kind."""

    def to_python(self, value: Any) -> str:
        text = super().to_python(value) or ""
        return text.replace("\r\n", "\n").replace("\r", "\n")


class MarkdownField(models.TextField):
    """Markdown source; capped, and refused where it holds what the site would not show."""

    default_validators = [validate_markdown]

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", "Markdown: **fet**, listor med 1. eller -, länkar [text](/adress/).")
        super().__init__(**kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": TextFormField, **kwargs})
