"""What a click on a way to the helpdesk opens."""

import pytest

from guide.channels import address
from guide.document import SupportChannel
from guide.labels import ChannelKind


@pytest.mark.parametrize(
    ("kind", "value", "opens"),
    [
        ("web", "https://3580.se/", "https://3580.se/"),
        ("web", "3580.se", "https://3580.se"),
        ("web", "javascript:alert(1)", "https://javascript:alert(1)"),
        ("email", "3580@sml-it.se", "mailto:3580@sml-it.se"),
        ("phone", "13580", "tel:13580"),
        ("phone", "0523-61 35 80", "tel:+46523613580"),
        ("phone", "+46 523 61 35 80", "tel:+46523613580"),
        ("phone", "0046 523 61 35 80", "tel:0046523613580"),
    ],
)
def test_address(kind: ChannelKind, value: str, opens: str) -> None:
    assert address(SupportChannel(kind=kind, value=value, label="Supporten")) == opens
