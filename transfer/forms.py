"""The form that files are read in by."""

from django import forms
from django.core.files.uploadedfile import UploadedFile

from transfer.files.archive import MAX_ARCHIVE


class ImportForm(forms.Form):
    file = forms.FileField(
        label="Zip-fil",
        widget=forms.FileInput(attrs={"accept": ".zip,application/zip"}),
        help_text="Hämtad härifrån, eller från en annan webbplats av samma slag.",
    )

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > MAX_ARCHIVE:
            raise forms.ValidationError(f"Filen får vara högst {MAX_ARCHIVE // 1_000_000} MB.")
        return file
