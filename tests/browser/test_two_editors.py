"""Two people edit the same step, each in a browser: nobody's words are lost, and the second one sees both."""

import pytest
from django.contrib.auth import get_user_model

from guide.models import Step

HERS, HIS = "1. Det som Eva skrev.", "1. Det som Bo skrev."


@pytest.fixture
def step(draft):
    return Step.objects.get(guide__ref="webb", ref="nytt-meddelande")


@pytest.fixture
def both(new_context, editor, step):
    """Eva and Bo, who have the same step open."""
    get_user_model().objects.create_superuser("bo", password="bo-lösenord-1234", first_name="Bo")
    return [opened(new_context(), name, step) for name in ("eva", "bo")]


def opened(context, name, step):
    page = context.new_page()
    page.goto(f"/admin/guide/step/{step.pk}/change/")
    page.get_by_label("Användarnamn").fill(name)
    page.get_by_label("Lösenord").first.fill({"eva": "eva-lösenord-123", "bo": "bo-lösenord-1234"}[name])
    press(page, "Logga in")
    return page


def press(page, name):
    with page.expect_navigation():
        page.get_by_role("button", name=name).first.click()


def save(page, body=None):
    if body:
        page.locator(".form-row.field-body .ProseMirror").first.fill(body.removeprefix("1. "))
    press(page, "Spara och fortsätt redigera")


def test_the_second_save_is_refused_and_shows_both_versions(both, step):
    eva, bo = both
    save(bo, HIS)
    eva.locator("#id_title").fill("Evas rubrik")
    save(eva, HERS)
    assert Step.objects.get(pk=step.pk).body == HIS
    assert "Bo sparade klockan" in eva.locator(".errornote, .errorlist").all_inner_texts()[1]
    assert eva.locator("#id_body").input_value() == HERS
    assert eva.locator(".form-row.field-body .ProseMirror").first.inner_text() in HERS
    assert eva.locator("#id_title").input_value() == "Evas rubrik"
    assert HIS in eva.locator(".field-body .saved-text").inner_text()


def test_saving_again_is_the_second_ones_own_choice(both, step):
    eva, bo = both
    save(bo, HIS)
    save(eva, HERS)
    save(eva)
    assert Step.objects.get(pk=step.pk).body == HERS
    assert eva.locator(".messagelist .success").is_visible()
