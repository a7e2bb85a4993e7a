"""A picture stands under its name only when it is whole, and then for ever."""

import errno
import os
from pathlib import Path

import pytest
from django.core.files.storage import default_storage

from pictures.storage import is_whole, store

DATA = b"a picture" * 1000


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "pictures"
    return tmp_path / "pictures"


def test_it_can_be_read_by_whoever_serves_it():
    path = Path(default_storage.path(store(DATA, "webp")))
    assert path.read_bytes() == DATA and path.stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("fails", ["fsync", "replace"])
def test_what_cannot_be_written_to_its_end_leaves_nothing(folder, monkeypatch, fails):
    def full(*args):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, fails, full)
    monkeypatch.setattr(Path, fails, full, raising=False)
    with pytest.raises(OSError, match="No space"):
        store(DATA, "webp")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("damaged", [DATA[:1000], bytes(len(DATA))], ids=["cut off", "only zeros"])
def test_a_damaged_file_is_written_anew(damaged):
    name = store(DATA, "webp")
    Path(default_storage.path(name)).write_bytes(damaged)
    assert not is_whole(name)
    store(DATA, "webp")
    assert is_whole(name)


def test_a_whole_file_is_left_as_it_is():
    path = Path(default_storage.path(store(DATA, "webp")))
    before = path.stat().st_ino
    store(DATA, "webp")
    assert path.stat().st_ino == before
