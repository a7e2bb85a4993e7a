"""A site with pictures of its own to take down."""

from pathlib import Path
from typing import Any

import pytest

from transfer.files.reading import Content


@pytest.fixture(autouse=True)
def pictures(content: Content, settings: Any, tmp_path: Path) -> Path:
    """The shipped routine's, in a folder that a test may remove them from."""
    settings.MEDIA_ROOT = folder = tmp_path / "pictures"
    folder.mkdir()
    for name, data in content.pictures.items():
        (folder / name).write_bytes(data)
    return folder
