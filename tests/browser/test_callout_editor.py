"""Arrows and boxes are placed on the picture itself: by mouse, by touch, and by keyboard alone."""

import pytest
from playwright.sync_api import expect

from guide.models import Callout as CalloutRow
from tests.browser.conftest import sign_in
from tests.guide.factories import CalloutFactory, IllustrationFactory


@pytest.fixture
def illustration(db):
    """An arrow at the upper left and a box in the middle."""
    row = IllustrationFactory()
    CalloutFactory(illustration=row, number=1, kind="do", label="knappen **Ny**, uppe till vänster")
    CalloutFactory(illustration=row, number=2, kind="look", label="rutan", x=0.4, y=0.4, w=0.2, h=0.2)
    return row


@pytest.fixture
def open_editor(context, editing, illustration, live_server):
    sign_in(context, editing, live_server)
    page = context.new_page()
    page.goto(f"/admin/guide/illustration/{illustration.pk}/change/")
    return page


def handle(page, number):
    return page.locator(".handle").nth(number - 1)


def area(row):
    return (row.x, row.y, row.w, row.h)


def save(page):
    page.get_by_role("button", name="Spara och fortsätt redigera").first.click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def middle(locator):
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page, locator, dx, dy):
    """Moves the middle of what is there by a part of the picture."""
    locator.scroll_into_view_if_needed()
    picture = page.locator(".picture-frame").bounding_box()
    x, y = middle(locator)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + dx * picture["width"] / 2, y + dy * picture["height"] / 2)
    page.mouse.move(x + dx * picture["width"], y + dy * picture["height"])
    page.mouse.up()


# By mouse and touch


def test_a_mark_is_moved_by_mouse_and_saved(open_editor, illustration):
    drag(open_editor, handle(open_editor, 2).locator(".area"), 0.1, -0.2)
    save(open_editor)
    assert area(illustration.callouts.get(number=2)) == pytest.approx((0.5, 0.2, 0.2, 0.2), abs=0.005)


def test_a_mark_is_resized_by_mouse_and_stops_at_the_edge(open_editor, illustration):
    drag(open_editor, handle(open_editor, 2).locator(".grip"), 0.1, 0.7)
    save(open_editor)
    assert area(illustration.callouts.get(number=2)) == pytest.approx((0.4, 0.4, 0.3, 0.6), abs=0.005)


@pytest.mark.parametrize(
    ("button", "kind"),
    [
        ("Lägg till pil", "do"),
        ("Lägg till val", "either"),
        ("Lägg till ruta", "look"),
        ("Lägg till streckad ruta", "only_if"),
    ],
)
def test_a_mark_is_added_and_explained(open_editor, illustration, button, kind):
    open_editor.get_by_role("button", name=button).click()
    open_editor.locator("#id_callouts-2-label").fill("knappen **Ny**")
    save(open_editor)
    added = illustration.callouts.get(number=3)
    assert (added.kind, added.label) == (kind, "knappen **Ny**")


@pytest.fixture
def on_phone(new_context, editing, illustration, live_server):
    """The editor on a touch screen."""
    context = new_context(has_touch=True, viewport={"width": 390, "height": 800})
    sign_in(context, editing, live_server)
    page = context.new_page()
    page.goto(f"/admin/guide/illustration/{illustration.pk}/change/")
    handle(page, 2).scroll_into_view_if_needed()
    return page


def swipe(page, x, y, dx, dy):
    """A finger drawn by a part of the picture, as fingers are: in many small moves."""
    picture = page.locator(".picture-frame").bounding_box()
    right, down = dx * picture["width"] / 10, dy * picture["height"] / 10
    finger = page.context.new_cdp_session(page)
    points = [{"x": x + right * part, "y": y + down * part} for part in range(11)]
    for kind, point in zip(["touchStart"] + 10 * ["touchMove"], points, strict=True):
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_mark_is_moved_by_touch(on_phone, illustration):
    swipe(on_phone, *middle(handle(on_phone, 2).locator(".area")), 0.2, 0.1)
    save(on_phone)
    assert area(illustration.callouts.get(number=2)) == pytest.approx((0.6, 0.5, 0.2, 0.2), abs=0.01)


def test_a_finger_that_misses_a_mark_does_not_leave_the_page(on_phone, illustration):
    picture = on_phone.locator(".picture-frame").bounding_box()
    swipe(on_phone, picture["x"] + 5, picture["y"] + 0.9 * picture["height"], 0.9, 0)
    save(on_phone)
    assert area(illustration.callouts.get(number=2)) == (0.4, 0.4, 0.2, 0.2)


# By keyboard alone


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def tab_to(page, name):
    """Past the menu by the first link, and then Tab until the focus is on what has that name."""
    press(page, "Tab", "Enter")
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate(
            "(document.activeElement.ariaLabel ?? document.activeElement.innerText).trim()"
        ).startswith(name):
            return
    pytest.fail(f"Tab never reached {name}")


def test_everything_is_done_by_keyboard_alone(open_editor, illustration):
    page = open_editor
    tab_to(page, "Lägg till pil")
    press(page, "Enter", "ArrowLeft", "ArrowLeft", "ArrowDown", "Shift+ArrowRight", "Shift+ArrowUp", "Enter")
    page.keyboard.type("knappen **Skicka**")
    press(page, "Enter")
    expect(page.locator(".messagelist .success")).to_be_visible()
    added = illustration.callouts.get(number=3)
    assert (added.kind, added.label) == ("do", "knappen **Skicka**")
    assert area(added) == pytest.approx((0.44, 0.455, 0.105, 0.095))


def test_a_mark_is_removed_by_keyboard_and_the_rest_are_numbered_anew(open_editor, illustration):
    page = open_editor
    tab_to(page, "Pil 1")
    press(page, "Delete")
    expect(page.locator(".callout-editor [role=status]")).to_contain_text("Pil 1 är borttagen")
    expect(handle(page, 1)).to_be_focused()
    save(page)
    assert [(row.number, row.label) for row in illustration.callouts.all()] == [(1, "rutan")]


def test_a_new_mark_can_be_removed_before_it_is_saved(open_editor, illustration):
    page = open_editor
    page.get_by_role("button", name="Lägg till ruta").click()
    press(page, "Delete")
    save(page)
    assert illustration.callouts.count() == 2


def test_the_position_is_said(open_editor):
    tab_to(open_editor, "Ruta 2")
    press(open_editor, "ArrowRight")
    status = open_editor.locator(".callout-editor [role=status]")
    expect(status).to_have_text("Ruta 2: 41 % från vänster, 40 % uppifrån, 20 % bred och 20 % hög.")


@pytest.mark.parametrize(("key", "place"), [("ArrowLeft", "0 %"), ("ArrowRight", "80 %")])
def test_a_mark_stops_at_the_edge_of_the_picture(open_editor, key, place):
    tab_to(open_editor, "Pil 1")
    press(open_editor, *[key] * 170)
    status = open_editor.locator(".callout-editor [role=status]")
    expect(status).to_have_text(f"Pil 1: {place} från vänster, 10 % uppifrån, 20 % bred och 10 % hög.")


# Number fields and preview


def test_the_number_fields_move_the_mark(open_editor):
    open_editor.locator("#id_callouts-1-x").fill("0.1")
    expect(handle(open_editor, 2).locator(".area")).to_have_attribute("x", "10.00%")
    open_editor.locator("#id_callouts-1-label").fill("knappen **Avbryt**")
    expect(open_editor.locator(".legend li").nth(1).locator("strong")).to_have_text("Avbryt")


def test_a_mark_ticked_for_deletion_is_not_drawn(open_editor):
    open_editor.locator("#id_callouts-0-DELETE").check()
    expect(open_editor.locator(".handle")).to_have_count(1)


DRAWN = """() => [...document.querySelectorAll(":not(.near) > .marks *")].map((element) => [
  element.tagName, element.textContent.trim(),
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
])"""


def drawn(page):
    """What is drawn over the whole picture; places rounded, since languages round a half differently."""
    return [
        (tag, text, {name: round_percent(value) for name, value in attributes.items()})
        for tag, text, attributes in page.evaluate(DRAWN)
    ]


def round_percent(value):
    return round(float(value[:-1]), 1) if value.endswith("%") else value


def test_the_preview_is_what_the_reader_will_see(open_editor, illustration):
    editors = drawn(open_editor)
    open_editor.goto(f"/utkast/guider/{illustration.step.guide.ref}/")
    assert editors == drawn(open_editor)


# The description


def test_a_description_is_drafted_from_the_marks_where_there_is_none(open_editor):
    alt = open_editor.locator("#id_alt")
    alt.fill("")
    open_editor.get_by_role("button", name="Föreslå beskrivning").click()
    expect(alt).to_have_value("Skärmbild från Outlook på webben med knappen Ny och rutan.")


def test_a_description_that_is_written_is_left_alone(open_editor):
    open_editor.get_by_role("button", name="Föreslå beskrivning").click()
    expect(open_editor.locator("#id_alt")).to_have_value("Inkorgen.")


# For everybody


def test_the_editor_is_accessible(open_editor, axe):
    axe(open_editor, ".callout-editor", ".draft-button", "#callouts-group td")


def test_without_scripts_the_number_fields_remain(new_context, editing, illustration, live_server):
    context = new_context(java_script_enabled=False)
    sign_in(context, editing, live_server)
    page = context.new_page()
    page.goto(f"/admin/guide/illustration/{illustration.pk}/change/")
    expect(page.get_by_role("button", name="Lägg till pil")).to_be_hidden()
    page.locator("#id_callouts-1-x").fill("0.3")
    save(page)
    assert CalloutRow.objects.get(label="rutan").x == 0.3
