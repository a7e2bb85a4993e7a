"""Nothing that an editor writes reaches a reader before it is published."""

import pytest
from django.apps import apps
from django.db import models
from django.test import Client
from msgspec.structs import replace

from guide.pages.document import Contact, Fault
from publishing.current import current_edition
from publishing.document import Document
from publishing.freeze import freeze, thaw
from publishing.models import Edition
from tests.publishing.test_middleware import PAGES

pytestmark = pytest.mark.django_db
ANSWERS = ["ska-jag-kryptera/?arende=skicka", "ska-jag-kryptera/?arende=skicka&vem=anstalld"]
DRAFT_MODELS = [*apps.get_app_config("guide").get_models(), *apps.get_app_config("decisions").get_models()]


def texts_of(model: type[models.Model]) -> dict[str, str]:
    """Something else for every text field that neither stands in an address nor is one of a few choices."""
    return {
        field.name: f"ändrad {field.name}"[: field.max_length]
        for field in model._meta.fields
        if isinstance(field, models.CharField | models.TextField)
        and not (field.choices or field.unique or field.name == "ref")
    }


@pytest.fixture
def full(content) -> Document:
    """The shipped routine as a draft, and a row of each kind that only an owner can write."""
    routine = content.document.routine
    contact = Contact(role="incident", kind="phone", value="1234", label="Ring", note="Dygnet runt")
    statement = replace(routine.accessibility, faults=(Fault(title="Ljud", body="Det finns inget."),))
    routine = replace(routine, contacts=(contact,), accessibility=statement)
    thaw(replace(content.document, routine=routine))
    return freeze()


@pytest.mark.parametrize(
    "model", [model for model in DRAFT_MODELS if texts_of(model)], ids=lambda model: model.__name__
)
def test_a_changed_draft_leaves_every_page_byte_for_byte_the_same(
    client: Client, edition: Edition, full: Document, model: type[models.Model]
) -> None:
    pages = [f"/{page}" for page in [*PAGES, "guider/dator/", "guider/lasa/", "guider/svara/", *ANSWERS]]
    before = [client.get(page).content for page in pages]
    assert model._default_manager.update(**texts_of(model)) and freeze() != full
    current_edition.forget()
    assert [client.get(page).content for page in pages] == before
