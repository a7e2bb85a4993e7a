"""A Word document through the editors' pages: proposed, changed, and added to the draft."""

from functools import cache
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from editing.audit.models import Event
from guide.models import Guide, Illustration, Section, Step
from pictures.storage import stored_names
from pictures.uploads import make_picture
from publishing.freeze import freeze

FILES = Path(__file__).parent / "files"
CHOOSE, CHECK = "/admin/las-in-word/", "/admin/las-in-word/kontrollera/"


def send(client, name):
    return client.post(CHOOSE, {"file": SimpleUploadedFile(name, (FILES / name).read_bytes())}, follow=True)


@pytest.fixture(scope="module", autouse=True)
def _pictures_made_once():
    """The same ten pictures are on every page that is asked for here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("word.proposing.make_picture", cache(make_picture))
        yield


@pytest.fixture
def offered(editing, draft):
    """The page that proposes a guide of ten steps."""
    return send(editing, "bilder-10.docx")


def form(page, **changes):
    """What the page's form would send, with changes by name."""
    rows = page.context["rows"]
    fields = {f"roll-{row['number']}": row["part"].role for row in rows}
    fields |= {f"rubrik-{row['number']}": row["part"].title for row in rows}
    return {**fields, "seen": page.context["addition"].seen, **changes}


def test_the_document_is_shown_as_a_proposal_and_nothing_is_saved(offered):
    assert "1 guide med 10 steg och 10 bilder" in offered.text
    assert not Step.objects.filter(title="Klicka på knapp 1").exists()


def test_a_yes_adds_it_and_leaves_everything_else_as_it_was(editing, offered):
    before = freeze()
    editing.post(CHECK, form(offered, take="1"))
    after = freeze()
    assert [len(guide.steps) for guide in after.routine.guides[len(before.routine.guides) :]] == [10]
    assert after.routine.guides[: len(before.routine.guides)] == before.routine.guides
    assert Illustration.objects.filter(step__title="Klicka på knapp 7").count() == 1
    assert Event.objects.filter(kind="imported", about="bilder-10.docx").exists()


def test_a_role_and_a_title_are_changed_with_a_click(editing, offered):
    changes = {"rubrik-0": "Ta skärmbild", "roll-10": "skip"}
    looked = editing.post(CHECK, form(offered, look="1", **changes))
    assert "1 guide med 9 steg" in looked.text and "Det här ändras i utkastet" in looked.text
    editing.post(CHECK, form(looked, take="1"))
    assert Guide.objects.get(title="Ta skärmbild").steps.count() == 9


def test_a_draft_that_somebody_changed_meanwhile_is_looked_at_again(editing, offered):
    sent = form(offered, take="1")
    assert Section.objects.update(body="Ändrad.")
    answer = editing.post(CHECK, sent)
    assert answer.status_code == 200 and not Step.objects.filter(title="Klicka på knapp 1").exists()
    assert "ändrats" in answer.text or "ändrat" in answer.text


def test_a_chapter_called_as_one_of_the_draft_gives_it_its_text(editing, draft):
    page = send(editing, "extern.docx")
    section = Section.objects.first()
    assert section is not None
    editing.post(CHECK, form(page, take="1", **{"roll-0": "chapter", "rubrik-0": section.title.upper()}))
    section.refresh_from_db()
    assert section.body == "1. Ett steg."


@pytest.mark.parametrize("name", ["losenord.docx", "makro.docm", "tom.docx"])
def test_a_refused_file_is_told_and_leaves_nothing_behind(editing, draft, name):
    stored = stored_names()
    answer = send(editing, name)
    assert answer.status_code == 400 and answer.context["form"].errors["file"]
    assert stored_names() == stored
    assert editing.get(CHECK).status_code == 302


def test_without_a_file_the_page_says_so(editing, draft):
    answer = editing.post(CHOOSE, {})
    assert answer.status_code == 400 and answer.context["form"].errors["file"]
