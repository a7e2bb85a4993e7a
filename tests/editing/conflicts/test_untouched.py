"""A text that nobody touched stays as it was, though browsers send line breaks of their own."""

import pytest
from django.test import Client

from guide.models import Section
from publishing.freeze import freeze
from routine.document import Document

pytestmark = pytest.mark.django_db


def test_saving_without_changing_changes_nothing(editing: Client, draft: Document) -> None:
    section = Section.objects.get(ref="inledning")
    page = editing.get(f"/admin/guide/section/{section.pk}/change/")
    forms = [page.context["adminform"].form]
    for inline in page.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    sent = {
        form[name].html_name: str(form[name].value() or "").replace("\n", "\r\n")
        for form in forms
        for name in form.fields
    }
    response = editing.post(f"/admin/guide/section/{section.pk}/change/", sent)
    assert response.status_code == 302
    assert freeze() == draft
