"""Every row as JSON, and back: also rows of an earlier version, by the models that it had."""

import json
from io import StringIO
from typing import Any, cast

from django.apps import apps
from django.apps.registry import Apps
from django.core.management import call_command
from django.core.management.color import no_style
from django.core.serializers.python import Deserializer
from django.db import connection
from django.db.models import Field, Model

from publishing import triggers

MADE_ANEW = {"contenttypes", "auth.permission"}
"""By `migrate`, with keys that may differ from those of another site."""
OF_NO_USE = {"sessions", "transfer.waitingimport", "search.storedindex", "publishing.storednews"}
NATURAL_KEYS = {
    "auth.user": ("username",),
    "auth.group": ("name",),
    "auth.permission": ("codename", "content_type__app_label", "content_type__model"),
    "contenttypes.contenttype": ("app_label", "model"),
}
"""How rows name those whose keys may differ. Models of an earlier version have no methods for it."""


def dump() -> bytes:
    text = StringIO()
    left_out = sorted(MADE_ANEW | OF_NO_USE)
    call_command(
        "dumpdata", natural_foreign=True, exclude=left_out, stdout=text, verbosity=0, use_base_manager=True
    )
    return text.getvalue().encode()


def load(rows: bytes, models: Apps = apps) -> None:
    """Puts the rows in place of all that there are. To be called in a transaction."""
    tables = [model for model in models.get_models(include_auto_created=True) if _is_replaced(model)]
    triggers.remove(connection)
    for table in tables:
        table._base_manager.all()._raw_delete(connection.alias)
    for row in _Rows(models, json.loads(rows)):
        row.save(force_insert=True)  # the tables are empty: it need not look whether there is such a row
    connection.check_constraints()
    triggers.install(connection)
    _count_on_from(tables)


def _is_replaced(model: type[Model]) -> bool:
    names = {model._meta.app_label, model._meta.label_lower}
    return model._meta.managed and not model._meta.proxy and not names & MADE_ANEW


def _count_on_from(tables: list[type[Model]]) -> None:
    """The next row's key comes after those that were loaded."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), tables):
            cursor.execute(statement)


class _Rows(Deserializer):
    """Rows as instances of the models of some version, and not only of those that the code has now."""

    def __init__(self, models: Apps, rows: list[dict[str, Any]]) -> None:
        super().__init__(rows)
        self.models = models
        self.found: dict[tuple[str, ...], Any] = {}

    def _get_model_from_node(self, model_identifier: str) -> type[Model]:
        return self.models.get_model(model_identifier)

    def _handle_fk_field_node(self, field: "Field[Any, Any]", value: Any) -> Any:
        return super()._handle_fk_field_node(field, self._key(field, value))  # type: ignore[misc]  # no stub has it

    def _handle_m2m_field_node(self, field: "Field[Any, Any]", values: list[Any]) -> Any:
        """Without rights to what no longer is, which stay in the database when a table goes."""
        keys = [key for value in values if (key := self._key(field, value)) is not None]
        return super()._handle_m2m_field_node(field, keys)  # type: ignore[misc]

    def _key(self, field: "Field[Any, Any]", value: Any) -> Any:
        """The key of the row that `value`, a list where it is no key, names; None where there is none."""
        if not isinstance(value, list):
            return value
        related = cast("type[Model]", field.related_model)
        name = (related._meta.label_lower, *value)
        if name not in self.found:
            lookup = dict(zip(NATURAL_KEYS[name[0]], value, strict=True))
            found = related._base_manager.filter(**lookup)
            self.found[name] = found.values_list("pk", flat=True).first()
        return self.found[name]
