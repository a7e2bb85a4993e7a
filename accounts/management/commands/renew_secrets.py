"""manage.py renew_secrets: encrypts the secrets of second steps with the newest SECRET_KEY."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand
from django.db import transaction

from accounts.secrets import change_in, renewed


class Command(BaseCommand):
    help = "After a change of SECRET_KEY: encrypts with the new key what SECRET_KEY_FALLBACKS still reads."
    requires_system_checks = ()

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        rows = Authenticator.objects.select_for_update()
        for row in rows:
            change_in(row.data, renewed)
            row.save(update_fields=["data"])
        self.stdout.write(f"{len(rows)} second steps can be read with the key of today alone.")
