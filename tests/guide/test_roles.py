"""Every mark has a role, on the page and for sites that had marks before there were roles."""

from importlib import import_module

import pytest
from django.apps import apps

from guide.models import Callout, Illustration, Image
from routine.document import decode, encode
from tests.guide.factories import CalloutFactory


def figure(html, picture):
    """The page's figure with that picture."""
    return next(each for each in html.split("<figure")[1:] if f'alt="{picture}' in each).split("</figure>")[0]


def test_what_undoes_the_encryption_has_a_dashed_frame_and_no_number(reader):
    shown = figure(reader.get("/guider/webb/").text, "Raden under menyraden har knappen Ta bort")
    assert 'class="line only_if"' in shown
    assert 'Bara om det behövs: knappen <strong translate="no">Ta bort</strong>' in shown
    assert "<circle" not in shown


@pytest.mark.parametrize(("guide", "step"), [("webb", "bekrafta"), ("dator", "bekrafta")])
def test_the_last_step_points_at_nothing_to_click_on(content, guide, step):
    pictures = content.document.routine.guide(guide).step(step).illustrations
    assert [mark.kind for picture in pictures for mark in picture.callouts] == ["look", "only_if"]


def test_the_two_protections_are_a_and_b(reader):
    shown = figure(reader.get("/guider/dator/").text, "Menyn under knappen")
    assert '<span class="disc">A</span> <span>valet <strong translate="no">Kryptera</strong>' in shown
    assert '<span class="disc">B</span>' in shown
    assert '<span class="disc">1</span>' not in shown


def test_the_short_guide_names_no_button_that_undoes(reader):
    page = reader.get("/guider/webb/kort/").text
    assert "Kryptera" in page
    assert "Ta bort" not in page


def test_an_edition_of_an_earlier_version_is_read(content):
    written = encode(content.document)
    earlier = written.replace('"kind":"do"', '"kind":"arrow"').replace('"kind":"look"', '"kind":"box"')
    assert earlier != written
    assert decode(earlier) == content.document


def test_an_installed_site_gets_roles(db):
    shipped = CalloutFactory(label="knappen **Ta bort**, längst till höger på samma rad", kind="arrow")
    Image.objects.filter(illustrations=shipped.illustration).update(ref="webb-bekraftelse")
    own = CalloutFactory(label="knappen **Ta bort**, längst till höger på samma rad", kind="arrow")
    framed = CalloutFactory(kind="box")
    import_module("guide.migrations.0017_fill_roles").fill(apps, None)
    kinds = dict(Callout.objects.values_list("pk", "kind"))
    assert (kinds[shipped.pk], kinds[own.pk], kinds[framed.pk]) == ("only_if", "do", "look")
    assert Illustration.objects.count() == 3
