"""Eight people save the same step at the same moment, with a database as in production."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.test import Client

from guide.models import Step
from tests.forms import fields_of
from tests.guide.factories import StepFactory
from tests.threads import at_once, database_on_disk

EDITORS = 8
ROUNDS = 5


@pytest.mark.django_db(transaction=True)
def test_exactly_one_of_eight_saves_wins_in_every_round(tmp_path):
    step = StepFactory()
    for n in range(EDITORS):
        get_user_model().objects.create_superuser(f"editor{n}")
    page = f"/admin/guide/step/{step.pk}/change/"

    def sign_in(n):
        client = Client()
        client.force_login(User.objects.get(username=f"editor{n}"))
        return client

    def open_page(n):
        return fields_of(clients[n].get(page).text, "step_form")

    def save(n, opened, body):
        return clients[n].post(page, opened | {"body": body}).status_code

    with database_on_disk(tmp_path):
        clients = at_once(EDITORS, sign_in)
        for number in range(ROUNDS):
            (opened,) = at_once(1, open_page)  # and all eight get the same form
            statuses = at_once(EDITORS, lambda n, now=opened, r=number: save(n, now, f"Runda {r}, {n}"))
            assert sorted(statuses) == [302] + [409] * (EDITORS - 1)
            (body,) = at_once(1, lambda n: Step.objects.get().body)
            assert body == f"Runda {number}, {statuses.index(302)}"
