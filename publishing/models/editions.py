"""Editions: what has been published, for ever."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from editing.append_only import Final, FinalQuerySet
from pictures.hole import Holes
from pictures.models import holes
from routine.document import Document, as_readers_see, chained_sha256, decode
from routine.holes import with_holes, with_reasons
from routines.models import OfChosen, OfRoutine


class EditionQuerySet(FinalQuerySet["Edition"]):
    def newest(self) -> "Edition | None":
        return self.order_by("-number").first()


EditionManager = OfChosen.from_queryset(EditionQuerySet)


class Edition(OfRoutine, Final):
    """The whole routine as it was published at one time. Triggers in the database keep it final as well.

    Each routine's editions are numbered from 1, and each follows from the routine's edition before it.
    """

    class Significance(models.TextChoices):
        CORRECTION = "correction", "Rättelse (stavfel, länk)"
        CLARIFICATION = "clarification", "Förtydligande (samma arbetssätt)"
        CHANGE = "change", "Ändrat arbetssätt"

    number = models.PositiveIntegerField("nummer")
    document = models.TextField("innehåll")
    sha256 = models.CharField("kontrollsumma", max_length=64)
    published_at = models.DateTimeField("publicerad")
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="publicerad av"
    )
    published_as = models.CharField(
        "i rollen", max_length=60, blank=True, help_text="Vad läsarna ser i stället för ett namn."
    )
    significance = models.CharField("betydelse", max_length=20, choices=Significance)
    note = models.TextField("vad som är nytt", max_length=1000, blank=True)
    weaker_because = models.TextField(
        "varför beskeden är mildare",
        max_length=1000,
        blank=True,
        help_text="Skälet till att några får ett mildare besked än i utgåvan före.",
    )
    is_partial = models.BooleanField(
        "bara en del av utkastet", default=False, help_text="Om något i utkastet fick vänta."
    )

    objects: ClassVar[EditionManager] = EditionManager()  # type: ignore[assignment]  # narrower than its base
    everywhere: ClassVar[models.Manager["Edition"]] = EditionQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["routine", "number"], name="edition_number_once")]
        verbose_name = "utgåva"
        verbose_name_plural = "utgåvor"

    def __str__(self) -> str:
        return f"Utgåva {self.number}"

    def decoded(self, known: Holes | None = None) -> Document:
        """What was published, with a drawing in place of each picture taken down since.

        `known` spares a question to the database for whoever has asked it.
        """
        return with_holes(decode(self.document), holes() if known is None else known)

    def is_intact(self, previous_sha256: str) -> bool:
        """Whether the content still is what was published after the edition with that hash."""
        return self.sha256 == chained_sha256(self.document, previous_sha256)


def for_readers(document: Document, known: Holes | None = None) -> Document:
    """The document as readers meet it: without what nobody has checked, and told what has been taken down."""
    return with_reasons(as_readers_see(document), holes() if known is None else known)
