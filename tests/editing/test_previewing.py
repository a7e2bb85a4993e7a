"""A form can be shown as the readers' page before it is saved, and nothing of it is."""

from django.contrib.admin.models import LogEntry

from guide.models import Section
from tests.forms import fields_of


def test_the_page_is_of_what_the_form_says_and_nothing_is_saved(editing, draft):
    section = Section.objects.first()
    address = f"/admin/guide/section/{section.pk}/change/"
    fields = fields_of(editing.get(address).content.decode(), "section_form")
    fields |= {"title": ["Bara på prov"], "_preview": ["1"]}
    shown = editing.post(address, fields)
    assert "Bara på prov" in shown.content.decode()
    assert not Section.objects.filter(title="Bara på prov").exists()
    assert not LogEntry.objects.exists()
    assert "har ändrats" not in editing.get("/admin/").content.decode()
