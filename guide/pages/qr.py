"""A QR code as a picture, drawn here: an address that a phone reads from paper."""

from functools import lru_cache

from qrcode import QRCode

QUIET = 4
"""Light squares around the code, which readers need to find it."""


@lru_cache(maxsize=8)
def svg(address: str) -> str:
    """Black on white in every colour scheme, since cameras look for dark on light."""
    code = QRCode(border=QUIET)
    code.add_data(address)
    rows = code.get_matrix()
    squares = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, is_dark in enumerate(row) if is_dark
    )
    size = len(rows)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{size}v{size}H0z"/><path d="{squares}"/></svg>'
    )
