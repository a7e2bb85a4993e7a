"""The forms of draft rows, alone and in tables."""

from typing import Any

from django.forms import BaseInlineFormSet, BaseModelFormSet, ModelForm

from editing.refs import free_ref

NAMED_BY = ("title", "name", "label", "text")
"""What an address is made of: the first of them that a row has."""
MOST_ROWS = 300
"""A form that tells of more is no page of ours, and would keep the processor busy for seconds."""


class Addressed(ModelForm):
    """Makes the row's address of its title where none is given. An address that is there stays."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "ref" in self.fields and any(name in self.fields for name in NAMED_BY):
            self.fields["ref"].required = False

    def clean_ref(self) -> str:
        given: str = self.cleaned_data["ref"] or self.instance.ref
        if given or self.fields["ref"].required:
            return given
        title = next(self.data.get(self.add_prefix(name), "") for name in NAMED_BY if name in self.fields)
        return free_ref(title, set(self._meta.model._default_manager.values_list("ref", flat=True)))


class Named(BaseModelFormSet):
    """Rows of fields that say their own names: in a table only the column's heading does, to the eye."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.absolute_max = MOST_ROWS

    def add_fields(self, form: ModelForm, index: int | None) -> None:
        super().add_fields(form, index)
        for field in form.fields.values():
            widget: Any = getattr(field.widget, "widget", field.widget)  # the admin wraps a choice of rows
            widget.attrs.setdefault("aria-label", field.label)


class NamedFields(Named, BaseInlineFormSet):
    """Those of an inline."""
