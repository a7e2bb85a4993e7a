"""The editors' pages: who comes in, what they can reach there, and what nobody can do there."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client

from guide.models import Guide, Image, Section, Step
from publishing.models import Edition
from tests.security.answers import assert_harmless
from tests.security.forms import form_on

ADDRESSES = [
    "/admin/",
    "/admin/guide/guide/",
    "/admin/guide/guide/1/change/",
    "/admin/publishing/edition/publicera/",
]


@pytest.mark.parametrize("address", [*ADDRESSES, "/admin/finns-inte/", "/admin/guide/guide/999999/change/"])
def test_who_has_not_signed_in_cannot_tell_what_exists(reader, draft, address):
    response = reader.get(address)
    assert response.status_code == 302 and response["Location"].startswith("/admin/login/?next=")


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_may_not_edit_is_refused(draft, address):
    client = Client()
    client.force_login(User.objects.create_user("lisa"))
    response = client.get(address, follow=True)
    assert response.status_code == 403
    assert_harmless(response)


@pytest.mark.parametrize("action", ["change", "delete", "history"])
def test_what_one_may_not_see_and_what_does_not_exist_look_alike_to_strangers(draft, action):
    client = Client()
    client.force_login(User.objects.create_user("lisa", is_staff=True))
    existing = Guide.objects.first().pk
    answers = [client.get(f"/admin/guide/guide/{pk}/{action}/").status_code for pk in (existing, 999_999)]
    assert answers[0] == 403 and answers[1] in (302, 403)


@pytest.fixture
def limited(draft):
    """Somebody who may change chapters, and nothing else."""
    person = User.objects.create_user("lisa", is_staff=True)
    person.user_permissions.add(*Permission.objects.filter(codename__in=["view_section", "change_section"]))
    client = Client()
    client.force_login(person)
    return client


def test_rows_of_another_kind_cannot_be_reached_through_a_form_of_ones_own(limited):
    """Inline rows ask for rights of their own (CVE-2026-4292's kind)."""
    section, step = Section.objects.first(), Step.objects.first()
    address = f"/admin/guide/section/{section.pk}/change/"
    forged = {
        "remarks-TOTAL_FORMS": "1",
        "remarks-INITIAL_FORMS": "0",
        "remarks-0-kind": "obs",
        "remarks-0-body": "insmugglat",
        "steps-TOTAL_FORMS": "1",
        "steps-0-id": str(step.pk),
        "steps-0-title": "insmugglat",
    }
    limited.post(address, form_on(limited, address) | forged)
    step.refresh_from_db()
    assert step.title != "insmugglat"
    assert not section.remarks.filter(body="insmugglat").exists()


def test_a_row_of_another_parent_cannot_be_taken_over(editing, draft):
    mine, others = Guide.objects.all()[:2]
    step = others.steps.first()
    address = f"/admin/guide/guide/{mine.pk}/change/"
    forged = {
        "steps-INITIAL_FORMS": "1",
        "steps-TOTAL_FORMS": "1",
        "steps-0-id": str(step.pk),
        "steps-0-guide": str(mine.pk),
    }
    response = editing.post(address, form_on(editing, address) | forged)
    assert response.status_code < 500
    step.refresh_from_db()
    assert step.guide == others


def test_the_list_changes_only_rows_that_are_on_it(limited, draft):
    address = "/admin/guide/section/"
    stranger = Guide.objects.first()
    forged = {
        "form-TOTAL_FORMS": "1",
        "form-INITIAL_FORMS": "1",
        "form-0-id": str(stranger.pk + 5000),
        "_save": "x",
    }
    response = limited.post(address, forged | {"form-0-position": "99"})
    assert response.status_code < 500
    assert not Section.objects.filter(position=99).exists()


def test_an_action_on_rows_one_may_not_delete_is_refused(limited):
    everything = [str(pk) for pk in Section.objects.values_list("pk", flat=True)]
    count = Section.objects.count()
    limited.post(
        "/admin/guide/section/", {"action": "delete_selected", "_selected_action": everything, "post": "yes"}
    )
    assert Section.objects.count() == count


@pytest.mark.parametrize(
    "query",
    ["guide__finns__inte=1", "guide__title__regex=(a%2B)%2B%24", "password__startswith=a", "o=99.-99.x",
     "p=999999", "p=x", "all=1&p=-1", "e=1", "guide__id__exact=NaN", "guide__id__exact=" + "9" * 400, "q=%00",
     "q=" + "a" * 10_000, "q=%ff", "_popup=1&_to_field=password", "id__in=1,x", "guide__ref__isnull=x"],
)  # fmt: skip
def test_lists_can_only_be_asked_for_what_they_offer(editing, draft, query):
    response = editing.get(f"/admin/guide/step/?{query}")
    assert response.status_code in (200, 302, 400)
    assert_harmless(response) if response.status_code != 302 else None


@pytest.mark.parametrize(
    "pk", ["0", "-1", "x", "1_0", "_5F", "%00", "%ff", "9" * 400, "1;2", "../1", "1/../../../auth/user/1"]
)
@pytest.mark.parametrize("action", ["change", "delete", "history"])
def test_a_row_that_does_not_exist_leads_back(editing, draft, pk, action):
    response = editing.get(f"/admin/guide/guide/{pk}/{action}/")
    assert response.status_code in (302, 400, 404)


def test_an_edition_can_only_be_read(editing, draft):
    edition = Edition.objects.get()
    address = f"/admin/publishing/edition/{edition.pk}/"
    assert editing.get(address + "change/").status_code == 200
    assert editing.post(address + "change/", {"note": "ändrad"}).status_code == 403
    assert editing.post(address + "delete/", {"post": "yes"}).status_code == 403
    action = {"action": "delete_selected", "_selected_action": [str(edition.pk)], "post": "yes"}
    editing.post("/admin/publishing/edition/", action)
    assert Edition.objects.get().note == edition.note


def test_a_picture_in_use_is_not_deleted(editing, draft):
    image = Image.objects.filter(illustrations__isnull=False).first()
    response = editing.post(f"/admin/guide/image/{image.pk}/delete/", {"post": "yes"})
    assert response.status_code == 200
    assert Image.objects.filter(pk=image.pk).exists()


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "vbscript:x"]
)
def test_an_address_that_could_run_is_not_published(editing, draft, address):
    section = Section.objects.first()
    form = form_on(editing, f"/admin/guide/section/{section.pk}/change/")
    editing.post(f"/admin/guide/section/{section.pk}/change/", form | {"body": f"Läs [mer]({address})."})
    editing.post("/admin/publishing/edition/publicera/", {"significance": "correction", "note": ""})
    assert Edition.objects.count() == 1
    page = editing.get(f"/admin/guide/section/{section.pk}/change/")
    assert_harmless(page)
