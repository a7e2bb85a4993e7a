"""For migrations: models that have moved to another app while their tables stay."""

from typing import Any

from django.db.migrations import RunPython


def moved_content_types(models: list[str], *, old: str, new: str) -> RunPython:
    """Lets rights and the log of edits follow the models, which they know by their content types."""

    def move(apps: Any, schema_editor: Any) -> None:
        _rename(apps, schema_editor.connection.alias, models, old, new)

    def back(apps: Any, schema_editor: Any) -> None:
        _rename(apps, schema_editor.connection.alias, models, new, old)

    return RunPython(move, back)


def _rename(apps: Any, database: str, models: list[str], old: str, new: str) -> None:
    types = apps.get_model("contenttypes", "ContentType").objects.using(database)
    types.filter(app_label=old, model__in=models).update(app_label=new)
