"""The drawing in place of a picture that has been taken down: an empty frame, the same for whoever looks.

What is told of it stands beside it, in words. Its own text makes one drawing differ from the next.
"""

from collections.abc import Mapping
from typing import NamedTuple
from xml.sax.saxutils import escape

GONE = "Borttagen bild"
"""What such a drawing is described as, and no picture else."""
WIDTH, HEIGHT = 800, 200


class Holes(NamedTuple):
    """All that have been taken down: the drawing by each picture's file, and what is said by the drawing."""

    drawings: Mapping[str, str]
    said: Mapping[str, str]


NONE = Holes({}, {})
SHAPES = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"
 width="{width}" height="{height}">
<title>{title}</title>
<desc>{about}</desc>
<style>
svg{{color-scheme:light dark;--ground:#eef1f3;--line:#53616c}}
@media (prefers-color-scheme:dark){{svg{{--ground:#232f37;--line:#b4c1ca}}}}
.ground{{fill:var(--ground)}}
.line{{fill:none;stroke:var(--line);stroke-width:4;stroke-linejoin:round;stroke-linecap:round}}
.frame{{stroke-dasharray:14 10}}
</style>
<rect class="ground" width="{width}" height="{height}"/>
<rect class="line frame" x="6" y="6" width="788" height="188" rx="10"/>
<rect class="line" x="340" y="55" width="120" height="90" rx="8"/>
<path class="line" d="M340 130l36-38 26 26 18-18 40 40"/>
<circle class="line" cx="430" cy="80" r="9"/>
<path class="line" d="M320 165L480 35"/>
</svg>
"""


def drawn(about: str) -> bytes:
    """The drawing of a hole. `about` says what stood there, and why it does no more."""
    return SHAPES.format(width=WIDTH, height=HEIGHT, title=GONE, about=escape(about)).encode()
