"""Sharing the draft: making a link, seeing which there are, and closing them."""

from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from editing.closed_admin import ClosedAdmin
from publishing.models.share_links import DAYS, ShareLink, revoke, share


class ShareForm(forms.ModelForm):
    days = forms.TypedChoiceField(label="Gäller i", choices=DAYS, initial=14, coerce=int)

    class Meta:
        model = ShareLink
        fields = ["note"]


@admin.register(ShareLink)
class ShareLinkAdmin(ClosedAdmin):
    form = ShareForm
    list_display = ["note", "created_by", "created_at", "expires_at", "state"]
    list_select_related = ["created_by"]
    actions = ["revoke"]

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return super().add_view(request, form_url, {"title": "Dela utkastet", **(extra_context or {})})

    @admin.display(description="läge")
    def state(self, link: ShareLink) -> str:
        if link.revoked_at:
            return "Återkallad"
        return "Öppen" if link.is_open else "Har gått ut"

    def has_change_permission(self, request: HttpRequest, obj: ShareLink | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: ShareLink | None = None) -> bool:
        return False

    def has_revoke_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("publishing.change_sharelink")

    @admin.action(description="Återkalla: länken slutar fungera på en gång", permissions=["revoke"])
    def revoke(self, request: HttpRequest, queryset: QuerySet[ShareLink]) -> None:
        for link in queryset:
            revoke(link, by=cast(User, request.user))
        messages.success(request, "Länkarna är återkallade och fungerar inte längre.")

    def save_model(self, request: HttpRequest, obj: ShareLink, form: ShareForm, change: bool) -> None:
        vars(request)["link"] = share(obj, by=cast(User, request.user), days=form.cleaned_data["days"])

    def log_addition(self, request: HttpRequest, obj: Any, message: Any) -> Any:
        """Sharing is an event already."""

    def response_add(
        self, request: HttpRequest, obj: ShareLink, post_url_continue: str | None = None
    ) -> HttpResponse:
        """Shows the link, this once."""
        context = {
            **self.admin_site.each_context(request),
            "title": "Länk till utkastet",
            "opts": self.opts,
            "link": request.link,  # type: ignore[attr-defined]
            "share": obj,
        }
        return TemplateResponse(request, "admin/publishing/shared.html", context)
