"""Draft rows to document, field by field: only what is named here can ever reach a reader."""

from typing import cast

from guide import document as doc
from guide import models


def freeze() -> doc.Routine:
    """The draft as it stands, in a constant number of queries."""
    routine = models.Routine.objects.first() or models.Routine()
    return doc.Routine(
        title=routine.title,
        lead=routine.lead,
        owner=routine.owner,
        reviewed_on=routine.reviewed_on,
        review_by=routine.review_by,
        source_version=routine.source_version,
        sections=tuple(map(_section, models.Section.objects.prefetch_related("remarks"))),
        guides=tuple(map(_guide, models.Guide.objects.prefetch_related(*GUIDE_TREE))),
        support=tuple(map(_channel, models.SupportChannel.objects.all())),
        images=tuple(map(_image, models.Image.objects.all())),
        synonyms=tuple(doc.Synonym(words=row.listed()) for row in models.Synonym.objects.all()),
    )


GUIDE_TREE = ("remarks", "steps__remarks", "steps__illustrations__callouts", "steps__illustrations__image")


def _section(row: models.Section) -> doc.Section:
    remarks = tuple(map(_remark, row.remarks.all()))
    return doc.Section(
        ref=row.ref, kind=cast(doc.SectionKind, row.kind), title=row.title, body=row.body, remarks=remarks
    )


def _guide(row: models.Guide) -> doc.Guide:
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
        remarks=tuple(map(_remark, row.remarks.all())),
        steps=tuple(map(_step, row.steps.all())),
    )


def _step(row: models.Step) -> doc.Step:
    return doc.Step(
        ref=row.ref,
        title=row.title,
        environment=cast(doc.Environment, row.environment),
        body=row.body,
        remarks=tuple(map(_remark, row.remarks.all())),
        illustrations=tuple(map(_illustration, row.illustrations.all())),
    )


def _remark(row: models.Remark) -> doc.Remark:
    return doc.Remark(kind=cast(doc.RemarkKind, row.kind), body=row.body, source=row.source)


def _illustration(row: models.Illustration) -> doc.Illustration:
    callouts = tuple(map(_callout, row.callouts.all()))
    return doc.Illustration(image=row.image.ref, alt=row.alt, caption=row.caption, callouts=callouts)


def _callout(row: models.Callout) -> doc.Callout:
    return doc.Callout(
        kind=cast(doc.CalloutKind, row.kind),
        number=row.number,
        label=row.label,
        x=row.x,
        y=row.y,
        w=row.w,
        h=row.h,
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
