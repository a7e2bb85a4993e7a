"""Which routines there are, and what draft rows that belong to one have in common.

`objects` of such a row knows those of the chosen routine and no others, so that no page, form, check or
freeze can mix two routines up. `everywhere` knows those of all of them.
"""

from collections.abc import Collection
from functools import cache
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models

from editing.fields import RefField
from routines.chosen import chosen

M = TypeVar("M", bound=models.Model, covariant=True)


class Routine(models.Model):
    """A routine that the site has. What it says is in rows of its own, which belong to it."""

    ref = RefField(unique=True)

    class Meta:
        default_permissions = ()
        ordering = ["pk"]
        verbose_name = "rutin"
        verbose_name_plural = "rutiner"

    def __str__(self) -> str:
        return self.ref


class OfChosen(models.Manager[M]):
    """Those rows that belong to the chosen routine, themselves or by the row that they stand in.

    What is reached from a row is of that row's routine, whichever is chosen.
    """

    def get_queryset(self) -> models.QuerySet[M]:
        rows = super().get_queryset()
        is_reached = hasattr(self, "instance")
        return rows if is_reached else rows.filter(**{_way_to_routine(self.model): chosen()})


class InRoutine(models.Model):
    """A row that stands in another, which belongs to a routine."""

    objects = OfChosen()
    everywhere = models.Manager()  # noqa: DJ012  # takes it for a field

    class Meta:
        abstract = True


class OfRoutine(InRoutine):
    """A row that belongs to a routine: to the one that was chosen when it was made."""

    routine = models.ForeignKey(
        Routine, models.PROTECT, default=chosen, editable=False, related_name="+", verbose_name="rutin"
    )

    class Meta:
        abstract = True

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        """What is once in a routine is so although no form shows which routine it is."""
        super().validate_constraints({*(exclude or ())} - {"routine"})

    def unique_error_message(self, model: type[models.Model], unique_check: Any) -> ValidationError:
        """Stands at the field, where it is the routine's only one of that name."""
        names = tuple(name for name in unique_check if name != "routine")
        error = super().unique_error_message(model, names)
        if len(names) != 1:
            return error
        at_field = ValidationError({names[0]: error})
        at_field.code = error.code  # which a constraint asks for
        return at_field


class NamedInRoutine(OfRoutine):
    """One that its `ref` names, as it names no other of its kind in the routine."""

    ref = RefField()

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(fields=["routine", "ref"], name="%(app_label)s_%(class)s_ref_once")
        ]


@cache
def _way_to_routine(model: type[models.Model]) -> str:
    if issubclass(model, OfRoutine):
        return "routine"
    owner = owner_field(model)
    if owner is None:
        raise TypeError(f"{model.__name__} belongs to no routine.")
    return f"{owner.name}__{_way_to_routine(owner.related_model)}"


def owner_field(model: type[models.Model]) -> "models.ForeignKey[Any, Any] | None":
    """The field that names the row that such a row stands in, and goes with."""
    relations = (field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey))
    return next((field for field in relations if field.remote_field.on_delete is models.CASCADE), None)
