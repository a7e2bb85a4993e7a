"""Forms in tables."""

from django.forms import BaseInlineFormSet, ModelForm


class NamedFields(BaseInlineFormSet):
    """Rows of fields that say their own names: in a table only the column's heading does, to the eye."""

    def add_fields(self, form: ModelForm, index: int | None) -> None:
        super().add_fields(form, index)
        for field in form.fields.values():
            field.widget.attrs.setdefault("aria-label", field.label)
