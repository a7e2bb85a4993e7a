"""What editors do takes the same however many guides the draft has."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from msgspec.structs import replace

from benchmarks.grow import grown
from decisions.models import Question
from guide.models import Guide
from publishing.current import shown_draft
from publishing.freeze import freeze, thaw
from routine.changes.difference import compare
from routine.check import check, check_tree
from routine.document import Document
from tests.counted import calls
from transfer.files.reading import Content

pytestmark = pytest.mark.django_db
MANY = 12
MORE = 2
"""Queries that depend on what the process has asked before; a guide more would add one or ten each."""


def test_every_page_of_a_row_takes_as_many_queries_with_more_guides(
    content: Content, editing: Client
) -> None:
    thaw(content.document)
    few = {name: queries(editing, url) for name, url in pages_of_rows()}
    thaw(grown(content.document, MANY))
    many = {name: queries(editing, url) for name, url in pages_of_rows()}
    assert {name: (few[name], many[name]) for name in few if few[name] + MORE < many[name]} == {}


def queries(client: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
    return len(captured)


def pages_of_rows() -> Iterator[tuple[str, str]]:
    """Of every kind of row: the first one's page, that of a new one, and the list."""
    for model in admin.site._registry:
        of, row = f"admin:{model._meta.app_label}_{model._meta.model_name}", model._default_manager.first()
        if row is not None:
            yield f"{model.__name__} change", reverse(f"{of}_change", args=[row.pk])
        yield f"{model.__name__} add", reverse(f"{of}_add")
        yield f"{model.__name__} list", reverse(f"{of}_changelist")


def test_the_checks_of_the_tree_are_those_of_the_whole_draft(content: Content) -> None:
    document = content.document
    first, *rest = document.questionnaire.advice
    first = replace(
        first, body="[Hit](/borta/) Skriv till <namn>", source="Avsnittet Finns inte", guide="borta"
    )
    tree = replace(document.questionnaire, title="", advice=(first, *rest), questions=())
    broken = replace(document, questionnaire=tree)
    assert check_tree(document) == check(document) == []
    assert len(check_tree(broken)) > 3 and check_tree(broken) == check(broken)


def test_the_page_of_a_question_costs_no_more_with_more_guides(content: Content, editing: Client) -> None:
    def cost(document: Document) -> int:
        thaw(document)
        page = reverse("admin:decisions_question_change", args=[Question.objects.all()[0].pk])
        editing.get(page)
        return calls(lambda: editing.get(page))

    assert cost(grown(content.document, 20)) < 1.2 * cost(content.document)


def test_a_draft_that_says_the_same_is_not_made_again(draft: Document) -> None:
    before = shown_draft()
    assert shown_draft() is before and freeze() is before.document
    Guide.objects.filter(ref="webb").update(title="Så gör du i webbläsaren")
    assert shown_draft().routine.guides[0].title == "Så gör du i webbläsaren"


def test_a_shared_draft_says_what_the_draft_does_at_an_address_of_its_own(draft: Document) -> None:
    shared = shown_draft("/utkast/delat/x/")
    assert (shared.root, shown_draft().root) == ("/utkast/delat/x/", "/utkast/")
    assert shared.document is shown_draft().document


def test_a_draft_is_compared_again_when_it_says_something_else(draft: Document, editing: Client) -> None:
    Guide.objects.filter(ref="webb").update(title="Så gör du i webbläsaren")
    with patch("publishing.history.compare", wraps=compare) as compared:
        editing.get("/admin/")
        editing.get("/admin/publishing/edition/publicera/")
        assert compared.call_count == 1
        Guide.objects.filter(ref="webb").update(title="Hur du gör i webbläsaren")
        editing.get("/admin/")
        assert compared.call_count == 2


def test_the_first_page_checks_a_draft_again_when_it_says_something_else(
    draft: Document, editing: Client
) -> None:
    Guide.objects.filter(ref="webb").update(title="Så gör du i webbläsaren")
    with patch("publishing.freeze.check", wraps=check) as checked:
        editing.get("/admin/")
        editing.get("/admin/")
        assert checked.call_count == 1
        Guide.objects.filter(ref="webb").update(intro="Skriv till [oss](/borta/).")
        assert "/borta/" in editing.get("/admin/").text
