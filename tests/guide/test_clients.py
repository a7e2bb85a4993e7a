"""Which program a reader has: content, with its pictures and guides, and nothing that a template names."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.admin import site
from django.db.models import ProtectedError
from django.test import RequestFactory
from msgspec.structs import replace

from guide.admin.pictures import ImageAdmin
from guide.check import check
from guide.document import Client
from guide.earlier import with_clients
from guide.models import Client as Row
from guide.models import Guide, Image
from publishing.current import current_edition
from publishing.freeze import freeze
from publishing.publish import publish
from routine.document import Document, decode, encode


def problems(content, **fields):
    routine = content.document.routine
    client = replace(routine.clients[0], **fields)
    return [problem.message for problem in check(replace(routine, clients=(client,)))]


def test_every_program_says_how_it_is_known_and_leads_on(reader, content):
    html = reader.get("/guider/").content.decode()
    for client in content.document.routine.clients:
        assert client.name in html
        assert not client.guide or f'href="/guider/{client.guide}/"' in html


def test_new_outlook_is_sent_to_the_guide_for_the_web(content):
    (new,) = (client for client in content.document.routine.clients if client.ref == "outlook-nya")
    assert new.guide == "webb"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"guide": "borta"}, "som inte finns"),
        ({"guide": "", "advice": " "}, "varken en guide eller en text"),
        ({"image": "borta"}, "som inte finns"),
        ({"alt": ""}, "saknar beskrivning"),
    ],
)
def test_a_program_that_leads_nowhere_is_not_published(content, fields, words):
    assert problems(content) == []
    assert words in "".join(problems(content, **fields))


def test_a_picture_in_use_cannot_be_deleted(draft):
    with pytest.raises(ProtectedError):
        Image.objects.get(ref="vilken-webb").delete()


def test_a_renamed_guide_leaves_no_dead_link(draft, client):
    Guide.objects.filter(ref="webb").update(ref="internet")
    assert freeze().routine.clients[0].guide == "internet"


def test_only_shown_pictures_are_frozen(draft):
    before = freeze().routine.images
    Image.objects.create(ref="bild-fran-igar", file="0" * 32 + ".webp", width=10, height=10)
    assert freeze().routine.images == before
    Row.objects.filter(ref="outlook-nya").update(image=Image.objects.get(ref="bild-fran-igar"))
    assert "bild-fran-igar" in {image.ref for image in freeze().routine.images}


def test_a_replaced_upload_is_in_no_edition_and_on_no_page(draft, client):
    Image.objects.create(ref="bild-fran-igar", file="0" * 32 + ".webp", width=10, height=10)
    guide = Guide.objects.get(ref="webb")
    guide.title = "Annan titel"
    guide.save()
    edition = publish(by=None, note="", significance="clarification")
    current_edition.look_again()
    assert "bild-fran-igar" not in edition.document
    assert "bild-fran-igar" not in client.get("/utgavor/2/andringar/").content.decode()


def test_an_edition_of_an_earlier_version_keeps_its_choice(content):
    routine = replace(content.document.routine, clients=())
    written = encode(Document(routine=routine, questionnaire=content.document.questionnaire))
    earlier = written.replace('"clients":[],', "")
    assert earlier != written
    assert [client.guide for client in decode(earlier).routine.clients] == ["webb", "dator"]
    assert decode(written).routine.clients == ()


def test_an_edition_without_those_pictures_gets_no_choice():
    assert "clients" not in with_clients({"images": [], "guides": [{"ref": "webb"}]})


def test_an_installed_site_gets_its_choice_as_rows(draft):
    Row.objects.all().delete()
    import_module("guide.migrations.0011_fill_clients").fill(apps, None)
    clients = freeze().routine.clients
    assert [(client.guide, client.image) for client in clients] == [
        ("webb", "vilken-webb"),
        ("dator", "vilken-dator"),
    ]
    assert clients == tuple(Client(**each) for each in with_clients_of(draft))


def with_clients_of(document):
    routine = {
        "images": [{"ref": image.ref} for image in document.routine.images],
        "guides": [{"ref": guide.ref} for guide in document.routine.guides],
    }
    return with_clients(routine)["clients"]


def test_pictures_that_nothing_shows_survive_an_import(draft):
    from guide.thaw import thaw

    Image.objects.create(ref="sparas", file="0" * 32 + ".webp", width=10, height=10)
    thaw(draft.routine)
    assert Image.objects.filter(ref="sparas").exists()
    assert freeze() == draft


def test_the_admin_counts_every_use_of_a_picture(draft, editing):
    """Of one in a step and on the recipient's page, and of a program's sign."""
    uses = {row.ref: row.uses for row in ImageAdmin(Image, site).get_queryset(RequestFactory().get("/"))}
    assert (uses["vilken-webb"], uses["lasa-lank"]) == (1, 2)
    page = editing.get(f"/admin/guide/image/{Image.objects.get(ref='lasa-lank').pk}/change/").text
    assert page.count("För mottagaren: ") == 1
