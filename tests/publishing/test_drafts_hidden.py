"""Nothing that an editor writes reaches a reader before it is published."""

import pytest
from django.db import models
from django.test import Client

from publishing.current import current_edition
from publishing.freeze import freeze
from publishing.models import Edition
from routine.document import Document
from tests.publishing.test_middleware import PAGES
from tests.publishing.texts import DRAFT_MODELS, texts_of, write_every_kind

pytestmark = pytest.mark.django_db
ANSWERS = ["ska-jag-kryptera/?arende=skicka", "ska-jag-kryptera/?arende=skicka&vem=anstalld"]


@pytest.fixture
def full(content) -> Document:
    return write_every_kind(content.document)


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
