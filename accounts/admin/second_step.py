"""What administrators see of signing in: who has a second step, to take it away when a phone is lost."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from django.apps import apps
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from editing.closed_admin import ClosedAdmin

for model in (Authenticator, EmailAddress, SocialAccount, SocialApp, SocialToken):
    admin.site.unregister(model)

# The package has no Swedish names.
apps.get_app_config("mfa").verbose_name = "Tvåstegsinloggning"
Authenticator._meta.verbose_name = "andra steg vid inloggning"
Authenticator._meta.verbose_name_plural = "andra steg vid inloggning"


@admin.register(Authenticator)
class SecondStepAdmin(ClosedAdmin):
    """May be removed, never seen: the secrets in it are their owner's.

    Those of somebody with every right are for others with every right: without them a password is enough.
    """

    list_display = ["user", "type", "created_at", "last_used_at"]
    search_fields = ["user__username"]
    fields = readonly_fields = ("user", "type", "created_at", "last_used_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Authenticator]:
        rows: QuerySet[Authenticator] = super().get_queryset(request)
        return rows if request.user.is_superuser else rows.exclude(user__is_superuser=True)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Authenticator | None = None) -> bool:
        return False
