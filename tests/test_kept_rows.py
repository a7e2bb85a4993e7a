"""A draft that was put back is the draft that was thawed."""

import pytest

from guide.models import Guide
from publishing.freeze import freeze


@pytest.mark.parametrize("time", ["first", "second"])
def test_the_draft_is_the_shipped_routine_and_takes_more_rows(draft, time):
    assert freeze() == draft
    assert Guide.objects.create(ref="ny", title="Ny").pk
