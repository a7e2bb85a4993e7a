"""Draft rows to document, field by field: only what is named here can ever reach a reader."""

from collections import defaultdict
from itertools import groupby
from typing import cast

from django.db.models import CharField, Value

from guide import document as doc
from guide import models
from guide.around.freeze import freeze as freeze_around


def freeze() -> doc.Routine:
    """The draft as it stands, in a constant number of queries."""
    routine = models.Routine.objects.first() or models.Routine()
    remarks, steps = _remarks(), defaultdict(list)
    illustrations = _illustrations()
    for step in models.Step.objects.all():
        steps[step.guide_id].append(_step(step, remarks["step", step.pk], illustrations[step.pk]))
    return doc.Routine(
        title=routine.title,
        lead=routine.lead,
        owner=routine.owner,
        reviewed_on=routine.reviewed_on,
        review_by=routine.review_by,
        source_version=routine.source_version,
        sections=tuple(_section(row, remarks["section", row.pk]) for row in models.Section.objects.all()),
        guides=tuple(
            _guide(row, remarks["guide", row.pk], steps[row.pk]) for row in models.Guide.objects.all()
        ),
        support=tuple(map(_channel, models.SupportChannel.objects.all())),
        images=tuple(map(_image, models.Image.objects.all())),
        synonyms=tuple(doc.Synonym(words=row.listed()) for row in models.Synonym.objects.all()),
        **freeze_around(),
    )


Remarks = dict[tuple[str, int], list[doc.Remark]]
"""By the kind of row that has them, and its key."""
Illustrations = dict[int, list[doc.Illustration]]
"""By the key of their step."""
CALLOUT = ("kind", "number", "label", "x", "y", "w", "h")


def _remarks() -> Remarks:
    """All of them, though they stand in a table for each kind of row that has them, in one query."""
    first, *others = (
        model._default_manager.order_by().values_list(
            Value(owner, CharField()), f"{owner}_id", "position", "pk", "kind", "body", "source"
        )
        for owner, model in (
            ("section", models.SectionRemark),
            ("guide", models.GuideRemark),
            ("step", models.StepRemark),
        )
    )
    found: Remarks = defaultdict(list)
    for owner, key, _, _, kind, body, source in sorted(first.union(*others, all=True)):
        found[owner, key].append(doc.Remark(kind=kind, body=body, source=source))
    return found


def _illustrations() -> Illustrations:
    """All of them with their marks, in one query."""
    rows = models.Illustration.objects.order_by("position", "pk", "callouts__number", "callouts__pk")
    columns = ("step_id", "pk", "image__ref", "alt", "caption", *(f"callouts__{name}" for name in CALLOUT))
    found: Illustrations = defaultdict(list)
    for (step, _, image, alt, caption), marks in groupby(rows.values_list(*columns), lambda row: row[:5]):
        callouts = tuple(
            doc.Callout(**dict(zip(CALLOUT, mark[5:], strict=True))) for mark in marks if mark[5]
        )
        found[step].append(doc.Illustration(image=image, alt=alt, caption=caption, callouts=callouts))
    return found


def _section(row: models.Section, remarks: list[doc.Remark]) -> doc.Section:
    return doc.Section(
        ref=row.ref,
        kind=cast(doc.SectionKind, row.kind),
        title=row.title,
        body=row.body,
        remarks=tuple(remarks),
    )


def _guide(row: models.Guide, remarks: list[doc.Remark], steps: list[doc.Step]) -> doc.Guide:
    return doc.Guide(
        ref=row.ref,
        title=row.title,
        environment=cast(doc.Environment, row.environment),
        intro=row.intro,
        summary=row.summary,
        beyond=row.beyond,
        owner=row.owner,
        reviewed_on=row.reviewed_on,
        review_by=row.review_by,
        remarks=tuple(remarks),
        steps=tuple(steps),
    )


def _step(row: models.Step, remarks: list[doc.Remark], illustrations: list[doc.Illustration]) -> doc.Step:
    return doc.Step(
        ref=row.ref,
        title=row.title,
        environment=cast(doc.Environment, row.environment),
        body=row.body,
        otherwise=row.otherwise,
        remarks=tuple(remarks),
        illustrations=tuple(illustrations),
    )


def _image(row: models.Image) -> doc.Image:
    return doc.Image(
        ref=row.ref,
        file=row.file,
        width=row.width,
        height=row.height,
        small=row.small,
        client=row.client,
        captured_on=row.captured_on,
    )


def _channel(row: models.SupportChannel) -> doc.SupportChannel:
    return doc.SupportChannel(
        kind=cast(doc.ChannelKind, row.kind), value=row.value, label=row.label, note=row.note
    )
