"""The commonest case is answered soon: few clicks, few words, and all of it in the first view."""

import pytest

from tests.browser.path import SIZES, reach

ENDS = {"1280": 900, "390": 1100}


@pytest.mark.parametrize("size", SIZES)
def test_the_steps_are_reached_in_few_clicks_pages_and_words_and_stand_in_view(new_context, size):
    figures = reach(new_context(viewport=SIZES[size]).new_page())
    assert (figures.clicks, figures.pages) <= (5, 3)
    assert figures.words <= 450
    assert figures.verdict_ends < figures.how_to_starts < figures.lines_end <= ENDS[size]


def test_an_everyday_case_is_two_clicks_from_the_start_page(new_context):
    page = new_context().new_page()
    page.goto("/")
    page.get_by_text("Välj ett vanligt fall").click()
    page.locator(".cases a").first.click()
    assert page.locator(".verdict h1").inner_text() == "Ja – kryptera meddelandet."


def test_the_first_visit_asks_for_at_most_eight_things(new_context):
    page = new_context().new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/", wait_until="networkidle")
    assert len(asked) <= 8, asked


@pytest.mark.parametrize("guide", ["webb", "dator", "lasa", "svara"])
def test_the_first_step_of_a_guide_begins_within_500_pixels(new_context, guide):
    page = new_context(viewport=SIZES["1280"]).new_page()
    page.goto(f"/guider/{guide}/")
    top = page.locator("main").bounding_box()["y"]
    assert page.locator(".step").first.bounding_box()["y"] - top <= 500


def test_on_a_wide_screen_a_picture_stands_beside_its_text(new_context):
    page = new_context(viewport=SIZES["1280"]).new_page()
    page.goto("/guider/webb/#nytt-meddelande")
    line = page.locator("#nytt-meddelande li", has=page.locator("figure")).first
    text, picture = line.locator("> p").bounding_box(), line.locator("> figure").bounding_box()
    assert picture["x"] >= text["x"] + text["width"] and abs(picture["y"] - text["y"]) < 30
