"""The writes: exchanging words in chosen places, and taking that back."""

from collections.abc import Mapping
from zlib import crc32

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils import timezone

from editing.bulk import labelled
from editing.conflicts.lock import one_writer
from editing.replacing.draft import Text, by_key, group
from editing.replacing.models import Replacement
from editing.replacing.passages import Wanted, replaced

CHANGED = "Någon har ändrat en av texterna under tiden. Titta igenom ställena igen."
"""What the editor is told of `Changed`."""


class Changed(Exception):
    """Somebody has changed a chosen text since it was looked at."""


def replace(
    wanted: Wanted, new: str, chosen: Mapping[str, set[int]], seen: Mapping[str, str], *, by: User
) -> Replacement:
    """Exchanges the words in the chosen places, so that it can be undone. Raises what `exchange` does."""
    with one_writer():
        changes = exchange(wanted, new, chosen, seen, f"Ersatte ”{wanted.words}” med ”{new}”.", by)
        return Replacement.objects.create(who=by, old=wanted.words, new=new, texts=changes)


def exchange(
    wanted: Wanted,
    new: str,
    chosen: Mapping[str, set[int]],
    seen: Mapping[str, str],
    message: str,
    by: User,
) -> dict[str, list[str]]:
    """Exchanges the words in the chosen places: by the key of each text, their numbers. Within `one_writer`.

    `seen` has the fingerprint of each text as it was shown. Returns what each said before and says now.
    Raises Changed where one says something else by now, and ValidationError with every text that would not
    do: nothing is saved then.
    """
    texts = by_key(chosen)
    marks = {key: fingerprint(text.value) for key, text in texts.items()}
    if marks != {key: seen.get(key) for key in chosen}:
        raise Changed
    after = {key: replaced(text.value, wanted, new, chosen[key]) for key, text in texts.items()}
    changes = {key: [texts[key].value, after[key]] for key in after if after[key] != texts[key].value}
    _write({key: texts[key] for key in changes}, after, message, by)
    return changes


def undo(replacement: Replacement, *, by: User) -> list[str]:
    """Gives every text back what it said, but for those that were changed since or are gone: their groups."""
    with one_writer():
        texts = by_key(replacement.texts)
        same = {key: text for key, text in texts.items() if text.value == replacement.texts[key][1]}
        before = {key: replacement.texts[key][0] for key in same}
        _write(same, before, f"Ångrade: ersatte ”{replacement.old}” med ”{replacement.new}”.", by)
        replacement.undone_at = timezone.now()
        replacement.save(update_fields=["undone_at"])
    return sorted({group(texts[key].row) for key in texts.keys() - same.keys()})


def fingerprint(text: str) -> str:
    """Short, for a form; of no secret."""
    return f"{crc32(text.encode()):08x}-{len(text)}"


def _write(texts: Mapping[str, Text], after: Mapping[str, str], message: str, by: User) -> None:
    """Raises ValidationError with every fault before anything is saved."""
    rows = {(type(text.row), text.row.pk): text.row for text in texts.values()}
    fields: dict[tuple[type, object], list[str]] = {}
    for key, text in texts.items():
        place = (type(text.row), text.row.pk)
        setattr(rows[place], text.field.attname, after[key])
        fields.setdefault(place, []).append(text.field.attname)
    faults = [fault for place, row in rows.items() for fault in _faults(row, fields[place])]
    if faults:
        raise ValidationError(faults)
    for place, row in rows.items():
        row.save(update_fields=fields[place])
    LogEntry.objects.log_actions(by.pk, list(rows.values()), CHANGE, message)


def _faults(row: object, names: list[str]) -> list[str]:
    others = {field.name for field in row._meta.fields} - set(names)  # type: ignore[attr-defined]
    try:
        row.clean_fields(exclude=others)  # type: ignore[attr-defined]
    except ValidationError as error:
        return [f"{group(row)}: {message}" for message in labelled(row, error)]  # type: ignore[arg-type]
    return []
