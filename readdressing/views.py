"""The editors' page where a thing gets another address."""

from typing import cast

from django import forms
from django.contrib import messages
from django.contrib.admin import site
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404

from editing.admin_page import page
from editing.fields import RefField
from editing.replacing.draft import group, url
from readdressing.readdress import KINDS, places, readdress

DONE = "Adressen är bytt till {} i utkastet, och {} länkar är rättade. Läsarna ser det när du publicerar."


class AddressForm(forms.Form):
    ref = RefField().formfield(label="Ny adress")
    mend = forms.BooleanField(label="Rätta alla länkar dit", required=False, initial=True)


@site.admin_view
def readdress_view(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Shows what leads to the thing, and mends it as the thing gets its new address."""
    if kind not in KINDS:
        raise Http404
    model = KINDS[kind]
    own = f"{model._meta.app_label}.change_{model._meta.model_name}"
    if not request.user.has_perms([own, "guide.change_step"]):  # what leads there may stand anywhere
        raise PermissionDenied
    row: Model = get_object_or_404(model, pk=pk)
    old = str(row.ref)  # type: ignore[attr-defined]
    form = AddressForm(request.POST if request.method == "POST" else None, initial={"ref": old, "mend": True})
    if request.method == "POST" and form.is_valid() and _try(request, row, form):
        return HttpResponseRedirect(url(row))
    context = {
        "title": f"Byt adress på ”{row}”",
        "opts": model._meta,
        "old": old,
        "form": form,
        "places": _places(model._default_manager.get(pk=pk)),
    }
    return page(request, "readdressing/readdress", context, status=400 if form.errors else 200)


def _places(row: Model) -> list[tuple[str, str, str]]:
    return [(group(text.row), str(text.field.verbose_name), url(text.row)) for text in places(row)]


def _try(request: HttpRequest, row: Model, form: AddressForm) -> bool:
    """Whether it has its new address; else the form says why not."""
    new = form.cleaned_data["ref"]
    try:
        count = readdress(row, new, mend=form.cleaned_data["mend"], by=cast(User, request.user))
    except ValidationError as error:
        form.add_error("ref", error.messages)
        return False
    messages.success(request, DONE.format(new, count))
    return True
