"""The shipped content held to the same checks as an edition, by `manage.py check`."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from transfer.files.reading import read_content
from transfer.files.yaml_reader import ContentError


@register("content")
def check_content(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Half a second of reading: commands that are run often ask for no system checks."""
    try:
        read_content(settings.BASE_DIR / "content")
    except ContentError as error:
        return [
            Error(fault.reason, hint=f"{fault.file}:{fault.line}", id="kryptera.E020")
            for fault in error.faults
        ]
    return []
