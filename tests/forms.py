"""Filling in a form as a browser does: what the page shows is what is sent, but for what is changed."""

from html.parser import HTMLParser


class _Form(HTMLParser):
    """Collects the names and values of one form's fields."""

    def __init__(self, form_id: str) -> None:
        super().__init__()
        self.form_id, self.inside = form_id, False
        self.values: dict[str, list[str]] = {}
        self.select = self.textarea = ""

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "form":
            self.inside = given.get("id") == self.form_id
        elif given.get("form", self.form_id if self.inside else None) != self.form_id:
            return  # a field may also stand elsewhere and name its form
        elif tag == "input":
            self.add_input(given)
        elif tag == "select":
            self.select = given["name"]
        elif tag == "option" and "selected" in given:
            self.values.setdefault(self.select, []).append(given.get("value") or "")
        elif tag == "textarea":
            self.textarea = given["name"]
            self.values[self.textarea] = [""]

    def add_input(self, given):
        kind = given.get("type", "text")
        chosen = kind not in ("checkbox", "radio") or "checked" in given
        if given.get("name") and kind not in ("submit", "button", "file") and chosen:
            self.values.setdefault(given["name"], []).append(given.get("value") or "")

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        if tag == "textarea":
            self.textarea = ""

    def handle_data(self, data):
        if self.textarea:
            self.values[self.textarea][0] += data.removeprefix(
                "\n" if not self.values[self.textarea][0] else ""
            )


def fields_of(html: str, form_id: str) -> dict[str, list[str]]:
    """What a browser would send for the form, by name, with no button pressed."""
    form = _Form(form_id)
    form.feed(html)
    return form.values
