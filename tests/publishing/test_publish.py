"""Publishing stores exactly what was checked, or nothing."""

import pytest

from guide.models import Guide, Step
from publishing.freeze import freeze, thaw
from publishing.models import Edition
from publishing.publish import NothingChanged, NotPublishable, PublishedMeanwhile, publish
from routine.document import encode
from tests.publishing.samples import sample_document

pytestmark = pytest.mark.django_db


def publish_draft(note: str = "Nytt.") -> Edition:
    return publish(by=None, note=note, significance=Edition.Significance.CHANGE)


def test_rows_and_document_are_two_forms_of_the_same() -> None:
    thaw(sample_document())
    assert freeze() == sample_document()


def test_thawing_replaces_what_was_there() -> None:
    thaw(sample_document(step_body="Gammalt."))
    thaw(sample_document())
    assert freeze() == sample_document()


def test_the_first_edition_is_number_one_and_holds_the_draft() -> None:
    thaw(sample_document())
    edition = publish_draft()
    assert (edition.number, edition.decoded()) == (1, sample_document())


def test_each_edition_is_chained_to_the_one_before() -> None:
    thaw(sample_document())
    first = publish_draft()
    Step.objects.update(title="Börja")
    second = publish_draft()
    assert second.is_intact(first.sha256) and not second.is_intact("")


def test_an_unchanged_draft_is_not_published_again() -> None:
    thaw(sample_document())
    publish_draft()
    with pytest.raises(NothingChanged):
        publish_draft()


def test_whoever_comes_second_is_told_that_somebody_else_published(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    thaw(sample_document())
    publish_draft()
    thaw(sample_document(step_body="Nytt."))
    monkeypatch.setattr(type(Edition.objects), "newest", lambda self: None)  # as it was when both began
    with pytest.raises(PublishedMeanwhile):
        publish_draft()


def test_a_draft_with_problems_is_refused_with_all_of_them() -> None:
    thaw(sample_document(step_body="[bild 3] och [hit](/finns-inte/)"))
    with pytest.raises(NotPublishable) as caught:
        publish_draft()
    assert [problem.refs for problem in caught.value.problems] == [("webb", "starta")] * 2
    assert not Edition.objects.exists()


def test_an_edition_does_not_follow_the_draft() -> None:
    thaw(sample_document())
    publish_draft()
    Guide.objects.all().delete()
    assert encode(Edition.objects.get().decoded()) == encode(sample_document())


def test_freezing_takes_the_same_number_of_queries_however_long_the_guides(django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    thaw(sample_document())
    with CaptureQueriesContext(connection) as small:
        freeze()
    for number in range(20):
        Step.objects.create(
            guide=Guide.objects.get(), ref=f"steg-{number}", title="Steg", body="Text", position=number
        )
    with django_assert_num_queries(len(small)):
        freeze()
