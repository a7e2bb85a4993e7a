"""The routine goes out as files and comes back as it was, byte for byte, or not at all."""

from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.management import CommandError, call_command

from decisions.models import Outcome, Question
from editing.audit.models import Event
from guide.models import Environment, Guide, Image, Step, SupportChannel
from publishing.freeze import freeze, thaw
from publishing.models import Edition
from publishing.publish import DraftChanged, NothingChanged, publish
from routine.document import Document
from tests.guide.factories import uploaded
from transfer.files.archive import pack, unpack
from transfer.files.exporting import PictureMissing, export
from transfer.files.importing import look_at, take_in
from transfer.files.layout import ADDED_LATER
from transfer.files.reading import Content, read_files
from transfer.files.yaml_reader import ContentError

pytestmark = pytest.mark.django_db


@pytest.fixture
def shipped(db: None, content: Content) -> bytes:
    """The zip of the shipped routine, for a site that is empty."""
    return export(content.document)


def imported(data: bytes) -> None:
    take_in(data, by=None, seen=look_at(data).seen, name="rutin.zip")


def with_file(data: bytes, name: str, text: str | bytes) -> bytes:
    return pack(unpack(data).data | {name: text if isinstance(text, bytes) else text.encode()})


def replaced(data: bytes, name: str, old: str, new: str) -> bytes:
    text = unpack(data).data[name].decode()
    assert old in text
    return with_file(data, name, text.replace(old, new))


def test_out_in_and_out_again_gives_the_same_bytes(draft: Document) -> None:
    uploaded("skarmbild")
    data = export(freeze())
    before = freeze()
    Step.objects.update(title="Annat", body="Annat.")
    Step.objects.update(environment=None)
    Guide.objects.update(environment=None)
    Environment.objects.all().delete()
    Guide.objects.filter(ref="webb").delete()
    Question.objects.first().delete()  # type: ignore[union-attr]
    Image.objects.filter(ref="skarmbild").delete()
    imported(data)
    assert freeze() == before and export(freeze()) == data


def test_an_edition_and_the_draft_that_it_was_made_from_are_the_same_files(draft: Document) -> None:
    Step.objects.filter(ref="starta").update(title="Annat")
    edition = publish(by=None, note="Nytt.", significance="change")
    assert export(edition.decoded()) == export(freeze())


def test_the_files_are_those_of_the_shipped_routine(draft: Document, content: Content) -> None:
    files = unpack(export(freeze()))
    assert read_files(files).pictures == content.pictures
    thaw(read_files(files).document)
    assert export(freeze()) == export(draft)


def test_what_editors_wrote_in_a_browser_comes_back(draft: Document) -> None:
    Step.objects.filter(ref="starta").update(body="1. Ett.\r\n\r\n    - Två: ja # nej\r\n\r\n\tTre\x85\r\n")
    data = export(freeze())
    imported(data)
    assert export(freeze()) == data


def test_a_picture_that_is_gone_from_storage_is_told(draft: Document) -> None:
    Image.objects.filter(ref="webb-adress").update(file="0" * 32 + ".webp")
    with pytest.raises(PictureMissing, match="0" * 32):
        export(freeze())


def test_looking_changes_nothing(draft: Document) -> None:
    incoming = look_at(replaced(export(draft), "routine.yaml", "Rutin för", "Ny rutin för"))
    assert [change.title for change in incoming.changes] == ["Rutinens text"]
    assert freeze() == draft and not Event.objects.exists()


def test_taking_in_leaves_a_trace(draft: Document) -> None:
    imported(replaced(export(draft), "routine.yaml", "Rutin för", "Ny rutin för"))
    assert freeze().routine.title.startswith("Ny rutin") and Edition.objects.count() == 1
    assert Event.objects.get(kind=Event.Kind.IMPORTED).about == "rutin.zip"


def test_what_is_taken_in_is_what_was_shown(draft: Document) -> None:
    shown = replaced(export(draft), "routine.yaml", "Rutin för", "Ny rutin för")
    other = replaced(shown, "routine.yaml", "Ny rutin för", "Annan rutin för")
    with pytest.raises(DraftChanged):
        take_in(other, by=None, seen=look_at(shown).seen, name="rutin.zip")
    assert freeze() == draft


def test_a_draft_that_somebody_has_worked_on_since_is_kept(draft: Document) -> None:
    data = replaced(export(draft), "routine.yaml", "Rutin för", "Ny rutin för")
    seen = look_at(data).seen
    Step.objects.filter(ref="starta").update(title="Nyss sparat")
    with pytest.raises(DraftChanged):
        take_in(data, by=None, seen=seen, name="rutin.zip")
    assert Step.objects.filter(title="Nyss sparat").exists()


def test_the_same_again_is_nothing(draft: Document) -> None:
    with pytest.raises(NothingChanged):
        imported(export(draft))


def test_a_draft_that_cannot_be_published_yet_goes_out_and_in(draft: Document) -> None:
    Outcome.objects.create(ref="nytt", verdict="ask", title="Nytt", body="Ingen väg hit.", position=99)
    data = export(freeze())
    thaw(draft)
    assert look_at(data).problems
    imported(data)
    assert Outcome.objects.filter(ref="nytt").exists()


FAULTS = [
    ("support.yaml", "label:", "labell:", "support.yaml:3: fältet ”labell” finns inte här"),
    ("routine.yaml", "title: ", "title: " + "x" * 121 + " ", "routine.yaml:1: titel: .*som mest 120"),
    ("guides/webb.yaml", "ref: starta", "ref: Starta", "guides/webb.yaml:.*adressnamn"),
    ("guides/webb.yaml", "kind: look", "kind: ring", "guides/webb.yaml:.*”ring” är inget av"),
    (
        "guides/webb.yaml",
        "image: webb-adress",
        "image: webb-borta",
        "guides/webb.yaml:.*webb-borta finns inte",
    ),
    ("guides/webb.yaml", "ref: kryptera", "ref: starta", "Två steg har adressnamnet starta"),
    ("questions.yaml", "question: vem", "question: ingen", "questions.yaml:.*frågan ingen, som inte finns"),
    ("scenarios.yaml", "outcome: kryptera", "outcome: ingen", "scenarios.yaml:.*utfallet ingen"),
    ("advice.yaml", "[kryptera]", "[ingen]", "advice.yaml:.*utfallet ingen"),
    ("rules.yaml", "[innehall.sekretess]", "[innehall.ingen]", "rules.yaml:.*innehall.ingen"),
    ("rules.yaml", "must: never", "must: kanske", "rules.yaml:4: ”kanske”"),
    ("verdict_kinds.yaml", "colour: violet", "colour: rosa", "verdict_kinds.yaml:5: ”rosa”"),
    ("guides.yaml", "- webb\n", "", "”webb” har en fil, men står inte i listan"),
    ("sections.yaml", "ref: syfte", "ref: inledning", "Två avsnitt har adressnamnet inledning"),
    ("pictures.yaml", "ref: webb-adress", "ref: webb-annan", "”webb-annan” står i listan, men filen saknas"),
    ("guides/webb.yaml", "x: 0.", "x: -0.", "guides/webb.yaml:.*mellan 0 och 1"),
]


@pytest.mark.parametrize(("name", "old", "new", "reason"), FAULTS)
def test_a_bad_file_changes_nothing_and_is_told(
    shipped: bytes, name: str, old: str, new: str, reason: str
) -> None:
    with pytest.raises(ContentError, match=reason):
        look_at(replaced(shipped, name, old, new))
    assert not Guide.objects.exists() and not Question.objects.exists()


@pytest.mark.parametrize("name", sorted(ADDED_LATER - {"verdict_kinds.yaml", "environments.yaml"}))
def test_a_file_that_earlier_exports_lack_is_read_as_empty(shipped: bytes, name: str) -> None:
    files = dict(unpack(shipped).data)
    assert files.pop(name)
    document = look_at(pack(files)).content.document
    assert getattr(document.routine, name.removesuffix(".yaml")) == ()


def test_an_export_that_had_no_words_for_verdicts_keeps_those_of_its_time(shipped: bytes) -> None:
    files = dict(unpack(shipped).data)
    del files["verdict_kinds.yaml"]
    assert look_at(pack(files)).after == look_at(shipped).after


def from_before_environments(data: bytes, *, clients: str | None) -> bytes:
    """The zip as it was exported when guides were for the web or for the computer."""
    files = dict(unpack(data).data)
    del files["environments.yaml"]
    for name, ref, kind in (("webb", "outlook-webben", "web"), ("dator", "outlook-klassiska", "desktop")):
        text = files[f"guides/{name}.yaml"].decode()
        assert f"environment: {ref}" in text
        files[f"guides/{name}.yaml"] = text.replace(f"environment: {ref}", f"environment: {kind}").encode()
    return pack(files | ({"clients.yaml": clients.encode()} if clients is not None else {}))


def test_programs_of_an_earlier_export_are_read_as_environments(shipped: bytes) -> None:
    clients = "- {ref: edge, name: Edge, sign: Har adressfält., guide: webb}\n"
    routine = look_at(from_before_environments(shipped, clients=clients)).content.document.routine
    web, desktop = routine.guide("webb"), routine.guide("dator")
    assert [each.name for each in routine.environments][:1] == ["Edge"]
    assert (web.environment, desktop.environment) == ("edge", "outlook-klassiska")  # type: ignore[union-attr]
    assert routine.which == "Vilken Outlook har du?"


def test_an_export_from_before_programs_has_those_that_its_page_told_of(shipped: bytes) -> None:
    routine = look_at(from_before_environments(shipped, clients=None)).content.document.routine
    assert {each.ref for each in routine.recognised} == {"outlook-webben", "outlook-klassiska"}


def test_a_fault_in_a_file_of_programs_is_told_with_its_line(shipped: bytes) -> None:
    with pytest.raises(ContentError, match=r"clients\.yaml:2"):
        look_at(from_before_environments(shipped, clients="- ref: edge\n  namn: Edge\n"))


def test_faults_in_several_files_are_told_together(shipped: bytes) -> None:
    data = replaced(shipped, "support.yaml", "label:", "labell:")
    with pytest.raises(ContentError) as caught:
        look_at(replaced(data, "rules.yaml", "must: never", "must: kanske"))
    assert {fault.file for fault in caught.value.faults} == {"support.yaml", "rules.yaml"}


def test_every_row_that_its_table_refuses_is_told(draft: Document) -> None:
    phone, email = "kind: phone, value: växeln, label: A", "kind: email, value: b, label: B"
    contacts = f"- {{role: incident, {phone}}}\n- {{role: incident, {email}}}\n"
    with pytest.raises(ContentError) as caught:
        look_at(with_file(export(draft), "contacts.yaml", contacts))
    assert "kontakt ”A: växeln”: Skriv telefonnumret med siffror." in str(caught.value)
    assert "kontakt ”B: b”: Fyll i en giltig e-postadress." in str(caught.value)


HOSTILE: list[tuple[str, str | bytes, str]] = [
    (
        "pictures/webb-adress.svg",
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script/></svg>',
        "script",
    ),
    (
        "pictures/webb-adress.svg",
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" onload="x"/>',
        "onload",
    ),
    ("pictures/webb-adress.svg", '<!DOCTYPE svg [<!ENTITY a "aa">]><svg/>', "deklarationer"),
    ("pictures/webb-adress.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e999 1"/>', "mått"),
    ("pictures/webb-adress.svg", "<svg>" * 90_000, "SVG"),
    ("pictures/webb-adress.svg", b"\x89PNG", "inte i UTF-8"),
    ("pictures/webb-adress.svg", b"PNG", "ingen hel SVG-bild"),
    ("routine.yaml", "title: &a [*a]\nlead: b\n", "alias"),
    ("routine.yaml", "title: " + "[" * 10_000, "nivåer"),
    ("synonyms.yaml", "- words: [" + "a," * 400_000 + "a]\n", "50000 värden"),
    ("routine.yaml", "title: !!python/object/apply:os.system [ls]\nlead: b\n", "typen"),
    ("routine.yaml", "title: a\x07\nlead: b\n", "osynligt tecken"),
    ("routine.yaml", b"title: \xff\n", "UTF-8"),
    ("routine.yaml", "title: a\ntitle: b\nlead: c\n", "två gånger"),
    ("routine.yaml", b"", "tom"),
]


@pytest.mark.parametrize(("name", "text", "reason"), HOSTILE)
def test_a_hostile_file_is_refused(shipped: bytes, name: str, text: str | bytes, reason: str) -> None:
    with pytest.raises(ContentError, match=reason):
        look_at(with_file(shipped, name, text))


def test_the_commands_go_out_and_in(draft: Document, tmp_path: Path, capsys: Any) -> None:
    file = tmp_path / "rutin.zip"
    call_command("export_routine", str(file))
    Step.objects.filter(ref="starta").update(title="Annat")
    call_command("import_routine", str(file), "--yes")
    assert export(freeze()) == file.read_bytes()
    call_command("import_routine", str(file))
    assert "nothing was changed" in capsys.readouterr().out


def test_the_command_shows_what_changes_and_takes_no_for_an_answer(
    draft: Document, tmp_path: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "rutin.zip"
    call_command("export_routine", str(file), edition="1")
    Step.objects.filter(ref="starta").update(title="Annat")
    monkeypatch.setattr("builtins.input", lambda question: "n")
    call_command("import_routine", str(file))
    assert "Starta Outlook" in capsys.readouterr().out and Step.objects.filter(title="Annat").exists()


def test_the_draft_is_exported_when_asked_for(draft: Document, tmp_path: Path) -> None:
    SupportChannel.objects.update(note="Bara i utkastet.")
    call_command("export_routine", str(tmp_path / "rutin.zip"), edition="draft")
    assert b"Bara i utkastet." in ZipFile(BytesIO((tmp_path / "rutin.zip").read_bytes())).read("support.yaml")


@pytest.mark.parametrize("edition", ["7", "x", "-1", "9" * 50])
def test_an_edition_that_does_not_exist_is_told(draft: Document, tmp_path: Path, edition: str) -> None:
    with pytest.raises(CommandError):
        call_command("export_routine", str(tmp_path / "rutin.zip"), edition=edition)


def test_a_bad_file_is_told_by_the_command(draft: Document, tmp_path: Path) -> None:
    (tmp_path / "rutin.zip").write_bytes(b"hej")
    with pytest.raises(CommandError, match="ingen hel zip-fil"):
        call_command("import_routine", str(tmp_path / "rutin.zip"))
