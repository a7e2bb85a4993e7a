"""How every page of the workbench is shown, and how it answers what it is sent."""

from collections.abc import Callable, Mapping
from typing import Any, cast

import msgspec
from django.contrib.admin import site
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import reverse

from editing.conflicts import conflict
from editing.markdown import render
from editing.replacing.replace import fingerprint
from editing.rewritten import rewritten
from editing.text import block
from pictures.uploads import Unusable
from workbench.choosing import put_choice
from workbench.saving import Changed, put_text

CHANGED = {
    "text": "{} den här texten medan du skrev. Ditt står kvar. Spara igen, så är det din version som gäller.",
    "marks": "{} markeringarna på bilden. Ladda om sidan för att se dem.",
    "choice": "{} det här medan du valde. Ladda om sidan för att se det.",
}
GONE = "Texten finns inte längre. Någon har tagit bort den. Kopiera det du skrev innan du lämnar sidan."

Answer = dict[str, Any]
Acts = Mapping[str, Callable[[HttpRequest, Any], Answer]]


def show(request: HttpRequest, whole: Model, **context: Any) -> HttpResponse:
    """The page where all of the row is written, with the readers' page of it beside."""
    readers_page = site.get_model_admin(type(whole)).preview_path(whole)  # type: ignore[attr-defined]
    context |= {"whole": whole, "title": str(whole), "readers_page": readers_page}
    return TemplateResponse(request, f"admin/workbench/{whole._meta.model_name}.html", context)


def ask(
    request: HttpRequest, form_class: type[Form], title: str, make: Callable[..., Model], page: str
) -> HttpResponse:
    """Asks for that without which there is no new row, and leads to the page for the rest."""
    form = form_class(request.POST or None)
    if request.method == "POST" and form.is_valid():
        row = make(**form.cleaned_data, by=editor(request))
        return HttpResponseRedirect(reverse(page, args=[row.pk]))
    context = {**site.each_context(request), "title": title, "form": form}
    return TemplateResponse(request, "admin/workbench/new.html", context, status=400 if form.errors else 200)


def answer(request: HttpRequest, whole: Model, acts: Acts, *, checks: bool = False) -> HttpResponse:
    """Does one thing, and tells the page what to show for it, or in words why it was not done.

    With `checks` it also tells what is now wrong with the tree.
    """
    name = request.POST.get("do", "")
    do = acts.get(name)
    if do is None:
        return JsonResponse({"errors": ["Sidan bad om något som inte finns. Ladda om den."]}, status=400)
    try:
        done = do(request, whole)
        if checks:
            done["checks"] = render_to_string("admin/workbench/_checks.html", {"whole": whole}, request)
        return JsonResponse(done)
    except Changed as changed:
        who = conflict.who_saved(request, [changed.row, *conflict.rows_around(changed.row)])
        words = CHANGED[name].format(who)
        seen = conflict.stamp(fingerprint(changed.saved))
        return JsonResponse({"errors": [words], "saved": changed.saved, "seen": seen}, status=conflict.STATUS)
    except KeyError:
        return JsonResponse({"errors": [GONE]}, status=410)
    except ValidationError as error:
        return JsonResponse({"errors": error.messages}, status=400)
    except (Unusable, msgspec.MsgspecError) as error:
        return JsonResponse({"errors": [str(error)]}, status=400)


def save_text(request: HttpRequest, *wholes: Model) -> Answer:
    """One text of the page, into a row of `wholes` or of what stands in them."""
    key = request.POST.get("key", "")
    row = put_text(key, _written(request), seen(request), of=wholes, by=editor(request))
    context = {"row": row, "name": key.rpartition(":")[2]}
    return {"html": render_to_string("admin/workbench/text.html", context, request)}


def save_choice(request: HttpRequest, *wholes: Model) -> Answer:
    """What was chosen in one of the small forms of the page."""
    name = request.POST.get("choice", "")
    pk = number(request, "row")
    row = put_choice(name, pk, request.POST, seen(request), of=wholes, by=editor(request))
    context = {"row": row, "name": name}
    return {"html": render_to_string("admin/workbench/choice.html", context, request)}


def _written(request: HttpRequest) -> str:
    """What was written: a line, Markdown, or what the editor has made of Markdown."""
    if "html" in request.POST:
        return rewritten(request.POST["html"], block(request.POST.get("source", "")), render)
    return request.POST.get("value", "")


def editor(request: HttpRequest) -> User:
    return cast(User, request.user)


def seen(request: HttpRequest) -> str:
    """What was shown when the writing began."""
    return request.POST.get("_seen", "").partition(".")[0]


def number(request: HttpRequest, name: str) -> int:
    given = request.POST.get(name, "")
    if not (given.isdecimal() and len(given) < 10):
        raise Http404
    return int(given)
