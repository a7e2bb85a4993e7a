"""The editors' page where a button gets another name."""

from typing import cast

from django import forms
from django.contrib import messages
from django.contrib.admin import site
from django.contrib.auth.decorators import permission_required
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from editing.admin_page import page
from editing.fields import LineFormField
from editing.replacing.places import grouped, ticked
from editing.replacing.replace import CHANGED, Changed
from guide import models
from guide.freeze import freeze
from guide.naming import outdated_pictures
from renaming.finding import find
from renaming.rename import rename

SAME = "Knappen heter redan så."
DONE = "Knappen heter ”{}” nu. Ändrat: {} ställen och {} ritade bilder. Läsarna ser det när du publicerar."
OLD_PICTURES = "De här bilderna kan visa det gamla namnet. Byt dem: {}."


class RenameForm(forms.Form):
    name = LineFormField(label="Nytt namn", max_length=80, help_text="Precis som på knappen.")

    def __init__(self, data: QueryDict | None, old: str) -> None:
        super().__init__(data)
        self.old = old

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if name == self.old:
            raise ValidationError(SAME)
        return name


@site.admin_view
@permission_required(["guide.change_buttonname", "guide.change_step"], raise_exception=True)
def rename_button(request: HttpRequest, pk: int) -> HttpResponse:
    """Shows every place that names the button, and changes those that are ticked as the name is given."""
    button = get_object_or_404(models.ButtonName, pk=pk)
    form = RenameForm(request.POST if request.method == "POST" else None, button.name)
    if request.method == "POST" and form.is_valid() and _try_to_rename(request, button, form):
        _tell_outdated(request, button)
        return HttpResponseRedirect(reverse("admin:guide_buttonname_changelist"))
    found = find(button)
    given = request.POST.getlist("place") if request.method == "POST" else [each.value for each in found.sure]
    context = {
        "title": f"Byt namn på knappen ”{button}”",
        "opts": models.ButtonName._meta,
        "button": button,
        "form": form,
        "found": found,
        "sure": grouped(found.sure),
        "unsure": grouped(found.unsure),
        "ticked": set(given),
    }
    status = 400 if form.errors else 200
    return page(request, "renaming/rename", context, status)


def _try_to_rename(request: HttpRequest, button: models.ButtonName, form: RenameForm) -> bool:
    """Whether the button has its new name; else the editor has been told why not."""
    chosen, seen = ticked(request.POST.getlist("place"))
    new = form.cleaned_data["name"]
    try:
        drawings = rename(button, new, chosen, seen, by=cast(User, request.user))
    except Changed:
        messages.error(request, CHANGED)
    except ValidationError as error:
        form.add_error(None, error.messages)
    else:
        messages.success(request, DONE.format(new, sum(map(len, chosen.values())), drawings))
        return True
    button.refresh_from_db()
    return False


def _tell_outdated(request: HttpRequest, button: models.ButtonName) -> None:
    """Asks for new pictures in the place of those that may show the old name."""
    old = {each.image.ref for each in outdated_pictures(freeze()) if each.button.ref == button.ref}
    images = models.Image.objects.filter(ref__in=old)
    links = ((reverse("admin:guide_image_change", args=[image.pk]), image) for image in images)
    if old:
        messages.warning(
            request, format_html(OLD_PICTURES, format_html_join(", ", '<a href="{}">{}</a>', links))
        )
