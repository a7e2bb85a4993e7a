"""The page where a guide is made, and the one address that it saves to."""

from collections.abc import Callable
from typing import Any, cast

import msgspec
from django import forms
from django.contrib.admin import site
from django.contrib.auth.decorators import permission_required
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import reverse

from editing.conflicts import conflict
from editing.fields import LineFormField
from editing.markdown import render
from editing.replacing.replace import fingerprint
from editing.rewritten import rewritten
from editing.text import block
from guide import models
from pictures.redaction import Area
from pictures.uploads import Unusable, make_picture, refuse_by_size
from workbench import building

MARKS_CHANGED = "{} markeringarna på bilden. Ladda om sidan för att se dem."
TEXT_CHANGED = (
    "{} den här texten medan du skrev. Ditt står kvar. Spara igen, så är det din version som gäller."
)
GONE = "Texten finns inte längre. Någon har tagit bort den. Kopiera det du skrev innan du lämnar sidan."

OUTSIDE = "Området ligger utanför bilden."
CROP = "crop"
"""What the page calls an area outside which everything goes."""

Answer = dict[str, Any]
may_write = permission_required(
    ["guide.change_guide", "guide.add_step", "guide.change_step", "guide.add_image"], raise_exception=True
)


class NewGuideForm(forms.Form):
    title = LineFormField(label="Titel", max_length=120)
    environment = forms.ModelChoiceField(
        models.Environment.objects.all(), label="Miljö", required=False, empty_label="Ingen enda"
    )


class Mark(msgspec.Struct, forbid_unknown_fields=True):
    """A mark as the page sends it."""

    kind: str
    label: str
    x: float
    y: float
    w: float
    h: float


@site.admin_view
@permission_required("guide.add_guide", raise_exception=True)
def new_guide(request: HttpRequest) -> HttpResponse:
    """Asks for the title of a new guide, and leads to its workbench."""
    form = NewGuideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        guide = building.new_guide(**form.cleaned_data, by=cast(User, request.user))
        return HttpResponseRedirect(reverse("workbench", args=[guide.pk]))
    context = {**site.each_context(request), "title": "Ny guide", "form": form}
    return TemplateResponse(request, "admin/workbench/new.html", context, status=400 if form.errors else 200)


@site.admin_view
@may_write
def workbench(request: HttpRequest, pk: int) -> HttpResponse:
    """The guide, every text of it ready to be written."""
    guide = get_object_or_404(models.Guide, pk=pk)
    if request.method == "POST":
        return _answer(request, guide)
    remarks = guide.remarks.all()
    context = {"guide": guide, "steps": _steps(guide), "remarks": remarks, "title": guide.title}
    return TemplateResponse(request, "admin/workbench/workbench.html", context)


def _steps(guide: models.Guide) -> Any:
    pictures = models.Illustration.objects.select_related("image").prefetch_related("callouts")
    return guide.steps.prefetch_related("remarks", Prefetch("illustrations", pictures))


def _answer(request: HttpRequest, guide: models.Guide) -> HttpResponse:
    """Does one thing, and tells the page what to show for it, or in words why it was not done."""
    do = WHAT.get(request.POST.get("do", ""))
    if do is None:
        return JsonResponse({"errors": ["Sidan bad om något som inte finns. Ladda om den."]}, status=400)
    try:
        return JsonResponse(do(request, guide))
    except building.Changed as changed:
        who = conflict.who_saved(request, [changed.row, *conflict.rows_around(changed.row)])
        words = (TEXT_CHANGED if "key" in request.POST else MARKS_CHANGED).format(who)
        seen = conflict.stamp(fingerprint(changed.saved))
        return JsonResponse({"errors": [words], "saved": changed.saved, "seen": seen}, status=conflict.STATUS)
    except KeyError:
        return JsonResponse({"errors": [GONE]}, status=410)
    except ValidationError as error:
        return JsonResponse({"errors": error.messages}, status=400)
    except (Unusable, msgspec.MsgspecError) as error:
        return JsonResponse({"errors": [str(error)]}, status=400)


def _text(request: HttpRequest, guide: models.Guide) -> Answer:
    key = request.POST.get("key", "")
    row = building.put_text(key, _written(request), _seen(request), guide=guide, by=cast(User, request.user))
    context = {"row": row, "name": key.rpartition(":")[2]}
    return {"html": render_to_string("admin/workbench/text.html", context, request)}


def _written(request: HttpRequest) -> str:
    """What was written: a line, Markdown, or what the editor has made of Markdown."""
    if "html" in request.POST:
        return rewritten(request.POST["html"], block(request.POST.get("source", "")), render)
    return request.POST.get("value", "")


def _new_step(request: HttpRequest, guide: models.Guide) -> Answer:
    step = building.add_step(guide, by=cast(User, request.user))
    return {"html": _shown(request, guide, step)}


def _move(request: HttpRequest, guide: models.Guide) -> Answer:
    place = _number(request, "place")
    building.move_step(_step(request, guide), min(place, guide.steps.count()), by=cast(User, request.user))
    return {}


def _picture(request: HttpRequest, guide: models.Guide) -> Answer:
    """One picture, into the step that is named or into a new one."""
    upload = request.FILES.get("picture")
    refuse_by_size(upload.size or 0 if upload else 0)
    picture = make_picture(upload.read() if upload else b"")
    by = cast(User, request.user)
    step = _step(request, guide) if request.POST.get("step") else building.add_step(guide, by=by)
    building.add_picture(step, picture, by=by)
    return {"html": _shown(request, guide, step)}


def _marks(request: HttpRequest, guide: models.Guide) -> Answer:
    illustration = _illustration(request, guide)
    marks = msgspec.json.decode(request.POST.get("marks", "[]"), type=list[Mark])
    rows = [msgspec.structs.asdict(mark) for mark in marks]
    building.put_marks(illustration, rows, _seen(request), by=cast(User, request.user))
    return {"seen": conflict.stamp(building.marks_seen(illustration))}


def _redraw(request: HttpRequest, guide: models.Guide) -> Answer:
    """Another picture in the place of one; or that one without an area, or with nothing else."""
    illustration = _illustration(request, guide)
    by = cast(User, request.user)
    if upload := request.FILES.get("picture"):
        refuse_by_size(upload.size or 0)
        building.redraw(illustration, make_picture(upload.read()), by=by)
    else:
        mark = msgspec.json.decode(request.POST.get("area", ""), type=Mark)
        area, data = _area(mark), _stored(illustration.image)
        if mark.kind == CROP:
            building.redraw(illustration, make_picture(data, kept=area), area, by=by)
        else:
            building.redraw(illustration, make_picture(data, [area]), by=by)
    return {"html": _shown(request, guide, illustration.step)}


def _area(mark: Mark) -> Area:
    """Raises ValidationError where it is not on the picture."""
    sides = ((mark.x, mark.w), (mark.y, mark.h))
    if not all(start >= 0 and size > 0 and start + size <= models.SLACK for start, size in sides):
        raise ValidationError(OUTSIDE)
    return Area(mark.x, mark.y, mark.w, mark.h)


def _stored(image: models.Image) -> bytes:
    """The picture's file."""
    with default_storage.open(image.file) as file:
        data: bytes = file.read()
        return data


def _illustration(request: HttpRequest, guide: models.Guide) -> models.Illustration:
    return get_object_or_404(models.Illustration, step__guide=guide, pk=_number(request, "illustration"))


WHAT: dict[str, Callable[[HttpRequest, models.Guide], Answer]] = {
    "text": _text,
    "step": _new_step,
    "move": _move,
    "picture": _picture,
    "marks": _marks,
    "redraw": _redraw,
}


def _seen(request: HttpRequest) -> str:
    return request.POST.get("_seen", "").partition(".")[0]


def _step(request: HttpRequest, guide: models.Guide) -> models.Step:
    return get_object_or_404(models.Step, guide=guide, pk=_number(request, "step"))


def _number(request: HttpRequest, name: str) -> int:
    given = request.POST.get(name, "")
    if not (given.isdecimal() and len(given) < 10):
        raise Http404
    return int(given)


def _shown(request: HttpRequest, guide: models.Guide, step: models.Step) -> str:
    shown = _steps(guide).get(pk=step.pk)
    return render_to_string("admin/workbench/_step.html", {"guide": guide, "step": shown}, request)
