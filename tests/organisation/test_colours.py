"""The organisation's own colours: those in which text could not be read are refused, with the figure."""

import pytest
from django.test import Client

from organisation.colours import OWN, SCHEMES, TEXT_ON, contrast, faults
from organisation.current import current_site
from organisation.models import SiteSettings
from organisation.theme import theme_colours
from tests.organisation.test_settings import PAGE, save


def test_the_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == contrast("#ffffff", "#000000") == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


@pytest.mark.parametrize("theme", ["", "skogsby"])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_themes_that_are_shipped_can_be_read(settings, theme, scheme):
    settings.THEME = theme
    palette = theme_colours()[scheme]
    assert {name for pair in TEXT_ON for name in pair} <= palette.keys()
    assert not list(faults(scheme, palette, {name: palette[name] for name in OWN}))


def test_every_pair_of_a_colour_that_is_chosen_is_told_of_by_name():
    palette = theme_colours()["light"]
    told = [fault.message for fault in faults("light", palette, {"link": palette["paper"]})]
    assert len(told) == 6 and all(
        message.startswith("I ljust läge har länkar (#ffffff) mot ") for message in told
    )


def test_a_colour_that_cannot_be_read_on_is_refused_with_the_ratio(editing: Client):
    response = editing.post(PAGE, {"light_brand": "#ffcc00", "name": "Säkra brev"})
    assert "text på huvudfärgen (#ffffff) mot huvudfärgen (#ffcc00) kontrasten 1,5:1" in response.text
    assert "Säkra brev" in response.text and not current_site.get().style_sheet


@pytest.mark.parametrize("typed", ["röd", "#fff", "#0b4a6}", "#0b4a66;}"])
def test_what_is_no_colour_is_refused(editing: Client, typed: str):
    response = editing.post(PAGE, {"light_brand": typed})
    assert response.context["errors"] and typed in response.text
    assert not SiteSettings.objects.exists()


def test_saved_colours_are_fetched_by_readers_and_editors(reader: Client, editing: Client):
    save(editing, light_brand="#7a1f3d")
    address = current_site.get().style_address
    assert f'href="{address}"' in reader.get("/").text and f'href="{address}"' in editing.get("/admin/").text
    sheet = reader.get(address)
    assert sheet["Content-Type"] == "text/css; charset=utf-8" and "immutable" in sheet["Cache-Control"]
    assert "--brand: #7a1f3d;" in sheet.text and not sheet.cookies


def test_a_colour_in_light_alone_leaves_the_dark_one_as_it_was(editing: Client):
    save(editing, light_brand="#7a1f3d")
    light, _, dark = current_site.get().style_sheet.partition("@media")
    assert "#7a1f3d" in light and f"--brand: {theme_colours()['dark']['brand']};" in dark


def test_an_older_address_gets_what_holds_now_and_nobody_keeps_it(reader: Client, editing: Client):
    save(editing, light_brand="#7a1f3d")
    sheet = reader.get(f"/utseende/{'0' * 16}.css")
    assert "#7a1f3d" in sheet.text and "no-store" in sheet["Cache-Control"]


def test_without_colours_of_its_own_a_site_fetches_no_more(reader: Client):
    assert "/utseende/" not in reader.get("/").text
    assert reader.get(f"/utseende/{'0' * 16}.css").status_code == 404
