"""What an editor had seen when the writing began, and what somebody else has saved since."""

import hashlib
from collections.abc import Iterable
from typing import Any

from django.forms import BaseForm, BaseInlineFormSet, BooleanField, ChoiceField, Field, ModelForm
from django.http import QueryDict
from django.utils.choices import flatten_choices
from django.utils.html import format_html

NAME = "_seen"
"""The hidden field that follows a form from when it is shown until it is saved."""
GONE = "-"
"""Stands for the fingerprint of a row that has been removed."""
APART = {"id", "DELETE"}
MAX_DIGITS = 4
"""Of the number of rows in a table. What is longer was not sent by our form; Django tells whoever did."""


def fingerprint(forms: Iterable[ModelForm]) -> str:
    """Stands for the saved values that `forms` show, whatever has been typed in them."""
    shown = [(str(form.instance.pk), _saved(form)) for form in forms]
    return hashlib.sha256(repr(shown).encode()).hexdigest()[:32]


def _saved(form: BaseForm) -> dict[str, str]:
    return {
        name: _plain(field.prepare_value(form.get_initial_for_field(field, name)))
        for name, field in form.fields.items()
        if name not in APART
    }


def _plain(value: Any) -> str:
    return ",".join(sorted(map(str, value))) if isinstance(value, list) else str(value)


def show_both(forms: Iterable[ModelForm], tables: Iterable[BaseInlineFormSet]) -> None:
    """Shows what somebody else has saved beside what was typed."""
    for form in forms:
        show_saved(form)
    for table in tables:
        show_other_rows(table)


def show_saved(form: ModelForm) -> None:
    """Beside every field that differs from what is saved, says what is saved."""
    for name in form.changed_data:
        field = form.fields[name]
        if name not in APART and not form[name].is_hidden:
            words = in_words(field, form.get_initial_for_field(field, name)) or "(tomt)"
            note = format_html(
                '<span class="saved-now">Sparat nu:</span> <span class="saved-text">{}</span>', words
            )
            form.add_error(name, note)


def in_words(field: Field, value: Any) -> str:
    """A field's value as an editor would say it: the labels of what is chosen, or the text."""
    prepared = field.prepare_value(value)
    if isinstance(field, BooleanField):
        return "ikryssad" if prepared else "inte ikryssad"
    if isinstance(field, ChoiceField):
        chosen = {str(one) for one in (prepared if isinstance(prepared, list) else [prepared])} - {"", "None"}
        choices: Iterable[tuple[Any, Any]] = flatten_choices(field.choices)  # type: ignore[arg-type]
        return ", ".join(str(label) for code, label in choices if str(code) in chosen)
    return "" if prepared is None else str(prepared)


def show_other_rows(formset: BaseInlineFormSet) -> None:
    """Says which rows somebody else has added or removed, and what saving will do with them."""
    kept = {form.instance.pk for form in formset.initial_forms}
    added = [str(row) for row in formset.get_queryset() if row.pk not in kept]
    if added:
        formset.non_form_errors().append(
            f"Tillagt av någon annan: {', '.join(added)}. Det står kvar när du sparar."
        )
    if removed := int(formset.data.get(f"{formset.prefix}-REMOVED", 0)):
        formset.non_form_errors().append(
            f"Borttaget av någon annan: de {removed} sista raderna här som du ser. "
            "De läggs tillbaka när du sparar. Ta bort dem om de ska vara borta."
        )


def bring_back(data: QueryDict, prefix: str, existing: set[str]) -> None:
    """Makes new rows of those that somebody has removed meanwhile, so that what was typed in them stays.

    They come after the rows that exist. Changes the posted `data`.
    """
    counts = [data.get(f"{prefix}-{name}_FORMS", "") for name in ("INITIAL", "TOTAL")]
    if not all(count.isdecimal() and len(count) <= MAX_DIGITS for count in counts):
        return
    initial, total = map(int, counts)
    gone = [n for n in range(initial) if data.get(f"{prefix}-{n}-id") not in existing]
    order = [n for n in range(initial) if n not in gone] + gone + list(range(initial, total))
    rows = [_take(data, f"{prefix}-{n}-") for n in order]
    for n, row in enumerate(rows):
        for name, values in row.items():
            removed = order[n] in gone and name == "id"
            data.setlist(f"{prefix}-{n}-{name}", [""] if removed else values)
    data[f"{prefix}-INITIAL_FORMS"] = str(initial - len(gone))
    data[f"{prefix}-REMOVED"] = str(len(gone))


def _take(data: QueryDict, start: str) -> dict[str, list[str]]:
    """Takes the fields of one row out of `data`."""
    names = [name for name in data if name.startswith(start)]
    return {name.removeprefix(start): data.pop(name) for name in names}
