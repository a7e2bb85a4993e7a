"""The secret of a second step is of no use to whoever has the database without SECRET_KEY."""

import importlib
import json

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.apps import apps
from django.core.management import call_command

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
migration = importlib.import_module("accounts.migrations.0002_encrypt_secrets")


def code(secret=SECRET):
    return format_hotp_value(hotp_value(secret, max(yield_hotp_counters_from_time())))


def row():
    return Authenticator.objects.get(type="totp")


def test_it_stands_encrypted_in_the_database(editor):
    TOTP.activate(editor, SECRET)
    codes = RecoveryCodes.activate(editor)
    stored = json.dumps(list(Authenticator.objects.values_list("data", flat=True)))
    assert SECRET not in stored and len(codes.instance.data["seed"]) > 80
    assert row().wrap().validate_code(code())


def test_it_can_be_read_while_the_former_key_is_still_known(editor, settings):
    TOTP.activate(editor, SECRET)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "another-key" * 6
    assert row().wrap().validate_code(code())


@pytest.mark.parametrize("guess", [SECRET, "", "A" * 32])
def test_with_another_key_no_code_fits(editor, settings, guess):
    TOTP.activate(editor, SECRET)
    settings.SECRET_KEY = "another-key" * 6
    assert not row().wrap().validate_code(code(guess))


def test_with_another_key_no_recovery_code_fits(editor, settings):
    codes = RecoveryCodes.activate(editor).get_unused_codes()
    settings.SECRET_KEY = "another-key" * 6
    assert not RecoveryCodes.activate(editor).validate_code(codes[0])


def test_a_night_after_the_key_was_changed_the_former_one_can_go(editor, settings):
    TOTP.activate(editor, SECRET)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "another-key" * 6
    call_command("renew_secrets")
    settings.SECRET_KEY_FALLBACKS = []
    assert row().wrap().validate_code(code())


def test_what_no_key_opens_is_left_as_it_is(editor, settings):
    TOTP.activate(editor, SECRET)
    before, settings.SECRET_KEY = row().data, "another-key" * 6
    call_command("renew_secrets")
    assert row().data == before


def test_an_upgrade_encrypts_those_that_there_are(editor):
    Authenticator.objects.create(user=editor, type="totp", data={"secret": SECRET})
    seed = {"seed": "ab" * 40, "used_mask": 1}
    Authenticator.objects.create(user=editor, type="recovery_codes", data=seed)
    before = RecoveryCodes.activate(editor)
    migration.encrypt(apps, None)
    assert SECRET not in str(row().data) and row().wrap().validate_code(code())
    after = Authenticator.objects.get(type="recovery_codes")
    assert after.data["used_mask"] == 1 and before.instance.data["seed"] not in str(after.data)
    migration.decrypt(apps, None)
    assert row().data == {"secret": SECRET}
