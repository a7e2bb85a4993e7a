"""The editors' page for search and replace."""

from typing import cast

from django import forms
from django.contrib import messages
from django.contrib.admin import site
from django.contrib.auth.decorators import permission_required
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse

from editing.admin_page import page
from editing.fields import LineFormField
from editing.replacing.draft import texts
from editing.replacing.models import Replacement
from editing.replacing.passages import Wanted
from editing.replacing.places import SHOWN, grouped, places, ticked
from editing.replacing.replace import CHANGED, Changed, replace, undo

LATEST = 5
NOTHING = "Kryssa i minst ett ställe."
DONE_ONE = "Ett ställe är ersatt. Läsarna ser det först när du publicerar."
DONE = "{} ställen är ersatta. Läsarna ser det först när du publicerar."
UNDONE = "Ersättningen är ångrad."
KEPT = "Ersättningen är ångrad, men inte här, där texten har ändrats sedan dess: {}."


class ReplaceForm(forms.Form):
    words = LineFormField(label="Sök efter", max_length=200)
    new = LineFormField(label="Ersätt med", max_length=200, required=False)
    whole = forms.BooleanField(label="Bara hela ord", required=False)
    exact = forms.BooleanField(label="Skilj på stora och små bokstäver", required=False)

    @property
    def wanted(self) -> Wanted:
        data = self.cleaned_data
        return Wanted(data["words"], data["whole"], data["exact"])


@site.admin_view
@permission_required(["guide.change_step", "decisions.change_question"], raise_exception=True)
def search_and_replace(request: HttpRequest) -> HttpResponse:
    """Shows every place where the words stand, exchanges those that are ticked, and takes that back."""
    if "undo" in request.POST:
        return _undo(request, request.POST["undo"])
    given = request.POST if request.method == "POST" else request.GET
    form = ReplaceForm(given) if "words" in given else ReplaceForm(initial={"exact": True})
    if request.method == "POST" and form.is_valid() and (count := _try_to_replace(request, form)):
        messages.success(request, (DONE_ONE if count == 1 else DONE).format(count))
        return HttpResponseRedirect(reverse("replace"))
    found = places(texts(), form.wanted) if form.is_bound and form.is_valid() else []
    context = {
        "title": "Sök och ersätt",
        "form": form,
        "groups": grouped(found),
        "count": len(found),
        "ticked": set(request.POST.getlist("place")) if request.method == "POST" else None,
        "latest": Replacement.objects.select_related("who")[:LATEST],
        "shown": SHOWN,
    }
    status = 400 if form.errors else 200
    return page(request, "replacing/replace", context, status)


def _undo(request: HttpRequest, key: str) -> HttpResponse:
    number = int(key) if key.isdecimal() and len(key) < 19 else 0
    replacement = get_object_or_404(Replacement, pk=number, undone_at=None)
    kept = undo(replacement, by=cast(User, request.user))
    messages.success(request, KEPT.format(", ".join(kept)) if kept else UNDONE)
    return HttpResponseRedirect(reverse("replace"))


def _try_to_replace(request: HttpRequest, form: ReplaceForm) -> int:
    """How many places were exchanged; none where the editor has been told why."""
    chosen, seen = ticked(request.POST.getlist("place"))
    if not chosen:
        messages.error(request, NOTHING)
        return 0
    try:
        replace(form.wanted, form.cleaned_data["new"], chosen, seen, by=cast(User, request.user))
    except Changed:
        messages.error(request, CHANGED)
    except ValidationError as error:
        for message in error.messages:
            messages.error(request, message)
    else:
        return sum(map(len, chosen.values()))
    return 0
