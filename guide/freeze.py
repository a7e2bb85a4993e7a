"""Draft rows to document: only what the document names can ever reach a reader."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby

from django.db.models import Q, Value
from django.db.models.functions import Coalesce
from msgspec import convert

from editing.union_query import Gathered, Kind, Row, gather
from guide import document as doc
from guide import models
from guide.pages.freeze import KINDS as AROUND
from guide.pages.freeze import fields_of as around
from guide.pages.models import PageText
from guide.thaw import APART

KINDS = (
    Kind(models.Routine, doc.Routine, but=APART),
    Kind(models.Section, doc.Section, but=("remarks",)),
    Kind(models.SectionRemark, doc.Remark, owner="section"),
    Kind(models.Guide, doc.Guide, but=("remarks", "steps")),
    Kind(models.GuideRemark, doc.Remark, owner="guide"),
    Kind(models.Step, doc.Step, but=("remarks", "illustrations"), owner="guide"),
    Kind(models.StepRemark, doc.Remark, owner="step"),
    Kind(
        models.Client,
        doc.Client,
        joined={name: Coalesce(f"{name}__ref", Value("")) for name in ("guide", "image")},
    ),
    Kind(models.SupportChannel, doc.SupportChannel),
    Kind(models.Synonym, doc.Synonym),
    Kind(models.AddressWords, doc.AddressWords),
)
Illustrations = dict[int, list[Row]]
"""By the key of their step."""
CALLOUT = ("kind", "number", "label", "x", "y", "w", "h")


def freeze() -> doc.Routine:
    """The draft as it stands, in three queries however many kinds of rows there are."""
    rows, illustrations = gather(*KINDS, *AROUND), _illustrations()
    routine = next(iter(rows.of(models.Routine)), {"title": "", "lead": ""})
    fields = {
        "sections": [_section(rows, *each) for each in rows[models.Section, 0].items()],
        "guides": [_guide(rows, illustrations, *each) for each in rows[models.Guide, 0].items()],
        "clients": rows.of(models.Client),
        "support": rows.of(models.SupportChannel),
        "images": list(_shown_images()),
        "synonyms": [{"words": models.Synonym(**row).listed()} for row in rows.of(models.Synonym)],
        "address_words": [
            row | {"words": models.AddressWords(words=row["words"]).listed()}
            for row in rows.of(models.AddressWords)
        ],
        **around(rows),
    }
    return convert(routine | fields, doc.Routine, strict=False)


def _shown_images() -> Iterable[Row]:
    """Only what something shows: a picture replaced before use may hold what nobody should see."""
    by_text = PageText.objects.exclude(image=None).values("image")
    used = Q(illustrations__isnull=False) | Q(clients__isnull=False) | Q(pk__in=by_text)
    shown = models.Image.objects.filter(used).distinct()
    yield from shown.values(*doc.Image.__struct_fields__)


def _section(rows: Gathered, key: int, row: Row) -> Row:
    return row | {"remarks": rows.of(models.SectionRemark, key)}


def _guide(rows: Gathered, illustrations: Illustrations, key: int, row: Row) -> Row:
    steps = [_step(rows, illustrations, *each) for each in rows[models.Step, key].items()]
    return row | {"remarks": rows.of(models.GuideRemark, key), "steps": steps}


def _step(rows: Gathered, illustrations: Illustrations, key: int, row: Row) -> Row:
    return row | {"remarks": rows.of(models.StepRemark, key), "illustrations": illustrations[key]}


def _illustrations() -> Illustrations:
    """All of them with their marks, in one query."""
    rows = models.Illustration.objects.order_by("position", "pk", "callouts__number", "callouts__pk")
    columns = ("step_id", "pk", "image__ref", "alt", "caption", *(f"callouts__{name}" for name in CALLOUT))
    found: Illustrations = defaultdict(list)
    for (step, _, image, alt, caption), marks in groupby(rows.values_list(*columns), lambda row: row[:5]):
        callouts = [dict(zip(CALLOUT, mark[5:], strict=True)) for mark in marks if mark[5]]
        found[step].append({"image": image, "alt": alt, "caption": caption, "callouts": callouts})
    return found
