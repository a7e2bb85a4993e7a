"""An ordinary page for each kind of row that has no page of its own, and stands in no other row."""

from typing import Any

from django.contrib import admin

from editing.admin import DraftAdmin
from editing.described import chapters_in, holds
from guide.document import Routine
from guide.tables import table_of, tables


class PlainAdmin(DraftAdmin):
    def preview_path(self, row: Any) -> str:
        """The first page of the chapter that holds such rows."""
        for name, about in chapters_in(Routine).items():
            held = holds(Routine, name)
            if held and table_of(held).model is type(row) and about.pages:
                return f"{about.pages[0]}#{getattr(row, 'ref', '')}".strip("/#")
        return ""


def register_the_rest() -> None:
    for table in tables():
        if not table.owner and not admin.site.is_registered(table.model):
            admin.site.register(table.model, PlainAdmin)
