"""What a reader writes in: content, with its pictures and guides, and nothing that a template names."""

import pytest
from django.contrib.admin import site
from django.db.models import ProtectedError
from django.test import RequestFactory
from msgspec.structs import replace

from guide.admin.pictures import ImageAdmin
from guide.check import check
from guide.earlier import CLIENTS, with_clients, with_environments, with_which
from guide.models import Environment, Guide, Image, Routine
from publishing.current import current_edition
from publishing.freeze import freeze
from publishing.publish import publish
from routine.document import decode, encode


def problems(content, **fields):
    routine = content.document.routine
    changed = [replace(routine.environments[0], **fields), *routine.environments[1:]]
    return [problem.message for problem in check(replace(routine, environments=tuple(changed)))]


def test_every_environment_says_how_it_is_known_and_leads_on(reader, content):
    html, routine = reader.get("/guider/").text, content.document.routine
    for each in routine.environments:
        assert each.name in html and f'href="/guider/{routine.address_of(each)}/"' in html


def test_one_with_the_steps_of_another_shows_its_guide_under_a_name_of_its_own(reader):
    page = reader.get("/guider/outlook-nya/").text
    assert "Så krypterar du i webbläsaren</h1>" in page
    assert 'href="/guider/outlook-nya/" aria-current="page"' in page


def test_where_nobody_can_begin_a_page_says_what_to_do_instead(reader):
    page = reader.get("/guider/outlook-mobil/").text
    assert "<h1>Outlook i mobilen eller surfplattan</h1>" in page and "utkast" in page
    assert reader.get("/guider/outlook-mobil/kort/").status_code == 404


def test_a_guide_for_no_one_environment_says_whom_it_is_for(reader):
    assert "I webbläsaren och på datorn</p>" in reader.get("/guider/svara/").text


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"can": "none"}, "säger inte vad man gör"),
        ({"same_as": "borta"}, "som inte finns"),
        ({"same_as": "outlook-nya"}, "inte har någon egen guide"),
        ({"ref": "dator"}, "samma adress som guiden"),
        ({"ref": "borta"}, "har ingen guide"),
        ({"image": "borta"}, "som inte finns"),
        ({"alt": ""}, "saknar beskrivning"),
    ],
)
def test_an_environment_that_leads_nowhere_is_not_published(content, fields, words):
    assert problems(content) == []
    assert words in "".join(problems(content, **fields))


def test_a_picture_in_use_cannot_be_deleted(draft):
    with pytest.raises(ProtectedError):
        Image.objects.get(ref="vilken-webb").delete()


def test_a_renamed_guide_leaves_no_dead_link(draft, client):
    Guide.objects.filter(ref="webb").update(ref="internet")
    routine = freeze().routine
    assert routine.address_of(routine.environments[0]) == "internet"


def test_only_shown_pictures_are_frozen(draft):
    before = freeze().routine.images
    Image.objects.create(ref="bild-fran-igar", file="0" * 32 + ".webp", width=10, height=10)
    assert freeze().routine.images == before
    Environment.objects.filter(ref="outlook-nya").update(image=Image.objects.get(ref="bild-fran-igar"))
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


def earlier_routine(**fields):
    """As a version wrote it that knew two programs."""
    guides = [
        {"ref": "webb", "environment": "web", "steps": []},
        {"ref": "svara", "environment": "any", "steps": [{"environment": "desktop"}, {"environment": "any"}]},
        {"ref": "lasa", "environment": "recipient", "steps": []},
    ]
    return {"title": "Rutin", "guides": guides} | fields


def test_programs_of_an_earlier_edition_are_environments_called_as_their_guides_were():
    routine = with_environments(earlier_routine(clients=[{"ref": "edge", "name": "Edge", "guide": "webb"}]))
    assert "clients" not in routine
    assert [(each["ref"], each.get("short_name")) for each in routine["environments"]] == [
        ("edge", "Outlook i webbläsaren")
    ]


def test_a_guide_of_an_earlier_edition_that_no_program_named_is_for_what_it_said():
    routine = with_environments(earlier_routine())
    named = {each["ref"]: each["name"] for each in routine["environments"]}
    assert [named.get(guide["environment"]) for guide in routine["guides"]] == [
        "Outlook i webbläsaren",
        None,
        None,
    ]


def test_a_second_program_of_a_guide_in_an_earlier_edition_has_the_same_steps():
    clients = [{"ref": ref, "name": ref, "guide": "webb"} for ref in ("edge", "nya")]
    routine = with_environments(earlier_routine(clients=clients))
    assert [each.get("same_as") for each in routine["environments"]] == [None, "edge"]
    assert routine["guides"][0]["environment"] == "edge"


def test_programs_alone_of_an_earlier_save_are_like_those_that_were_shipped():
    routine = with_environments({"title": "", "clients": [{"ref": "nya", "name": "Nya", "guide": "webb"}]})
    assert [each["same_as"] for each in routine["environments"]] == ["outlook-webben"]


def test_steps_and_guides_of_an_earlier_edition_are_for_those_that_they_were_for():
    _, answer, read = with_environments(earlier_routine())["guides"]
    assert [step["environment"] for step in answer["steps"]] == ["outlook-klassiska", ""]
    assert (answer["for_recipients"], read["for_recipients"]) == (False, True)
    assert answer["for_whom"] == "I webbläsaren och på datorn"


def test_a_part_of_a_routine_gets_no_environment_that_it_did_not_have():
    assert with_environments(earlier_routine(title=""))["environments"] == []


def test_an_edition_written_now_is_read_as_it_was_written(draft):
    assert decode(encode(draft)) == draft


def test_an_edition_before_all_programs_gets_the_choice_that_its_page_had():
    pictures = [{"ref": each["image"]} for each in CLIENTS]
    guides = [{"ref": each["guide"]} for each in CLIENTS]
    assert with_clients({"images": pictures, "guides": guides})["clients"] == list(CLIENTS)
    assert "clients" not in with_clients({"images": [], "guides": guides})


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


def test_a_routine_asks_its_own_question_over_the_choice(draft, client):
    Routine.objects.update(which="Vad har du för portal?")
    publish(by=None, note="Ny fråga.", significance="change")
    page = client.get("/guider/").text
    assert "Vad har du för portal?" in page and "Vilken Outlook har du?" not in page


def test_an_edition_from_before_asks_what_its_pages_asked():
    assert with_which({"title": "Rutin"})["which"] == "Vilken Outlook har du?"
    assert "which" not in with_which({"guides": []})
