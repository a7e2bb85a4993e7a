"""A guide is made on one page: by mouse, by keyboard alone, by touch, and by two people at once."""

import pytest
from playwright.sync_api import expect

from guide.models import Callout, Guide, Illustration, Section, Step
from tests.browser.conftest import sign_in
from tests.browser.test_callout_editor import handle, middle, swipe
from tests.guide import files
from tests.guide.factories import GuideFactory, IllustrationFactory, StepFactory

BUDGET = 25
"""Interactions for five steps with five pictures and marks, on one page."""


@pytest.fixture
def guide(db):
    return GuideFactory(title="Boka ett rum", summary="", intro="")


@pytest.fixture
def bench(new_context, editing, guide, live_server):
    """The workbench of an empty guide."""
    context = new_context(viewport={"width": 1280, "height": 900})
    sign_in(context, editing, live_server)
    page = context.new_page()
    page.goto(f"/admin/arbetsbank/{guide.pk}/")
    return page


def screens(count):
    return [
        {
            "name": f"skärm {n}.png",
            "mimeType": "image/png",
            "buffer": files.written(files.screen(text=f"Ruta {n}")),
        }
        for n in range(1, count + 1)
    ]


def saved(page):
    expect(page.locator("[data-unsaved]")).to_have_count(0)
    expect(page.locator(".wb-state")).to_contain_text("Sparat")


def write(page, text, words):
    """Clicks what is to be written, and writes."""
    text.locator(".writable-open").click()
    text.locator(".writing :is(.ProseMirror, textarea, input:visible)").fill(words)


class Counted:
    """Does what an editor does, and counts it."""

    def __init__(self, page):
        self.page, self.interactions, self.loads = page, 0, 0
        page.on("load", lambda: setattr(self, "loads", self.loads + 1))

    def choose(self, pictures):
        self.interactions += 1
        self.page.locator("[data-into='']").set_input_files(pictures)

    def write(self, text, words):
        self.interactions += 1
        write(self.page, text, words)

    def draw(self, picture):
        self.interactions += 1
        picture.scroll_into_view_if_needed()
        box = picture.bounding_box()
        x, y = box["x"] + box["width"] * 0.3, box["y"] + box["height"] * 0.4
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x + box["width"] * 0.2, y + box["height"] * 0.1, steps=3)
        self.page.mouse.up()

    def name_mark(self, words):
        """The field has focus: whoever has drawn goes on writing."""
        self.interactions += 1
        self.page.keyboard.type(words)


def test_five_steps_with_pictures_and_marks_take_one_page_and_few_interactions(bench, guide):
    hand = Counted(bench)
    hand.choose(screens(5))
    steps = bench.locator(".wb-part")
    expect(steps).to_have_count(5)
    for number in range(5):
        step = steps.nth(number)
        hand.write(step.locator("[data-text$=':title']"), f"Klicka på Ruta {number + 1}")
        hand.write(step.locator("[data-text$=':body']"), f"Klicka på Ruta {number + 1}.")
        hand.draw(step.locator(".picture-frame"))
        hand.name_mark(f"knappen **Ruta {number + 1}**, i mitten")
    bench.keyboard.press("Tab")
    saved(bench)
    assert [step.ref for step in guide.steps.all()] == [f"klicka-pa-ruta-{n}" for n in range(1, 6)]
    assert [mark.label for mark in Callout.objects.order_by("pk")] == [
        f"knappen **Ruta {n}**, i mitten" for n in range(1, 6)
    ]
    assert all(each.alt for each in Illustration.objects.all())
    assert hand.interactions <= BUDGET
    assert hand.loads == 0


# By keyboard, by touch, and together


def test_a_step_is_made_moved_and_marked_by_keyboard_alone(bench, guide):
    StepFactory(guide=guide, title="Först")
    bench.reload()
    bench.locator("[data-new='step']").focus()
    bench.keyboard.press("Enter")
    expect(bench.locator(".writing input")).to_be_focused()
    bench.keyboard.type("Öppna kalendern")
    bench.keyboard.press("Enter")
    saved(bench)
    bench.keyboard.press("Alt+ArrowUp")
    expect(bench.locator(".wb-state")).to_contain_text("plats 1")
    assert list(guide.steps.values_list("title", flat=True)) == ["Öppna kalendern", "Först"]
    assert guide.steps.first().ref == "oppna-kalendern"


@pytest.fixture
def pictured(guide):
    return IllustrationFactory(step=StepFactory(guide=guide), alt="")


def test_a_mark_is_placed_and_put_into_words_by_keyboard(pictured, bench):
    bench.get_by_role("button", name="Ruta: titta här").focus()
    for key in ["Enter", "ArrowLeft", "Shift+ArrowDown", "Enter"]:
        bench.keyboard.press(key)
    bench.keyboard.type("rutan **Ämne**")
    saved(bench)
    mark = pictured.callouts.get()
    assert (mark.kind, mark.label, mark.x, mark.h) == ("look", "rutan **Ämne**", 0.345, 0.205)


def test_a_mark_is_moved_by_touch(new_context, editing, pictured, live_server):
    Callout.objects.create(illustration=pictured, label="rutan", kind="look", x=0.4, y=0.4, w=0.2, h=0.2)
    context = new_context(has_touch=True, viewport={"width": 390, "height": 800})
    sign_in(context, editing, live_server)
    page = context.new_page()
    page.goto(f"/admin/arbetsbank/{pictured.step.guide.pk}/")
    handle(page, 1).scroll_into_view_if_needed()
    swipe(page, *middle(handle(page, 1).locator(".area")), 0.2, 0.1)
    saved(page)
    mark = pictured.callouts.get()
    assert (mark.x, mark.y) == pytest.approx((0.6, 0.5), abs=0.01)


def test_a_pasted_picture_becomes_a_step(bench, guide):
    data = list(files.written(files.screen()))
    bench.evaluate(
        """(bytes) => {
            const clipboard = new DataTransfer();
            clipboard.items.add(new File([new Uint8Array(bytes)], "image.png", { type: "image/png" }));
            const options = { clipboardData: clipboard, bubbles: true, cancelable: true };
            document.body.dispatchEvent(new ClipboardEvent("paste", options));
        }""",
        data,
    )
    expect(bench.locator(".wb-figure img")).to_have_count(1)
    assert guide.steps.get().illustrations.get().image.width == 1000


def test_what_is_drawn_round_can_be_hidden_in_the_picture(bench, guide):
    bench.locator("[data-into='']").set_input_files(screens(1))
    expect(bench.locator(".wb-figure img")).to_be_visible()
    before = Illustration.objects.get().image.file
    Counted(bench).draw(bench.locator(".picture-frame"))
    bench.locator(".wb-mark select").select_option("Dölj det här i bilden")
    expect(bench.locator(".wb-mark")).to_have_count(0)
    expect(bench.locator(f".wb-figure img[src*='{before}']")).to_have_count(0)
    assert Illustration.objects.get().image.file != before


def test_a_tall_picture_is_seen_whole_by_editors_and_readers(bench, guide):
    tall = files.written(files.screen(600, 2400))
    bench.locator("[data-into='']").set_input_files(
        {"name": "mobil.png", "mimeType": "image/png", "buffer": tall}
    )
    expect(bench.locator(".wb-figure img")).to_be_visible()
    assert proportions(bench) == pytest.approx(4, abs=0.02)
    bench.goto(f"/utkast/guider/{guide.ref}/")
    assert proportions(bench) == pytest.approx(4, abs=0.02)


def proportions(page):
    """Height to width of a picture that fits the window, with its frame close around it."""
    page.locator(".picture-frame img").scroll_into_view_if_needed()
    picture, frame = (page.locator(f".picture-frame{part}").bounding_box() for part in (" img", ""))
    assert picture["height"] <= page.viewport_size["height"]
    assert frame["width"] == pytest.approx(picture["width"], abs=4)
    return picture["height"] / picture["width"]


def test_who_writes_what_somebody_else_has_changed_sees_both(guide, bench):
    step = StepFactory(guide=guide, body="1. Gammalt.")
    bench.reload()
    body = bench.locator("[data-text$=':body']")
    write(bench, body, "Mitt.")
    Step.objects.filter(pk=step.pk).update(body="1. Hennes.")
    bench.keyboard.press("Control+Enter")
    expect(body.locator(".saved-text")).to_contain_text("1. Hennes.")
    expect(body.locator(".ProseMirror")).to_contain_text("Mitt.")
    body.locator(".ProseMirror").focus()
    bench.keyboard.press("Control+Enter")
    saved(bench)
    assert Step.objects.get(pk=step.pk).body == "1. Mitt."


def test_text_is_written_as_in_word_and_stored_as_markdown(guide, bench):
    step = StepFactory(guide=guide, body="Före.\n\n*   Udda, men\n    orörd.")
    bench.reload()
    bench.locator("[data-text$=':body'] .writable-open").click()
    bench.locator(".ProseMirror > p").first.dblclick(position={"x": 12, "y": 10})
    bench.wait_for_timeout(200)  # until the editor knows what is chosen
    bench.get_by_role("button", name="Fet").click()
    bench.keyboard.press("Control+Enter")
    saved(bench)
    assert Step.objects.get(pk=step.pk).body == "**Före**.\n\n*   Udda, men\n    orörd."


def test_a_text_that_is_opened_and_left_is_not_saved(guide, bench):
    step = StepFactory(guide=guide, body="1) Udda.\n\n\n* x")
    bench.reload()
    bench.locator("[data-text$=':body'] .writable-open").click()
    bench.keyboard.press("Escape")
    expect(bench.locator(".writing")).to_have_count(0)
    assert Step.objects.get(pk=step.pk).body == "1) Udda.\n\n\n* x"


def test_who_is_signed_out_signs_in_and_loses_nothing(guide, bench, live_server, client, editor):
    write(bench, bench.locator(".guide-head [data-text$=':title']"), "Boka en sal")
    bench.context.clear_cookies()
    bench.keyboard.press("Enter")
    expect(bench.get_by_role("dialog")).to_be_visible()
    client.force_login(editor)
    sign_in(bench.context, client, live_server)
    bench.get_by_role("button", name="Spara igen").click()
    saved(bench)
    assert Guide.objects.get(pk=guide.pk).title == "Boka en sal"


def test_the_workbench_has_no_accessibility_fault_in_light_dark_or_narrow(
    pictured, bench, axe_in_light_and_dark
):
    bench.reload()
    bench.locator("[data-text$=':body'] .writable-open").click()
    axe_in_light_and_dark(bench)
    bench.set_viewport_size({"width": 320, "height": 640})
    assert bench.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_chapter_is_written_where_it_stands(new_context, editing, draft, live_server, axe):
    context = new_context(viewport={"width": 1500, "height": 900})
    sign_in(context, editing, live_server)
    page = context.new_page()
    page.goto(f"/admin/arbetsbank/kapitel/{Section.objects.get(ref='syfte').pk}/")
    page.get_by_role("button", name="Visa sidan bredvid").click()
    write(page, page.locator("[data-text$=':title']").first, "Varför vi krypterar")
    page.keyboard.press("Enter")
    saved(page)
    expect(page.frame_locator(".preview iframe").locator("#syfte h2")).to_have_text("Varför vi krypterar")
    axe(page)
