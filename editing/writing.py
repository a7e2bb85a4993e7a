"""The field in which editors write Markdown as in Word. Without JavaScript they write it as it is."""

from collections.abc import Mapping
from typing import Any

from django.forms import Script, Textarea

from editing.markdown import problems, render
from editing.rewritten import rewritten
from editing.text import block

MADE = "-html"
"""Ends the name of the field that holds what the editor has made, where something was changed in it."""


class MarkdownInput(Textarea):
    class Media:
        css = {"all": ["editing/writing.css"]}
        js = [Script("editing/writing/forms.js", type="module")]

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": 12, "class": "vLargeTextField markdown", **(attrs or {})})

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, attrs)
        source = value or ""
        if not problems(source):
            context["widget"]["attrs"]["data-html"] = render(source)
        return context

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        before = super().value_from_datadict(data, files, name)
        html = data.get(name + MADE, "")
        return rewritten(html, block(before or ""), render) if html else before
