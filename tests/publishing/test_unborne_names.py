"""Names in bold in a step that none of its pictures bears."""

from msgspec.structs import replace

from guide.document import Callout, Illustration, Image
from pictures.storage import store
from publishing.unborne_names import unborne_names
from tests.publishing.samples import sample_document

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>Kryptera</text></svg>'
MARK = Callout(kind="do", number=1, label="Knappen **Skicka**", x=0.1, y=0.1, w=0.1, h=0.1)


def told(body, *, marks=(), file="a.webp"):
    routine = sample_document(step_body=body).routine
    guide = routine.guides[0]
    picture = Illustration(image="bild", alt="En bild.", callouts=marks)
    step = replace(guide.steps[0], illustrations=(picture,))
    guides = (replace(guide, steps=(step,)),)
    image = Image(ref="bild", file=file, width=1, height=1)
    return [each.message for each in unborne_names(replace(routine, guides=guides, images=(image,)))]


def test_a_name_that_nothing_bears_is_told_with_its_step():
    (message,) = told("1. Klicka på **Kryptera**.")
    assert "Starta" in message and "”Kryptera”" in message


def test_a_mark_bears_a_name():
    assert told("1. Klicka på **Skicka**.", marks=(MARK,)) == []


def test_a_drawing_bears_what_it_says():
    assert told("1. Klicka på **Kryptera**.", file=store(DRAWING, "svg")) == []


def test_what_is_bold_outside_the_actions_is_no_button():
    assert told("**Obs!** Läs först.") == []
