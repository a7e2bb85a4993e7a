"""Every text that editors write: to be changed, all at once, and looked for wherever it must come out."""

from django.apps import apps
from django.db import models
from msgspec.structs import replace

from editing.fields import MarkdownField
from guide.pages.document import Contact, Fault, KnownProblem, OtherWay
from publishing.freeze import freeze, thaw
from routine.document import Document

DRAFT_MODELS = [*apps.get_app_config("guide").get_models(), *apps.get_app_config("decisions").get_models()]


def text_fields(model: type[models.Model]) -> list[models.CharField | models.TextField]:
    """Those that neither stand in an address nor are one of a few choices."""
    return [
        field
        for field in model._meta.fields
        if isinstance(field, models.CharField | models.TextField)
        and not (field.choices or field.unique or field.name == "ref")
    ]


def texts_of(model: type[models.Model]) -> dict[str, str]:
    """Something else for every text field."""
    return {field.name: f"ändrad {field.name}"[: field.max_length] for field in text_fields(model)}


def mark_texts() -> dict[str, str]:
    """Writes a word of its own in every text field of the draft; the words by the names of the fields."""
    marks = {}
    for model in DRAFT_MODELS:
        fields = (field for field in text_fields(model) if not isinstance(field, models.SlugField))  # no refs
        own = {field.name: _mark(model, field) for field in fields}
        model._default_manager.update(**own) if own else None
        marks |= {f"{model.__name__}.{name}": mark for name, mark in own.items()}
    return marks


def _mark(model: type[models.Model], field: models.Field) -> str:
    return f"kanarie{model.__name__}{field.name}".replace("_", "").lower()[: field.max_length]


def break_links() -> set[str]:
    """Writes a link of its own, to nowhere, in every Markdown field of the draft."""
    links = set()
    for model in DRAFT_MODELS:
        for field in model._meta.fields:
            if isinstance(field, MarkdownField):
                link = f"/finns-inte/{model.__name__}.{field.name}/"
                model._default_manager.update(**{field.name: f"Läs [mer]({link})."})
                links.add(link)
    return links


def write_every_kind(document: Document) -> Document:
    """The document as the draft, with a row of each kind that only an owner can write."""
    contact = Contact(role="incident", kind="phone", value="1234", label="Ring", note="Dygnet runt")
    statement = replace(
        document.routine.accessibility, faults=(Fault(title="Ljud", body="Det finns inget."),)
    )
    way = OtherWay(name="SDK", for_whom="andra", up_to="sekretess", link="https://a.example", note="Bra")
    shown = tuple(replace(each, needs_check=False) for each in document.routine.translations)
    routine = replace(
        document.routine,
        contacts=(contact,),
        other_ways=(way,),
        known_problems=(KnownProblem(ref="borta", title="Kryptera är borta", body="Vänta."),),
        translations=shown,
        accessibility=statement,
    )
    thaw(replace(document, routine=routine))
    return freeze()
