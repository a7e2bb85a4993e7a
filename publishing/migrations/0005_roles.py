"""The groups of the three roles. Their rights are given after every migrate (publishing/roles.py)."""

from typing import Any

from django.db import migrations

ROLES = ["Redaktör", "Fastställare", "Administratör"]


def make(apps: Any, schema_editor: Any) -> None:
    groups = apps.get_model("auth", "Group").objects.using(schema_editor.connection.alias)
    for name in ROLES:
        groups.get_or_create(name=name)


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("publishing", "0004_events_sharing_reviews"),
    ]
    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
