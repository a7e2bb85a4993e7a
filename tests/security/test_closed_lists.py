"""What no page shows cannot be asked for either, whoever asks and however the row is named."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from accounts.roles import ADMINISTRATOR
from editing.audit.models import Event
from editing.closed_admin import ClosedAdmin
from feedback.models import Tally
from organisation.models import SiteSettings
from publishing.models import Approval, Revision, ShippedText
from publishing.reviews.models import Review

pytestmark = pytest.mark.django_db
MODELS = list(admin.site._registry)
OWN_PAGES = (Approval, Event, Review, Revision, ShippedText, SiteSettings, Tally)
"""Their lists are pages of our own, or lead to the only row: they ask nothing of what their address says."""
ASKED = [model for model in MODELS if model not in OWN_PAGES]
ODD = ["0", "-1", "x", "_00", "a_00b", "9" * 20, "9" * 400, "1 OR 1=1", "å", "1.0", "٣"]
"""`_00` is how the admin writes NUL in an address."""


@pytest.fixture
def administrator(draft):
    person = User.objects.create_user("anna", is_staff=True)
    person.groups.set([Group.objects.get(name=ADMINISTRATOR)])
    client = Client()
    client.force_login(person)
    return client


def page(model, name, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{name}", args=args)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_list_is_closed(model):
    assert isinstance(admin.site._registry[model], ClosedAdmin)


@pytest.mark.parametrize("model", ASKED, ids=lambda model: model.__name__)
def test_a_list_can_be_asked_for_no_letter_of_any_field(editing, draft, model):
    editing.raise_request_exception = False
    asked = [f"{field.name}__startswith" for field in model._meta.fields]
    last = model._meta.fields[-1].name
    asked += [f"{last}__{lookup}" for lookup in ("regex", "contains", "secret__startswith")]
    for lookup in asked:
        assert editing.get(page(model, "changelist"), {lookup: "a"}).status_code == 400, lookup


@pytest.mark.parametrize("model", ASKED, ids=lambda model: model.__name__)
def test_a_list_can_be_asked_for_what_it_offers(editing, draft, model):
    response = editing.get(page(model, "changelist"))
    links = [spec.choices(response.context["cl"]) for spec in response.context["cl"].filter_specs]
    for choice in (choice for choices in links for choice in choices):
        assert editing.get(page(model, "changelist") + choice["query_string"]).status_code == 200


def test_a_secret_cannot_be_guessed_letter_by_letter(administrator, editor):
    TOTP.activate(editor, "A" * 32)
    for name in ("data__secret__startswith", "data__secret", "data", "data__contains"):
        response = administrator.get(page(Authenticator, "changelist"), {name: "A"})
        assert response.status_code == 400


def test_second_steps_of_those_with_every_right_are_theirs(administrator, editing, editor):
    TOTP.activate(editor, "A" * 32)
    row = Authenticator.objects.get()
    address = page(Authenticator, "delete", row.pk)
    assert administrator.post(address, {"post": "yes"}).status_code == 302
    chosen = {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"}
    administrator.post(page(Authenticator, "changelist"), chosen)
    assert Authenticator.objects.exists()
    editing.post(address, {"post": "yes"})
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_no_number_of_a_row_is_a_fault_of_ours(editing, draft, model):
    for odd in ODD:
        for action in ("change", "delete", "history"):
            assert editing.get(page(model, action, odd)).status_code < 500, (odd, action)
            assert editing.post(page(model, action, odd), {"post": "yes"}).status_code < 500, (odd, action)


@pytest.mark.parametrize("model", ASKED, ids=lambda model: model.__name__)
def test_no_number_of_a_chosen_row_is_a_fault_of_ours(editing, draft, model):
    address = page(model, "changelist")
    actions = editing.get(address).context["cl"].model_admin.get_actions(editing.get(address).wsgi_request)
    row = {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "1", "_save": "x"}
    for odd in [*ODD, "\0", ""]:
        for action in actions:
            chosen = {"action": action, "_selected_action": [odd], "post": "yes"}
            assert editing.post(address, chosen).status_code < 500, (odd, action)
        assert editing.post(address, row | {"form-0-id": odd}).status_code < 500, odd


def test_no_number_of_a_chosen_role_is_a_fault_of_ours(editing, editor):
    for odd in [*ODD, "\0"]:
        answer = editing.post(page(User, "change", editor.pk), {"username": "eva", "groups": [odd]})
        assert answer.status_code < 500
