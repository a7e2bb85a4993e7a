"""Nothing that an editor writes reaches a reader before it is published."""

import pytest
from django.apps import apps
from django.db import models
from django.test import Client

from publishing.models import Edition
from tests.publishing.test_middleware import PAGES

pytestmark = pytest.mark.django_db
ANSWERS = ["ska-jag-kryptera/?arende=skicka", "ska-jag-kryptera/?arende=skicka&vem=anstalld"]
DRAFT_MODELS = [*apps.get_app_config("guide").get_models(), *apps.get_app_config("decisions").get_models()]


def change_every_text(model: type[models.Model]) -> None:
    """Writes something else into every text field of every row that does not stand in an address."""
    texts = [
        f for f in model._meta.fields if isinstance(f, models.CharField | models.TextField) and not f.choices
    ]
    changed = {
        field.name: f"ändrad {field.name}" for field in texts if not field.unique and field.name != "ref"
    }
    if changed:
        model._default_manager.update(**changed)


@pytest.mark.parametrize("model", DRAFT_MODELS, ids=lambda model: model.__name__)
def test_a_changed_draft_leaves_every_page_byte_for_byte_the_same(
    client: Client, edition: Edition, model: type[models.Model]
) -> None:
    pages = [f"/{page}" for page in [*PAGES, "guider/dator/", "guider/lasa/", "guider/svara/", *ANSWERS]]
    before = [client.get(page).content for page in pages]
    change_every_text(model)
    assert [client.get(page).content for page in pages] == before
