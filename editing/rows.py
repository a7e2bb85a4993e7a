"""Which rows hold a struct: those that bear its name, in the app that the struct belongs to."""

from functools import cache

from django.apps import apps
from django.db.models import Model

from editing.structs import Frozen


@cache
def rows_of(struct: type[Frozen]) -> tuple[type[Model], ...]:
    """The models of that name, or made from one: there are several of remarks, none of a whole document."""
    app, _, _ = struct.__module__.partition(".")
    models = apps.get_app_config(app).get_models() if apps.is_installed(app) else ()
    return tuple(model for model in models if struct.__name__ in {base.__name__ for base in model.__mro__})
