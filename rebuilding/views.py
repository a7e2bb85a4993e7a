"""The pages where the tree is rebuilt: an operation is chosen, looked at, and done as one save."""

from typing import Any, cast

from django.contrib import messages
from django.contrib.admin import site
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth.decorators import permission_required
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from decisions import models
from decisions.check import check
from decisions.document import Questionnaire
from decisions.engine.behaviour import compared
from decisions.freeze import freeze
from decisions.thaw import thaw
from editing.admin_page import page
from editing.conflicts.lock import one_writer
from editing.replacing.replace import fingerprint
from rebuilding.forms import FORMS, OperationForm
from rebuilding.rebuilt import Rebuilt, Refused

CHANGED = "Någon har ändrat trädet under tiden. Titta igenom ändringarna igen."
DONE = "Trädet är ombyggt i utkastet. Läsarna ser det när du publicerar."
may_rebuild = permission_required(
    [
        *("decisions.add_question", "decisions.change_question", "decisions.delete_question"),
        *("decisions.change_scenario", "decisions.change_advice", "decisions.change_rule"),
    ],
    raise_exception=True,
)


@site.admin_view
@may_rebuild
def rebuild(request: HttpRequest) -> HttpResponse:
    operations = [(name, form.title, form.about) for name, form in FORMS.items()]
    return _page(request, "operations", "Bygg om trädet", {"operations": operations})


@site.admin_view
@may_rebuild
def rebuild_by(request: HttpRequest, operation: str) -> HttpResponse:
    """Asks, then shows what would change, and only then changes it."""
    if operation not in FORMS:
        raise Http404("Det går inte att bygga om så.")
    if request.method != "POST":
        whole = freeze()
        return _show(request, whole, FORMS[operation](whole, initial=request.GET.dict()))
    if "save" in request.POST:
        with one_writer():
            return _rebuild(request, operation, is_wanted=True)
    return _rebuild(request, operation, is_wanted=False)


def _rebuild(request: HttpRequest, operation: str, *, is_wanted: bool) -> HttpResponse:
    """Does it where that `is_wanted`; else only shows what it would do, and keeps nobody waiting."""
    whole = freeze()
    form = FORMS[operation](whole, request.POST)
    rebuilt = _try(form)
    if rebuilt is None:
        return _show(request, whole, form, status=400)
    if not is_wanted:
        return _show(request, whole, form, rebuilt)
    if request.POST.get("seen") != _mark(whole):
        messages.error(request, CHANGED)
        return _show(request, whole, form, rebuilt, status=409)
    return _save(request, whole, form, rebuilt)


def _save(request: HttpRequest, whole: Questionnaire, form: OperationForm, rebuilt: Rebuilt) -> HttpResponse:
    try:
        thaw(rebuilt.questionnaire)
    except ValidationError as error:
        form.add_error(None, error.messages)
        return _show(request, whole, form, status=400)
    message = f"{form.title}. {' '.join(rebuilt.told)}"
    rows = [models.Questionnaire.objects.get()]
    LogEntry.objects.log_actions(cast(User, request.user).pk, rows, CHANGE, message)
    messages.success(request, DONE)
    return HttpResponseRedirect(reverse("admin:decisions_map"))


def _show(
    request: HttpRequest,
    whole: Questionnaire,
    form: OperationForm,
    rebuilt: Rebuilt | None = None,
    status: int = 200,
) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "rebuilt": rebuilt, "seen": _mark(whole), "questionnaire": whole}
    if rebuilt:
        before, after = check(whole), check(rebuilt.questionnaire)
        known = {problem.message for problem in before}
        context["faults"] = [each for each in after if each.message not in known]
        context["behaviour"] = None if before or after else compared(whole, rebuilt.questionnaire)
    return _page(request, "operation", form.title, context, status)


def _page(
    request: HttpRequest, name: str, title: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    whole = {"opts": models.Questionnaire._meta, "title": title, **context}
    return page(request, f"rebuilding/{name}", whole, status)


def _try(form: OperationForm) -> Rebuilt | None:
    """The tree with the operation done; None where the form says why not."""
    try:
        return form.rebuilt() if form.is_valid() else None
    except Refused as error:
        form.add_error(None, str(error))
        return None


def _mark(whole: Questionnaire) -> str:
    return fingerprint(repr(whole))
