"""The editors' page for approval: sending the draft, and saying yes or what must be done first."""

from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from editing.fields import TextFormField
from editing.readonly import ReadOnlyAdmin
from publishing.admin.page import page
from publishing.approval import NotAsSent, NothingToApprove, NotYours, ask, decide, latest
from publishing.approval_letters import tell_approvers, tell_asker
from publishing.freeze import freeze
from publishing.models import Approval
from routine.document import fingerprint

REFUSALS: dict[type[Exception], str] = {
    NothingToApprove: "Utkastet är likadant som den gällande utgåvan. Det finns inget att skicka.",
    NotYours: "Du har skickat utkastet eller skrivit i det. Be någon annan godkänna.",
    NotAsSent: "Utkastet är ändrat sedan det skickades, eller så har någon annan redan beslutat. "
    "Be redaktören skicka det igen.",
}
SENT = "Utkastet är skickat för godkännande. {}"
DECIDED = "Beslutet är sparat. {}"
MAILED = {0: "Inget brev gick i väg: tala om det på annat sätt.", 1: "Ett brev är skickat."}
SHOWN = 20
MANY = "{} brev är skickade."


class AskForm(forms.Form):
    note = TextFormField(
        label="Vad ska den som godkänner titta på?",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class DecideForm(forms.Form):
    decision = forms.ChoiceField(
        label="Beslut",
        choices=[("approved", "Godkänn"), ("sent_back", "Skicka tillbaka")],
        widget=forms.RadioSelect,
    )
    reason = TextFormField(
        label="Skäl, eller det som behöver ändras",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean(self) -> None:
        cleaned = super().clean() or {}
        if cleaned.get("decision") == Approval.Decision.SENT_BACK and not cleaned.get("reason"):
            self.add_error("reason", "Skriv vad som behöver ändras.")


@admin.register(Approval)
class ApprovalAdmin(ReadOnlyAdmin):
    list_select_related = ["asked_by", "decided_by"]

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        waiting = latest()
        is_open = waiting is not None and not waiting.decision
        may_decide = request.user.has_perm("publishing.add_edition")
        if "decide" in request.POST and not may_decide:
            raise PermissionDenied
        sent = request.POST if request.method == "POST" else None
        asking = AskForm(sent if sent and "ask" in sent else None, prefix="ask")
        deciding = DecideForm(sent if sent and "decide" in sent else None, prefix="decide")
        if (asking.is_valid() and _try_to_ask(request, asking)) or (
            waiting and is_open and deciding.is_valid() and _try_to_decide(request, waiting, deciding)
        ):
            return HttpResponseRedirect(reverse("admin:publishing_approval_changelist"))
        context = {
            "title": "Godkännande",
            "waiting": waiting,
            "is_open": is_open,
            "is_as_sent": waiting and waiting.fingerprint == fingerprint(freeze()),
            "asking": asking,
            "deciding": deciding if is_open and may_decide else None,
            "earlier": Approval.objects.exclude(decision="").select_related(
                "asked_by", "decided_by", "edition"
            )[:20],
        }
        return page(request, "publishing/approval", context, status=400 if deciding.errors else 200)


def _decided() -> QuerySet[Approval]:
    return (
        Approval.objects.exclude(decision="")
        .select_related("decided_by", "edition")
        .defer("edition__document")
    )


def _try_to_ask(request: HttpRequest, form: AskForm) -> bool:
    try:
        approval = ask(form.cleaned_data["note"], by=cast(User, request.user))
    except NothingToApprove as error:
        messages.error(request, REFUSALS[type(error)])
        return False
    messages.success(request, SENT.format(_mailed(tell_approvers(approval))))
    return True


def _try_to_decide(request: HttpRequest, approval: Approval, form: DecideForm) -> bool:
    try:
        decide(approval, **form.cleaned_data, by=cast(User, request.user))
    except (NotYours, NotAsSent) as error:
        messages.error(request, REFUSALS[type(error)])
        return False
    approval.refresh_from_db()
    messages.success(request, DECIDED.format(_mailed(tell_asker(approval))))
    return True


def _mailed(count: int) -> str:
    return MAILED.get(count, MANY.format(count))
