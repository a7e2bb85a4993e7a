"""What an editor fills in about pictures and the marks on them."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db.models import F
from django.utils import timezone

from editing.forms import NamedFields
from guide import models
from pictures.accepted import accepted
from pictures.redaction import Area
from pictures.uploads import MAX_BYTES, Picture, Unusable, make_picture, refuse_by_size

CHOOSE_AGAIN = "Välj filen igen. Webbläsaren behåller den inte när något annat måste rättas."
ASIDE = 10_000
"""Added to the numbers of marks while they change places."""


class AreasField(forms.CharField):
    """Areas to hide, one a line: from left, from top, width and height in per cent."""

    widget = forms.Textarea(attrs={"rows": 3, "class": "areas"})

    def clean(self, value: Any) -> list[Area]:
        return [self._area(line) for line in super().clean(value).splitlines() if line.strip()]

    def _area(self, line: str) -> Area:
        try:
            area = Area(*(float(number.replace(",", ".")) / 100 for number in line.split()))
        except (TypeError, ValueError) as error:
            raise forms.ValidationError(
                f"Skriv fyra tal på varje rad, till exempel 10 25 30 5. Det står: {line}"
            ) from error
        if not (
            all(0 <= part <= 1 for part in area) and area.x + area.w <= 1.001 and area.y + area.h <= 1.001
        ):
            raise forms.ValidationError(f"Området ligger utanför bilden: {line}")
        return area


class PictureForm(forms.ModelForm):
    """A picture's facts and, where one is uploaded, its file: `picture` when the form is valid."""

    upload = forms.FileField(
        label="Bildfil",
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/webp"}),
        help_text=f"PNG, JPEG eller WebP, högst {MAX_BYTES // 1_000_000} MB.",
    )
    hidden = AreasField(
        label="Dölj",
        required=False,
        help_text="Namn och adresser som syns i bilden. Ett område per rad, i procent av bilden: "
        "från vänster, uppifrån, bredd, höjd. Det som döljs går inte att få tillbaka.",
    )
    picture: Picture | None = None

    class Meta:
        model = models.Image
        fields = ["ref", "client", "captured_on"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["upload"].required = not self.instance.file

    def clean_upload(self) -> UploadedFile | None:
        upload: UploadedFile | None = self.cleaned_data["upload"]
        if upload:
            try:
                refuse_by_size(upload.size or 0)
            except Unusable as error:
                raise forms.ValidationError(str(error)) from error
        return upload

    def _post_clean(self) -> None:
        """Makes the picture last, when all else is right; if anything is wrong the browser forgets it."""
        super()._post_clean()  # type: ignore[misc]
        upload = self.cleaned_data.get("upload")
        if upload and self.errors:
            self.add_error("upload", CHOOSE_AGAIN)
        elif upload:
            self._make_picture(upload)
        elif self.cleaned_data.get("hidden") and "upload" not in self.errors:
            self.add_error("hidden", "Välj också bildfilen. Bara en bild som laddas upp kan få något dolt.")

    def _make_picture(self, upload: UploadedFile) -> None:
        try:
            self.picture = accepted(make_picture(upload.read(), self.cleaned_data["hidden"]))
        except Unusable as error:
            self.add_error("upload", str(error))
        if "captured_on" not in self.changed_data:
            self.instance.captured_on = timezone.localdate()


class IllustrationForm(forms.ModelForm):
    """`seen` is the file that the editor placed the marks on."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = models.Illustration
        fields = ["step", "image", "alt", "caption", "position"]
        widgets = {
            "alt": forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
            "caption": forms.TextInput(attrs={"class": "vLargeTextField"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.image_id:
            self.initial["seen"] = self.instance.image.file


class IllustrationRowForm(forms.ModelForm):
    """An illustration among the others of its step, where the marks are not seen."""

    class Meta:
        widgets = {name: forms.Textarea(attrs={"rows": 4, "cols": 26}) for name in ("alt", "caption")}

    def clean(self) -> Any:
        if self.instance.pk and "image" in self.changed_data:
            self.instance.check_callouts = True
        return super().clean()


class CalloutForm(forms.ModelForm):
    """A mark by its numbers."""

    def validate_constraints(self) -> None:
        """Nothing: `Callout.clean` knows the edges of the picture, and the formset knows the numbers.

        One by one, marks that change numbers would be refused: each number is still the other's.
        """


class CalloutFormSet(NamedFields):
    """The marks of an illustration, numbered apart."""

    def get_unique_error_message(self, unique_check: Any) -> str:
        return "Två markeringar har samma nummer. Ge varje markering ett eget."

    def save(self, commit: bool = True) -> Any:
        """Puts changed numbers aside first, so that no two marks bear the same one meanwhile."""
        moved = [form.instance.pk for form in self.initial_forms if "number" in form.changed_data]
        models.Callout.objects.filter(pk__in=moved).update(number=F("number") + ASIDE)
        return super().save(commit)
