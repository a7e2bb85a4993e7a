"""Model fields for what editors write."""

from collections.abc import Callable
from itertools import islice
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from editing import markdown, text

MAX_TOLD = 3
"""Characters refused in a field, told one by one."""
TAKEN_OUT = "Det är borttaget i rutan nu. Läs igenom texten och försök igen."
REF_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def validate_markdown(source: str) -> None:
    if found := markdown.problems(source):
        raise ValidationError(found)


def validate_seen(source: str) -> None:
    """Asks of a text that fits whether readers would see all of it. Raises ValidationError."""
    if not markdown.problems(source) and (message := markdown.not_seen(source)):
        raise ValidationError(message)


def validate_text(value: str) -> None:
    """Names each invisible character that is refused, and says where it stands. Raises ValidationError."""
    if told := list(map(str, islice(text.refused(value), MAX_TOLD))):
        raise ValidationError([*(f"{words[0].upper()}{words[1:]}." for words in told), TAKEN_OUT])


class TextFormField(forms.CharField):
    """Lines that somebody writes, cleaned. Shown again they are as clean as they would be saved."""

    cleaning: Callable[[str], str] = staticmethod(text.block)

    def to_python(self, value: Any) -> str:
        given = "" if value is None else str(value)
        validate_text(given)
        return super().to_python(self.cleaning(given)) or ""

    def prepare_value(self, value: Any) -> Any:
        return self.cleaning(value) if isinstance(value, str) else value


class LineFormField(TextFormField):
    """One line that somebody writes."""

    cleaning = staticmethod(text.line)


class MarkdownFormField(TextFormField):
    """Markdown that somebody writes or pastes."""

    cleaning = staticmethod(markdown.clean)
    default_validators = [validate_seen]


class MarkdownLineFormField(LineFormField):
    """A line with bold type or links in it."""

    default_validators = [validate_seen]


class Cleaned(models.Field):
    """A field of text from people. A form refuses what has to be told; a row never keeps it."""

    form_class: type[TextFormField]

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        cleaned = self.form_class.cleaning(value) if isinstance(value, str) else value
        return super().clean(cleaned, model_instance)

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"form_class": self.form_class, **kwargs})


class LineField(Cleaned, models.CharField):
    """A text on one line. To the database it is Django's own kind of field."""

    form_class = LineFormField

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs


class MarkdownLineField(LineField):
    """A text on one line with bold type or links in it."""

    form_class = MarkdownLineFormField


class LinesField(Cleaned, models.TextField):
    """A plain text of several lines. To the database it is Django's own kind of field."""

    form_class = TextFormField

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs


class RefField(Cleaned, models.CharField):
    """A name that stands in URLs: short, stable, never derived again once published."""

    form_class = LineFormField

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


class MarkdownField(Cleaned, models.TextField):
    """Markdown source; capped, and refused where it holds what the site would not show."""

    form_class = MarkdownFormField
    default_validators = [validate_markdown]

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", "Markdown: **fet**, listor med 1. eller -, länkar [text](/adress/).")
        super().__init__(**kwargs)
