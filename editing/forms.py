"""Forms in tables."""

from typing import Any

from django.forms import BaseInlineFormSet, BaseModelFormSet, ModelForm


class Named(BaseModelFormSet):
    """Rows of fields that say their own names: in a table only the column's heading does, to the eye."""

    def add_fields(self, form: ModelForm, index: int | None) -> None:
        super().add_fields(form, index)
        for field in form.fields.values():
            widget: Any = getattr(field.widget, "widget", field.widget)  # the admin wraps a choice of rows
            widget.attrs.setdefault("aria-label", field.label)


class NamedFields(Named, BaseInlineFormSet):
    """Those of an inline."""
