"""What readers do without is said to whoever publishes, and stops nothing."""

import pytest
from msgspec.structs import replace

from guide.models import Environment, Guide, Section, Step
from guide.pages.document import Contact
from routine.hooks import unused


def said(document):
    return " ".join(problem.message for problem in unused(document))


def test_the_shipped_routine_uses_everything_but_the_contacts_that_only_its_owner_knows(content):
    assert {problem.kind for problem in unused(content.document)} == {"contact", "other_way"}


def test_a_contact_that_is_filled_in_is_no_longer_missed(content):
    contact = Contact(role="incident", kind="phone", value="0523-66 40 00", label="Jouren")
    before, routine = said(content.document), replace(content.document.routine, contacts=(contact,))
    assert "Vid fel utskick" in before
    assert "Vid fel utskick" not in said(replace(content.document, routine=routine))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"environments": ()}, "Vilken Outlook har du?"),
        ({"sections": ()}, "Begränsning"),
        ({"sections": ()}, "Ordlista"),
        ({"texts": ()}, "Det blev fel"),
        ({"address_words": ()}, "Adresskollen vet aldrig vem som läser"),
    ],
)
def test_what_the_routine_has_nothing_for_is_said(content, changes, words):
    document = content.document
    assert words.lower() in said(replace(document, routine=replace(document.routine, **changes))).lower()


def test_a_page_of_things_without_a_stop_is_said(content):
    routine = content.document.routine
    texts = tuple(replace(text, stop=False) for text in routine.texts)
    assert "är ett stopp" in said(replace(content.document, routine=replace(routine, texts=texts)))


def test_a_button_for_some_that_the_short_guide_shows_to_all_is_said(content):
    routine = content.document.routine
    steps = tuple(replace(step, buttons=()) for step in routine.guides[0].steps)
    guides = (replace(routine.guides[0], steps=steps), *routine.guides[1:])
    assert "ber alla klicka på Ta bort" in said(
        replace(content.document, routine=replace(routine, guides=guides))
    )


def test_a_questionnaire_without_the_address_check_is_said(content):
    document = content.document
    assert "adresskollen" in said(
        replace(document, questionnaire=replace(document.questionnaire, questions=()))
    )


def test_the_page_that_publishes_says_it_and_lets_publish(draft, editing):
    Step.objects.update(environment=None)
    Guide.objects.update(environment=None)
    Environment.objects.all().delete()
    Section.objects.filter(kind="glossary").update(kind="other")
    page = editing.get("/admin/publishing/edition/publicera/").content.decode()
    assert "Det här får läsarna vara utan (8)" in page
    assert "Inget hindrar publicering" in page
