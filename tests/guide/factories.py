"""Draft rows with sensible values."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from guide import models
from pictures.storage import store
from pictures.uploads import make_picture
from tests.guide.files import screen, written

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 500"/>'


class GuideFactory(DjangoModelFactory):
    class Meta:
        model = models.Guide

    ref = factory.Sequence(lambda n: f"guide-{n}")
    title = "Outlook på webben"
    intro = "Så gör du."
    summary = "1. Öppna."


class StepFactory(DjangoModelFactory):
    class Meta:
        model = models.Step

    guide = factory.SubFactory(GuideFactory)
    ref = factory.Sequence(lambda n: f"steg-{n}")
    title = "Öppna ett nytt meddelande"
    body = "1. Klicka på **Nytt meddelande**."


class ImageFactory(DjangoModelFactory):
    """A drawing; its file is in storage."""

    class Meta:
        model = models.Image

    ref = factory.Sequence(lambda n: f"bild-{n}")
    file = factory.LazyFunction(lambda: store(DRAWING, "svg"))
    width = 800
    height = 500
    client = "Outlook på webben"
    captured_on = date(2026, 11, 1)


class IllustrationFactory(DjangoModelFactory):
    class Meta:
        model = models.Illustration

    step = factory.SubFactory(StepFactory)
    image = factory.SubFactory(ImageFactory)
    alt = "Inkorgen."


class CalloutFactory(DjangoModelFactory):
    class Meta:
        model = models.Callout

    illustration = factory.SubFactory(IllustrationFactory)
    number = factory.Sequence(lambda n: n + 1)
    label = "knappen **Nytt meddelande**, uppe till vänster"
    x, y, w, h = 0.1, 0.1, 0.2, 0.1


def uploaded(ref: str) -> models.Image:
    """A screenshot, as an editor would upload it, wide enough to be kept in two sizes."""
    picture = make_picture(written(screen(1800, 900)))
    files = {"file": store(picture.large, "webp"), "small": store(picture.small, "webp")}
    return models.Image.objects.create(
        ref=ref, width=picture.width, height=picture.height, client="Outlook 2406", **files
    )
