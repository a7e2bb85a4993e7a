"""The pictures, where they are shown, and what is marked on them."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Count, F, QuerySet, Value
from django.forms import Script
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html

from editing.admin import DraftAdmin, OrderedInline, TableInline
from guide import models
from guide.admin.age import AgeFilter
from guide.forms import CalloutForm, CalloutFormSet, IllustrationForm, IllustrationRowForm, PictureForm
from guide.pictures.replacing import put_picture

STYLES = "editing/pictures.css"
CHECK = "Kontrollera pilarna"
REPLACING = (
    "Den nya bilden visas på en gång överallt där den gamla finns. "
    "Utgåvor som redan är publicerade behåller den gamla."
)


class WithPicture:
    """Columns for rows that have a picture."""

    @admin.display(description="miniatyr")
    def thumbnail(self, row: models.Image | models.Illustration) -> str:
        image = row.image if isinstance(row, models.Illustration) else row
        return render_to_string("admin/guide/_thumbnail.html", {"image": image})

    @admin.display(description="att göra", ordering="-check_callouts", empty_value="")
    def to_do(self, illustration: models.Illustration) -> str:
        return CHECK if illustration.check_callouts else ""


class IllustrationInline(WithPicture, OrderedInline):
    model = models.Illustration
    form = IllustrationRowForm
    fields = ["position", "image", "thumbnail", "alt", "caption", "to_do"]
    readonly_fields = ["thumbnail", "to_do"]
    show_change_link = True

    class Media:
        css = {"all": [STYLES]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[models.Illustration]:
        return super().get_queryset(request).select_related("image")


class CalloutInline(TableInline):
    model = models.Callout
    form = CalloutForm
    formset = CalloutFormSet
    fields = ["number", "kind", "label", "x", "y", "w", "h"]


@admin.register(models.Illustration)
class IllustrationAdmin(WithPicture, DraftAdmin):
    form = IllustrationForm
    list_display = ["thumbnail", "image", "to_do", "step", "position"]
    list_display_links = ["thumbnail", "image"]
    list_filter = ["check_callouts", "step__guide"]
    list_select_related = ["image", "step__guide"]
    ordering = ["step__guide__position", "step__position", "position"]
    inlines = [CalloutInline]
    change_form_template = "admin/guide/illustration.html"

    class Media:
        css = {"all": ["css/theme.css", "css/marks.css", STYLES]}
        js = [Script("editing/callouts/editor.js", type="module")]

    def get_search_fields(self, request: HttpRequest) -> list[str]:
        return [*super().get_search_fields(request), "image__ref"]

    def preview_path(self, row: models.Illustration) -> str:
        return f"guider/{row.step.guide.ref}/#{row.step.ref}"

    def save_model(
        self, request: HttpRequest, obj: models.Illustration, form: IllustrationForm, change: bool
    ) -> None:
        """Whoever saves has checked the marks, on the picture that was shown."""
        obj.check_callouts = change and form.cleaned_data["seen"] != obj.image.file
        super().save_model(request, obj, form, change)


@admin.register(models.Image)
class ImageAdmin(WithPicture, DraftAdmin):
    form = PictureForm
    list_display = ["thumbnail", "ref", "client", "captured_on", "uses"]
    list_display_links = ["thumbnail", "ref"]
    list_filter = [AgeFilter, "client"]
    ordering = [F("captured_on").asc(nulls_first=True), "ref"]
    readonly_fields = ["picture", "shown_in"]
    change_form_template = "admin/guide/image.html"

    class Media:
        css = {"all": [STYLES]}
        js = [Script("editing/hiding.js", type="module")]

    def get_queryset(self, request: HttpRequest) -> QuerySet[models.Image]:
        images: QuerySet[models.Image] = super().get_queryset(request)
        places = (Count(place, distinct=True) for place in ("illustrations", "environments", "texts"))
        return images.annotate(uses=sum(places, start=Value(0)))

    @admin.display(description="används", ordering="uses")
    def uses(self, image: Any) -> str:
        return f"{image.uses} gånger" if image.uses != 1 else "1 gång"

    @admin.display(description="bilden nu")
    def picture(self, image: models.Image) -> str:
        return self.thumbnail(image)

    @admin.display(description="visas i")
    def shown_in(self, image: models.Image) -> str:
        places = {
            "illustrations": image.illustrations.select_related("image", "step__guide"),
            "environments": image.environments.all(),
            "texts": image.texts.all(),
        }
        return render_to_string("admin/guide/_shown_in.html", places)

    def get_fieldsets(self, request: HttpRequest, obj: models.Image | None = None) -> Any:
        facts = {"fields": ["ref", "client", "captured_on"]}
        if obj is None:
            return [(None, {"fields": ["upload", "hidden"]}), (None, facts)]
        new = {"fields": ["upload", "hidden"], "description": REPLACING}
        return [(None, {"fields": ["picture", "shown_in", *facts["fields"]]}), ("Byt bild", new)]

    def save_model(self, request: HttpRequest, obj: models.Image, form: PictureForm, change: bool) -> None:
        if form.picture is None:
            super().save_model(request, obj, form, change)
        elif to_check := put_picture(obj, form.picture):
            self.ask_to_check(request, obj, to_check)

    def ask_to_check(self, request: HttpRequest, image: models.Image, count: int) -> None:
        url = f"{reverse('admin:guide_illustration_changelist')}?check_callouts__exact=1"
        text = 'Bilden är bytt på {} ställen. <a href="{}">Kontrollera pilarna</a>.'
        messages.warning(request, format_html(text, count, url))
