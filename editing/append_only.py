"""Rows that are written once: what has happened cannot be made to have happened otherwise."""

from typing import Any, NoReturn, TypeVar

from django.db import models

Row = TypeVar("Row", bound=models.Model)


class IsFinal(Exception):
    """Somebody tried to change or remove what is kept as it was written."""


def refuse(*args: Any, **kwargs: Any) -> NoReturn:
    raise IsFinal("Det som har hänt eller publicerats kan inte ändras eller tas bort.")


class FinalQuerySet(models.QuerySet[Row]):
    """Rows can be read and added, nothing else."""

    update = bulk_update = delete = refuse


class Final(models.Model):
    objects = FinalQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            refuse()
        super().save(*args, **kwargs)

    delete = refuse
