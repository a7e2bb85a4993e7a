"""What people write in the admin's forms comes out as files and in again as it was, byte for byte."""

import pytest
from django.apps import apps
from django.db.models import CharField, Field, SlugField, TextField
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from decisions.models import Question
from editing.described import structs_in
from editing.fields import TextFormField
from editing.rows import rows_of
from guide.models import Guide, Step
from publishing.freeze import freeze, thaw
from publishing.models import Edition
from publishing.publish import publish
from publishing.rollback import discard_draft
from routine.changes.difference import compare
from routine.check import check
from routine.document import Document, fingerprint
from tests.forms import fields_of
from tests.publishing.samples import sample_document
from tests.security.forms import form_on
from transfer.files.archive import pack, unpack
from transfer.files.exporting import export
from transfer.files.importing import look_at, take_in
from transfer.files.yaml_reader import ContentError

pytestmark = pytest.mark.django_db
ODD = "\x0b\x0c\x85\u2028\u2029\u200b\u00ad\ufeff\r\n\t #:-|>*[]'\"\\&a\u030a"
PASTED = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Cf"]) | st.sampled_from(ODD),
    max_size=60,
)


@pytest.fixture
def sample(db) -> None:
    thaw(sample_document())


def saved(client: Client, row, **given) -> None:
    """The row's page filled in and sent, as a browser does it."""
    address = f"/admin/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/change/"
    response = client.post(address, form_on(client, address) | given)
    assert response.status_code == 302, response.context["errors"]


def comes_back() -> None:
    """Out, in over something else, and out again: the same bytes."""
    before, data = freeze(), export(freeze())
    Guide.objects.update(title="Annat")
    take_in(data, by=None, seen=look_at(data).seen, name="rutin.zip")
    assert freeze() == before and export(freeze()) == data


def test_what_word_and_powerpoint_paste_is_saved_as_plain_lines(editing, sample):
    step = Step.objects.get()
    saved(editing, step, title="Öppna\x0bOutlook", body="1. Öppna\x0bpa\u030a nytt\x0c2. Klart\u200b")
    step.refresh_from_db()
    assert (step.title, step.body) == ("Öppna Outlook", "1. Öppna\npå nytt\n2. Klart")
    comes_back()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.usefixtures("sample")
@given(title=PASTED, body=PASTED)
def test_whatever_is_written_comes_back_byte_for_byte(editing, title, body):
    step = Step.objects.get()
    saved(editing, step, title=f"Rubrik {title}", body=f"Text {body}".replace("![", "").replace("<", ""))
    comes_back()


@pytest.mark.parametrize("character", ["\x07", "\u202e"])
def test_a_character_that_is_refused_is_named_and_taken_out_of_the_box(editing, sample, character):
    step = Step.objects.get()
    address = f"/admin/guide/step/{step.pk}/change/"
    page = editing.post(address, form_on(editing, address) | {"title": f"Öppna{character} den"})
    told = page.context["adminform"].form.errors["title"]
    assert f"U+{ord(character):04X}) står efter ”Öppna”" in told[0] and "borttaget" in told[1]
    assert 'value="Öppna den"' in page.content.decode()
    assert Step.objects.filter(pk=step.pk, title=step.title).exists()


def fields_that_people_write() -> list[Field]:
    models = [*apps.get_app_config("guide").get_models(), *apps.get_app_config("decisions").get_models()]
    fields = [field for model in models for field in model._meta.concrete_fields]
    return [field for field in fields if isinstance(field, CharField | TextField) and field.editable]


def test_every_field_of_free_text_is_cleaned():
    free = [each for each in fields_that_people_write() if not each.choices]
    uncleaned = [each for each in free if not isinstance(each.formfield(), TextFormField)]
    assert len(free) > 50 and {type(each) for each in uncleaned} == {SlugField}


def test_every_struct_is_cleaned_as_its_row_is():
    """Where the row is not known, texts of several lines would come out on one."""
    assert [each for each in structs_in(Document) if not rows_of(each)] == [Document]


def test_rows_of_a_table_are_cleaned_too(editing, sample):
    guide = Guide.objects.get(ref="webb")
    saved(editing, guide, **{"steps-0-title": "Starta\x0bom"})
    assert guide.steps.first().title == "Starta om"


def test_the_table_of_the_whole_tree_is_cleaned_too(editing, sample):
    address, question = "/admin/decisions/questionnaire/tradet/", Question.objects.first()
    fields, name = fields_of(editing.get(address).text, "tree"), f"question-{question.pk}-text"
    assert fields[name] == [question.text]
    assert editing.post(address, fields | {name: "Va\u030ad\x0bgäller?"}).status_code == 302
    question.refresh_from_db()
    assert question.text == "Våd gäller?"


def pieces(changes):
    for change in changes:
        yield from (piece for text in change.texts for piece in text.pieces)
        yield from pieces(change.changes)


def earlier_rows() -> None:
    """What the forms of earlier versions let through."""
    body = "Ett\x0btva\u030a\x07 \u202etre\x0c"
    Step.objects.update(title="Öp\u00adpna\x0bden", body=body)


def test_a_database_of_an_earlier_version_goes_out_and_in(sample):
    earlier_rows()
    data = export(freeze())
    take_in(data, by=None, seen=look_at(data).seen, name="rutin.zip")
    step = Step.objects.get()
    assert (step.title, step.body) == ("Öppna den", "Ett\ntvå tre")
    assert export(freeze()) == data
    comes_back()


def test_a_row_of_an_earlier_version_can_be_saved_again(editing, sample):
    earlier_rows()
    step = Step.objects.get()
    saved(editing, step)
    step.refresh_from_db()
    assert (step.title, step.body) == ("Öppna den", "Ett\ntvå tre")


def test_an_edition_of_an_earlier_version_is_read_and_gone_back_to(editor, sample):
    earlier_rows()
    publish(by=None, note="Nytt.", significance="change")
    assert "\x07" in Edition.objects.get(number=1).decoded().routine.guides[0].steps[0].body
    Step.objects.update(title="Annat")
    discard_draft(by=editor, seen=fingerprint(freeze()))
    assert Step.objects.get().body == "Ett\ntvå tre"
    comes_back()


def test_a_zip_of_an_earlier_version_is_read(sample):
    data = export(freeze())
    files = dict(unpack(data).data)
    old = files["support.yaml"].decode().replace("label: ", 'label: "a\\u000b\\u0007b" #', 1).encode()
    assert old != files["support.yaml"]
    document = look_at(pack(files | {"support.yaml": old})).content.document
    assert document.routine.support[0].label == "a b"


@pytest.mark.parametrize(
    ("raw", "read"), [("a\x0bb", "a b"), ("a\u2028b", "a b"), ("a\x85b", "a b"), ("Lasa\u030a\u200b", "Laså")]
)
def test_a_file_edited_by_hand_is_cleaned_like_a_form(sample, raw, read):
    files = dict(unpack(export(freeze())).data)
    changed = files["routine.yaml"].replace(
        b"title: Rutin", f"title: {raw}\nsource_version: Rutin".encode(), 1
    )
    assert look_at(pack(files | {"routine.yaml": changed})).content.document.routine.title == read


@pytest.mark.parametrize(("raw", "name"), [("\x07", "0007"), ("\u202e", "202E")])
def test_a_file_with_a_character_that_is_refused_is_told(sample, raw, name):
    files = dict(unpack(export(freeze())).data)
    changed = files["routine.yaml"].decode().replace("title: ", f"title: a{raw}b ", 1).encode()
    with pytest.raises(ContentError, match=f"^routine.yaml:1: .*{name}. står efter ”(title: )?a”"):
        look_at(pack(files | {"routine.yaml": changed}))


def test_a_list_pasted_from_word_is_saved_as_a_list(editing, sample):
    step = Step.objects.get()
    saved(editing, step, body="Gör så här:\n•\tKlicka på **Ny**\n•\tSkriv")
    assert Step.objects.get().body == "Gör så här:\n\n- Klicka på **Ny**\n- Skriv"
    comes_back()


def test_words_that_readers_would_not_see_are_named_in_the_form(editing, sample):
    address = f"/admin/guide/step/{Step.objects.get().pk}/change/"
    page = editing.post(address, form_on(editing, address) | {"body": "Skriv till <namn>."})
    assert "Läsarna skulle inte se ”&lt;namn&gt;”" in page.text
    assert "Skriv till &lt;namn&gt;.</textarea>" in page.text and "namn" not in Step.objects.get().body


def test_words_that_an_earlier_version_let_vanish_stop_publishing_and_nothing_else(editor, sample):
    publish(by=None, note="Första.", significance="change")
    Step.objects.update(body="Skriv till <namn>.")
    assert [each.message for each in check(freeze()) if "<namn>" in each.message]
    comes_back()
    discard_draft(by=editor, seen=fingerprint(freeze()))


def test_a_list_of_changes_tells_what_readers_see():
    body = "1. Klicka på **Nytt meddelande**."
    before, after = sample_document(step_body=body), sample_document(step_body=f"{body} Skriv till <namn>.")
    told = [piece for piece in pieces(compare(before, after)) if piece.kind == "added"]
    assert "Skriv till" in told[0].text and "namn" not in told[0].text
