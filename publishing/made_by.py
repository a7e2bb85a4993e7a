"""What tells this version of the code from any other, for what it makes of editions and stores."""

import hashlib
from functools import cache
from pathlib import Path

from django.conf import settings


@cache
def code(*parts: str) -> str:
    """Of those parts of the site."""
    digest = hashlib.sha256()
    for part in parts:
        for path in sorted((Path(settings.BASE_DIR) / part).rglob("*")):
            if path.suffix in (".py", ".txt"):
                digest.update(path.read_bytes())
    return digest.hexdigest()
