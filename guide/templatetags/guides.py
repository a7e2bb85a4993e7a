"""What templates ask of a guide: its pictures in place with their marks, and addresses."""

from collections.abc import Iterable
from typing import Protocol

from django import template
from django.core.files.storage import default_storage
from django.urls import get_script_prefix
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from editing.ready_text import address as mail_address
from editing.templatetags.text import markdown
from guide import grouping
from guide.channels import address
from guide.chosen import with_choice
from guide.document import (
    Callout,
    Environment,
    Guide,
    Illustration,
    Image,
    Routine,
    Step,
    SupportChannel,
)
from guide.labels import Role
from guide.layout import buttons, lay_out
from guide.pages.document import Contact, OtherWay, PageText
from guide.pictures.near import Near, near
from guide.pictures.placement import Mark, place, signed
from guide.replies import reply
from guide.sources import parts as source_parts
from guide.step_codes import step_code
from pictures.uploads import SMALL_WIDTH

register = template.Library()


@register.filter
def parts(step: Step) -> list[SafeString | Illustration]:
    """The step's body as rendered HTML with its illustrations where they belong, in order."""
    return lay_out(markdown(step.body), step.illustrations)


@register.filter
def button_names(step: Step) -> list[str]:
    return buttons(step)


@register.simple_tag
def code_of(routine: Routine, guide: Guide, number: int) -> str:
    return step_code(routine, guide, number)


@register.simple_tag
def reply_about(routine: Routine, guide: Guide, number: int, site: str) -> str:
    return reply(routine, guide, number, site)


@register.simple_tag
def named_image(routine: Routine, ref: str) -> Image | None:
    return routine.image(ref)


@register.filter
def message_address(text: PageText) -> str:
    """What opens the ready text as a new, ordinary message."""
    return mail_address(text.message, text.language)


@register.filter
def is_text(part: SafeString | Illustration) -> bool:
    return isinstance(part, str)


@register.simple_tag
def image_of(routine: Routine, illustration: Illustration) -> Image | None:
    return routine.image(illustration.image)


@register.simple_tag
def image_url(image: Image) -> str:
    return default_storage.url(image.file)


@register.simple_tag
def thumbnail_url(image: Image) -> str:
    return default_storage.url(image.small or image.file)


@register.simple_tag
def image_srcset(image: Image) -> str:
    """Both files with their widths, for the browser to choose from."""
    small, large = default_storage.url(image.small), default_storage.url(image.file)
    return f"{small} {SMALL_WIDTH}w, {large} {image.width}w"


@register.simple_tag
def guide_of(routine: Routine, ref: str) -> Guide | None:
    return routine.guide(ref)


@register.simple_tag
def environment_of(routine: Routine, guide: Guide) -> Environment | None:
    return routine.environment(guide.environment)


@register.simple_tag
def guide_in(routine: Routine, environment: Environment) -> Guide | None:
    return routine.guide_in(environment)


@register.filter
def page_in(environment: Environment, routine: Routine) -> str:
    return routine.address_of(environment)


@register.simple_tag
def for_whom(routine: Routine, guide: Guide) -> str:
    return grouping.for_whom(routine, guide)


@register.simple_tag
def icon_of(routine: Routine, guide: Guide) -> str:
    return grouping.icon_of(routine, guide)


@register.simple_tag
def known_as(routine: Routine, guide: Guide) -> str:
    """The addresses of every environment that the guide is for, as a browser keeps them."""
    alike = (each for each in routine.written_in if routine.guide_in(each) == guide)
    return " ".join(map(routine.address_of, alike))


@register.simple_tag
def borrowers(routine: Routine, environment: Environment) -> list[Environment]:
    """The others that have the same guides."""
    guides = routine.guides_in(environment)
    return [each for each in routine.written_in if each != environment and routine.guides_in(each) == guides]


@register.simple_tag
def step_of(routine: Routine, guide_ref: str, step_ref: str) -> Step | None:
    guide = routine.guide(guide_ref)
    return guide.step(step_ref) if guide else None


@register.filter
def marks(illustration: Illustration, image: Image) -> list[Mark]:
    return place(illustration.callouts, image)


@register.simple_tag
def near_part(illustration: Illustration, image: Image) -> Near | None:
    return near(illustration, image)


@register.filter
def legend(illustration: Illustration) -> list[tuple[Callout, str]]:
    return signed(illustration.callouts)


@register.filter
def percent(fraction: float) -> str:
    """For SVG attributes, where a Swedish decimal comma would not do."""
    return f"{100 * fraction:.2f}%"


@register.simple_tag
def channel_address(channel: SupportChannel | Contact | OtherWay, code: str = "") -> str:
    return address(channel, code)


class Pressed(Protocol):
    """A button that the reader has chosen among others."""

    @property
    def button(self) -> str: ...

    @property
    def others(self) -> tuple[str, ...]: ...


@register.simple_tag
def choices_beside(routine: Routine, guide: Guide) -> list[grouping.Choice]:
    return grouping.choices(routine, guide)


@register.simple_tag
def steps_from(guide: Guide, ref: str | None, pressed: Iterable[Pressed] = ()) -> list[Step]:
    """The steps, with only what was chosen marked on their pictures."""
    steps = list(guide.steps_from(ref))
    for each in pressed:
        steps = [with_choice(step, each.button, each.others) for step in steps]
    return steps


@register.simple_tag
def contacts_for(routine: Routine, role: Role) -> tuple[Contact, ...]:
    return routine.contacts_for(role)


@register.filter
def source_links(source: str, routine: Routine) -> SafeString:
    """The source with links to the chapters and guides that it names."""
    pieces = ((_linked(piece, address),) for piece, address in source_parts(source, routine))
    return format_html_join("", "{}", pieces)


def _linked(piece: str, address: str) -> str:
    if not address:
        return piece
    return format_html('<a href="{}{}">{}</a>', get_script_prefix(), address.lstrip("/"), piece)
