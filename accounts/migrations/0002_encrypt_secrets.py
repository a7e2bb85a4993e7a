"""Encrypts the secrets of second steps, which stood readable in the database."""

from django.db import migrations

from accounts import secrets


def change_all(apps, change):
    for row in apps.get_model("mfa", "Authenticator").objects.all():
        secrets.change_in(row.data, change)
        row.save(update_fields=["data"])


def encrypt(apps, schema_editor):
    change_all(apps, secrets.encrypt)


def decrypt(apps, schema_editor):
    change_all(apps, secrets.decrypt)


class Migration(migrations.Migration):
    dependencies = [("access", "0001_cache_table"), ("mfa", "0003_authenticator_type_uniq")]
    operations = [migrations.RunPython(encrypt, decrypt)]
