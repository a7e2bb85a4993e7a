"""The pages where a picture is taken down, for those who may publish."""

from typing import cast

from django import forms
from django.contrib import messages
from django.contrib.admin import site
from django.contrib.auth.decorators import permission_required
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from editing.admin_page import page
from editing.fields import LineFormField
from guide.models import Image
from pictures.models import TakenDown, taken_down
from publishing.freeze import freeze
from takedown.shown_where import known_pictures, places, shown_in
from takedown.take_down import Already, editions_with, take_down

ALREADY = "Bilden är redan borttagen."
DONE = "Bilden är borttagen ur utkastet och alla utgåvor. I dess ställe står: ”{}”"
REPLACE = "Utkastet visar ett hål tills du byter bilden: välj en ny under ”Byt bild”."


class ReasonForm(forms.Form):
    reason = LineFormField(
        label="Varför bilden tas bort",
        max_length=200,
        help_text="Läsarna ser skälet där bilden satt. Skriv inte det som inte får synas.",
    )
    sure = forms.BooleanField(label="Ja, ta bort bilden för gott. Den går inte att få tillbaka.")


@site.admin_view
@permission_required("publishing.add_edition", raise_exception=True)
def pictures(request: HttpRequest) -> HttpResponse:
    """Every picture of the draft and the editions, to choose one; and those that have been taken down."""
    wanted = request.GET.get("q", "").strip().lower()
    context = {
        "title": "Ta ner en bild",
        "wanted": wanted,
        "known": [each for each in known_pictures() if wanted in each.ref],
        "gone": TakenDown.objects.select_related("by"),
    }
    return page(request, "takedown/pictures", context)


@site.admin_view
@permission_required("publishing.add_edition", raise_exception=True)
def take_down_view(request: HttpRequest, file: str) -> HttpResponse:
    """Shows where the picture is, and takes it down from there when somebody says why and is sure."""
    if taken_down(file):
        messages.info(request, ALREADY)
        return HttpResponseRedirect(reverse("taken_down"))
    known = known_pictures()
    picture = next((each for each in known if each.file == file), None)
    if picture is None:
        raise Http404
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return _take_down(request, file, form.cleaned_data["reason"])
    context = {
        "title": f"Ta ner bilden ”{picture.ref}”",
        "picture": picture,
        "others": [each for each in known if each.ref == picture.ref and each.file != file],
        "in_draft": places(freeze(), file),
        "shown": [shown_in(edition, file) for edition in editions_with(file)],
        "form": form,
    }
    return page(request, "takedown/take_down", context, status=400 if form.errors else 200)


def _take_down(request: HttpRequest, file: str, reason: str) -> HttpResponse:
    row = Image.objects.filter(file=file).first()
    try:
        taken = take_down(file, reason=reason, by=cast(User, request.user))
    except Already:
        messages.info(request, ALREADY)
    else:
        messages.success(request, DONE.format(taken))
        if row:
            messages.warning(request, REPLACE)
            return HttpResponseRedirect(reverse("admin:guide_image_change", args=[row.pk]))
    return HttpResponseRedirect(reverse("taken_down"))
