"""The admin's own search: every text of a row is found, and of what is edited on its page."""

import pytest

from decisions.models import Advice, Option
from guide.models import Step, StepRemark


def found(client, address):
    return [row.pk for row in client.get(f"/admin/{address}/?q=zebra").context["cl"].result_list]


@pytest.mark.parametrize("field", ["body", "otherwise", "title", "ref"])
def test_a_step_is_found_by_every_text_of_its_own(editing, draft, field):
    step = Step.objects.first()
    assert step is not None and Step.objects.filter(pk=step.pk).update(**{field: "zebra"})
    assert [row.pk for row in editing.get("/admin/guide/step/?q=zebra").context["cl"].result_list] == [
        step.pk
    ]


def test_a_row_is_found_by_a_text_that_stands_on_its_page(editing, draft):
    step, option = Step.objects.first(), Option.objects.first()
    assert step is not None and option is not None
    StepRemark.objects.create(step=step, kind="tip", body="zebra")
    Option.objects.filter(pk=option.pk).update(hint="zebra")
    assert [row.pk for row in editing.get("/admin/guide/step/?q=zebra").context["cl"].result_list] == [
        step.pk
    ]
    assert found(editing, "decisions/question") == [option.question_id]


def test_an_advice_is_found_by_its_ready_text(editing, draft):
    advice = Advice.objects.filter(ready_texts__isnull=False).first()
    assert advice is not None and advice.ready_texts.update(body="zebra")
    assert found(editing, "decisions/advice") == [advice.pk]
