"""A step as it is for who has already chosen: of marked choices, the chosen one alone is marked."""

from msgspec.structs import replace

from guide.document import Callout, Illustration, Step


def with_choice(step: Step, button: str, others: tuple[str, ...]) -> Step:
    """The step without the marks on what was not chosen; `button` and `others` as the buttons are named."""
    return replace(
        step, illustrations=tuple(_illustration(each, button, others) for each in step.illustrations)
    )


def _illustration(illustration: Illustration, button: str, others: tuple[str, ...]) -> Illustration:
    chosen = [callout for callout in illustration.callouts if _is_choice(callout, (button,))]
    if not chosen:
        return illustration
    left = (callout for callout in illustration.callouts if not _is_choice(callout, others))
    return replace(
        illustration,
        callouts=tuple(replace(each, kind="do") if each in chosen else each for each in left),
    )


def _is_choice(callout: Callout, buttons: tuple[str, ...]) -> bool:
    return callout.kind == "either" and any(f"**{button}**" in callout.label for button in buttons)
