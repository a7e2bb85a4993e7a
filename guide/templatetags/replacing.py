"""What search and replace asks of the pictures."""

from django import template

from guide.models import Image
from pictures.storage import drawn_text

register = template.Library()


@register.simple_tag
def drawings_with(words: str) -> list[Image]:
    """The drawings of our own whose text has the words. What a screenshot says, nobody can search."""
    drawings = Image.objects.filter(file__endswith=".svg").order_by("ref")
    return [image for image in drawings if words.casefold() in drawn_text(image.file).casefold()]
