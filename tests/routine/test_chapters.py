"""The whole edition as one document."""

import pytest
from django.test import Client

from publishing.models import Edition
from routine.chapters import chapters
from routine.document import Document
from tests.pages import links, words_by_id
from tests.publishing.samples import sample_document

DOCUMENT = "/rutin/dokument/"


def test_chapters_are_numbered_in_order_and_their_parts_within() -> None:
    numbered = [(chapter.number, chapter.kind) for chapter in chapters(sample_document())]
    assert numbered == list(
        enumerate(
            [
                "section",
                "guide",
                "questions",
                "outcomes",
                "advice",
                "scenarios",
                "things",
                "texts",
                "translations",
                "environments",
                "known_problems",
                "support",
                "facts",
            ],
            1,
        )
    )
    assert [part.number for part in chapters(sample_document())[3].parts] == ["4.1", "4.2"]


def test_an_answer_leads_to_a_number_in_the_same_document() -> None:
    (question,) = chapters(sample_document())[2].parts
    assert [target for _, target in question.answers] == ["4.1 Ja, kryptera.", "4.2 Nej, det behövs inte."]


@pytest.mark.django_db
def test_everything_in_the_edition_is_in_the_document(reader: Client, draft: Document) -> None:
    page = reader.get(DOCUMENT).text
    words = words_by_id(page)["sidans-innehall"]
    whole = draft.questionnaire
    titles = [guide.title for guide in draft.routine.guides]
    titles += [step.title for guide in draft.routine.guides for step in guide.steps]
    titles += [section.title for section in draft.routine.sections]
    titles += [question.text for question in whole.questions]
    titles += [option.label for question in whole.questions for option in question.options]
    titles += [each.title for each in (*whole.outcomes, *whole.advice)]
    titles += [scenario.name for scenario in whole.scenarios]
    titles += [thing.name for thing in draft.routine.things]
    titles += [text.title for text in draft.routine.texts]
    titles += [draft.routine.accessibility.supervisor]
    assert [title for title in titles if " ".join(title.lower().split()) not in words] == []


@pytest.mark.django_db
def test_every_picture_in_a_step_is_there_and_loads_before_printing(reader: Client, draft: Document) -> None:
    page = reader.get(DOCUMENT).text
    shown = [each for guide in draft.routine.guides for step in guide.steps for each in step.illustrations]
    assert page.count("<img ") == len(shown) and "lazy" not in page


@pytest.mark.django_db
def test_the_cover_names_the_edition(reader: Client, edition: Edition) -> None:
    page = reader.get(DOCUMENT).text
    assert edition.sha256 in page and "/utgavor/1/" in page


@pytest.mark.django_db
def test_every_number_in_the_contents_leads_to_its_chapter(reader: Client, edition: Edition) -> None:
    page = reader.get(DOCUMENT).text
    ids = words_by_id(page)
    targets = [link[1:] for link in links(page) if link.startswith(("#kapitel-", "#del-"))]
    assert targets and set(targets) <= ids.keys()
