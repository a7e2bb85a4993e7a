"""A chapter written on its page: by the same pieces as a guide, so only what is its own is asked here."""

import pytest

from editing.replacing.replace import fingerprint
from guide.models import Section
from tests.guide.factories import StepFactory


@pytest.fixture
def chapter(db):
    return Section.objects.create(ref="syfte", title="Syfte", body="Gammalt.")


def sent(row, name, value):
    key = f"{row._meta.label_lower}:{row.pk}:{name}"
    return {"do": "text", "key": key, "value": value, "_seen": fingerprint(getattr(row, name))}


def test_a_chapter_and_its_remarks_are_written_on_one_page(editing, chapter):
    remark = chapter.remarks.create(body="Obs.")
    page = f"/admin/arbetsbank/kapitel/{chapter.pk}/"
    assert editing.get(page).text.count('class="writable"') == 3
    assert editing.post(page, sent(chapter, "body", "Nytt.")).status_code == 200
    assert editing.post(page, sent(remark, "body", "Tänk på det.")).status_code == 200
    assert Section.objects.get().body == "Nytt."
    assert chapter.remarks.get().body == "Tänk på det."


def test_what_stands_elsewhere_is_not_written_from_a_chapter(editing, chapter):
    answer = editing.post(f"/admin/arbetsbank/kapitel/{chapter.pk}/", sent(StepFactory(), "title", "Min"))
    assert answer.status_code == 410


def test_list_and_form_lead_to_the_page_first(editing, chapter):
    page = f'href="/admin/arbetsbank/kapitel/{chapter.pk}/"'
    assert page in editing.get("/admin/guide/section/").text
    assert page in editing.get(f"/admin/guide/section/{chapter.pk}/change/").text
