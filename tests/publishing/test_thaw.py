"""A whole document into draft rows: in few queries, checked row by row, and out again as it was."""

from time import thread_time
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from msgspec.structs import replace

from decisions.models import Outcome
from guide.document import AddressWords, Contact, Guide, Synonym
from guide.models import Image, Step
from publishing.freeze import canonical, freeze, thaw
from publishing.rollback import discard_draft
from routine.document import Document, encode, fingerprint
from transfer.files.exporting import export
from transfer.files.importing import look_at, take_in
from transfer.files.reading import Content

pytestmark = pytest.mark.django_db
MOST_QUERIES = 100
"""Two for each kind of row; 16 keep the rows' keys and what the save changed, for its way back."""
GUIDES = 100
SECONDS = 2.0


@pytest.fixture
def changed(draft: Document) -> bytes:
    """The draft's files; since they were fetched the draft has gone on."""
    data = export(draft)
    Step.objects.update(title="Börja")
    return data


def with_routine(document: Document, **fields: Any) -> Document:
    return replace(document, routine=replace(document.routine, **fields))


def with_guides(document: Document, number: int) -> Document:
    """With as many guides as that, copies of those that there are."""
    shipped = document.routine.guides
    guides = [replace(shipped[each % len(shipped)], ref=f"guide-{each}") for each in range(number)]
    return with_routine(document, guides=(*shipped, *guides[len(shipped) :]))


def reversed_lists(document: Document) -> Document:
    """With all that rows order the other way round, words as people write them, and an unused picture."""
    routine, tree = document.routine, document.questionnaire
    routine = replace(
        routine,
        guides=tuple(replace(with_marks_reversed(each), environment="okand") for each in routine.guides),
        images=(*routine.images[::-1], replace(routine.images[0], ref="aldrig-visad")),
        address_words=routine.address_words[::-1],
        synonyms=(*routine.synonyms, Synonym(words=(" brådis ", "bråttom,snart"))),
    )
    tree = replace(
        tree,
        advice=tuple(
            replace(each, when=each.when[::-1], outcomes=each.outcomes[::-1], guide=each.guide or "")
            for each in tree.advice
        ),
        scenarios=tuple(
            replace(each, answers=dict(reversed(each.answers.items()))) for each in tree.scenarios
        ),
        rules=tuple(replace(each, when=each.when[::-1] * 2) for each in tree.rules),
    )
    return Document(routine=routine, questionnaire=tree)


def with_marks_reversed(guide: Guide) -> Guide:
    steps = (
        replace(
            step,
            illustrations=tuple(replace(each, callouts=each.callouts[::-1]) for each in step.illustrations),
        )
        for step in guide.steps
    )
    return replace(guide, steps=tuple(steps))


def test_freezing_what_was_thawed_gives_it_again(draft: Document) -> None:
    assert encode(freeze()) == encode(draft)


def test_what_a_draft_would_say_is_known_before_it_does(content: Content, db: None) -> None:
    document = reversed_lists(content.document)
    assert encode(canonical(document)) != encode(document)
    thaw(document)
    assert encode(freeze()) == encode(canonical(document))


def test_the_shipped_routine_is_read_in_with_few_queries(
    changed: bytes, draft: Document, django_assert_max_num_queries: Any
) -> None:
    seen = look_at(changed).seen
    with django_assert_max_num_queries(MOST_QUERIES):
        take_in(changed, by=None, seen=seen, name="rutin.zip")
    assert freeze() == draft


def test_looking_first_only_reads(changed: bytes) -> None:
    """Nobody who saves waits for whoever looks."""
    with CaptureQueriesContext(connection) as asked:
        assert look_at(changed).changes
    said = [query["sql"] for query in asked]
    assert said and not [sql for sql in said if "SELECT" not in sql[:8] or "lock" in sql.lower()]


def test_the_draft_is_thrown_away_with_few_queries(
    changed: bytes, draft: Document, django_assert_max_num_queries: Any
) -> None:
    seen = fingerprint(freeze())
    with django_assert_max_num_queries(MOST_QUERIES):
        discard_draft(by=None, seen=seen)
    assert freeze() == draft


def test_a_hundred_guides_take_less_than_two_seconds(draft: Document) -> None:
    document = with_guides(draft, GUIDES)
    began = thread_time()
    thaw(document)
    took = thread_time() - began
    assert freeze() == document and took < SECONDS


def test_every_row_is_validated_and_every_fault_told_with_its_row(draft: Document) -> None:
    contact = Contact(role="incident", kind="phone", value="i växeln", label="Växeln")
    bad = replace(draft.routine.support[0], label="x" * 81)
    with pytest.raises(ValidationError) as caught:
        thaw(with_routine(draft, contacts=(contact,), support=(bad,)))
    label, phone = sorted(caught.value.messages, key=len, reverse=True)
    assert label.startswith("supportväg ") and "rubrik: " in label
    assert phone == "kontakt ”Växeln: i växeln”: Skriv telefonnumret med siffror."
    assert freeze() == draft


@pytest.mark.parametrize(
    "name", ["guides", "sections", "images", "environments", "things", "texts", "address_words"]
)
def test_the_same_ref_twice_is_refused_before_anything_is_written(draft: Document, name: str) -> None:
    rows = getattr(draft.routine, name)
    with pytest.raises(ValidationError, match="finns redan"):
        thaw(with_routine(draft, **{name: (*rows, rows[0])}))
    assert freeze() == draft


def test_an_answer_that_leads_to_two_places_is_refused(draft: Document) -> None:
    first = draft.questionnaire.questions[0]
    outcome = Outcome.objects.first().ref  # type: ignore[union-attr]
    both = replace(first.options[0], question=draft.questionnaire.questions[1].ref, outcome=outcome)
    question = replace(first, options=(both, *first.options[1:]))
    tree = replace(draft.questionnaire, questions=(question, *draft.questionnaire.questions[1:]))
    with pytest.raises(ValidationError, match="inte till båda"):
        thaw(replace(draft, questionnaire=tree))


def test_a_picture_that_nothing_shows_yet_stays(draft: Document) -> None:
    Image.objects.create(ref="ny", file="0" * 32 + ".webp", width=1, height=1)
    thaw(draft)
    assert Image.objects.filter(ref="ny").exists() and freeze() == draft


def test_words_in_addresses_are_one_row_of_each_kind(draft: Document) -> None:
    words = AddressWords(kind="place", words=("kungshamn", "med mellanslag"))
    with pytest.raises(ValidationError, match="kan inte vara en del av en adress"):
        thaw(with_routine(draft, address_words=(words,)))
