"""Django's own pages for rows: every field in their tables has a name, to axe-core too, in light and dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from decisions.models import Question
from guide.models import Guide, Illustration, Step
from tests.browser.test_callout_editor import sign_in

QUESTIONS = "/admin/decisions/question/"
NAMES = ["select-name", "label", "label-title-only", "color-contrast", "link-in-text-block"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_field_of_a_change_page_has_a_name(new_context, draft, editing, live_server, scheme):
    context = new_context(color_scheme=scheme, bypass_csp=True)
    sign_in(context, editing, live_server)
    page = context.new_page()
    rows = [model.objects.first() for model in (Guide, Step, Illustration, Question)]
    changes = [f"/admin/{row._meta.app_label}/{row._meta.model_name}/{row.pk}/change/" for row in rows]
    for path in [*changes, QUESTIONS]:
        page.goto(path)
        found = Axe().run(page, options={"runOnly": {"type": "rule", "values": NAMES}}).response["violations"]
        assert not [(path, each["id"], node["html"]) for each in found for node in each["nodes"]]
