"""Every text of the draft, with the page where it is edited."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from django.contrib import admin
from django.db.models import CASCADE, ForeignKey, Model
from django.urls import reverse

from editing.admin import DraftAdmin
from editing.fields import Cleaned, RefField


@dataclass(frozen=True)
class Text:
    """One field of one row."""

    row: Model
    field: Cleaned

    @property
    def value(self) -> str:
        return str(getattr(self.row, self.field.attname))

    @property
    def key(self) -> str:
        """Names the field of the row, in a form and in what is remembered."""
        return f"{self.row._meta.label_lower}:{self.row.pk}:{self.field.attname}"


def models() -> list[type[Model]]:
    """Every kind of draft row, those of their own pages first, in the order of the admin."""
    pages = _pages()
    inside = (inline.model for page in pages.values() for inline in page.inlines)
    return list(dict.fromkeys([*pages, *inside]))


def text_fields(model: type[Model]) -> list[Cleaned]:
    """What people write in a row, but for names in addresses and what is chosen from a list."""
    fields = (field for field in model._meta.concrete_fields if isinstance(field, Cleaned))
    return [field for field in fields if not isinstance(field, RefField) and not field.choices]


def texts(*, but: Container[type[Model]] = ()) -> Iterator[Text]:
    """Every text that is not empty: a query for each kind of row, `but` for some."""
    for model in models():
        if model not in but and (fields := text_fields(model)):
            rows = model._default_manager.select_related(*_owners(model)).order_by("pk")
            for row in rows:
                yield from (text for field in fields if (text := Text(row, field)).value)


def by_key(keys: Iterable[str]) -> dict[str, Text]:
    """The texts that are still there."""
    wanted: dict[str, set[int]] = {}
    for key in keys:
        label, _, rest = key.partition(":")
        pk = rest.partition(":")[0]
        if pk.isdecimal() and len(pk) < 19:
            wanted.setdefault(label, set()).add(int(pk))
    asked = set(keys)
    rows = (row for model in models() for row in _rows(model, wanted.get(model._meta.label_lower, set())))
    found = (Text(row, field) for row in rows for field in text_fields(type(row)))
    return {text.key: text for text in found if text.key in asked}


def _rows(model: type[Model], keys: set[int]) -> Iterable[Model]:
    return model._default_manager.select_related(*_owners(model)).filter(pk__in=keys) if keys else ()


def group(row: Model) -> str:
    """What a row belongs to, in words: its guide, its question, or its kind."""
    whole = top(row)
    meta = whole._meta
    is_alone = whole is row and not any(_owner(model) is type(row) for model in models())
    return (
        _capital(str(meta.verbose_name_plural))
        if is_alone
        else f"{_capital(str(meta.verbose_name))}: {whole}"
    )


def url(row: Model) -> str:
    """The page where the row is edited: its own, or that of the row it stands in."""
    while type(row) not in _pages() and (above := _above(row)) is not None:
        row = above
    meta = row._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[row.pk])


@cache
def _pages() -> dict[type[Model], DraftAdmin]:
    registered = admin.site._registry.items()
    return {model: page for model, page in registered if isinstance(page, DraftAdmin)}


@cache
def _owner(model: type[Model]) -> type[Model] | None:
    """The kind of row that this kind stands in."""
    field = _owner_field(model)
    return field.related_model if field else None


@cache
def _owner_field(model: type[Model]) -> ForeignKey | None:
    """A row that goes with another when that is deleted stands in it."""
    fields = (field for field in model._meta.concrete_fields if isinstance(field, ForeignKey))
    owned = (field for field in fields if field.remote_field.on_delete is CASCADE)
    return next((field for field in owned if field.related_model in models()), None)


def _owners(model: type[Model]) -> list[str]:
    """The way up from a row, as select_related spells it: `illustration__step__guide`."""
    names: list[str] = []
    current: type[Model] | None = model
    while current is not None and (field := _owner_field(current)) is not None:
        names.append(field.name)
        current = _owner(current)
    return ["__".join(names)] if names else []


def _above(row: Model) -> Model | None:
    field = _owner_field(type(row))
    above: Model | None = getattr(row, field.name) if field else None
    return above


def way_up(row: Model) -> Iterator[Model]:
    """The row, the row that it stands in, and so on."""
    above: Model | None = row
    while above is not None:
        yield above
        above = _above(above)


def top(row: Model) -> Model:
    """The row that it stands in, however deep."""
    return list(way_up(row))[-1]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
