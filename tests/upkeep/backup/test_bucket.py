"""Pictures may be kept where there is no file system, as in S3."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import Storage, default_storage
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from pictures.storage import store, stored_names
from tests.guide.factories import ImageFactory
from upkeep.backup.restore import restore_backup
from upkeep.backup.write import write_backup

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_rehearsals")]


WRITTEN = timezone.now()
OBJECTS: dict[str, bytes] = {}


class Bucket(Storage):
    """As strict as S3: no paths, no folders, and an empty name is no name of an object."""

    def exists(self, name):
        if not name:
            raise ValueError("Invalid length for parameter Key, value: 0, valid min length: 1")
        return name in OBJECTS

    def _save(self, name, content):
        OBJECTS[name] = content.read()
        return name

    def _open(self, name, mode="rb"):
        if name not in OBJECTS:
            raise FileNotFoundError(name)
        return ContentFile(OBJECTS[name])

    def delete(self, name):
        OBJECTS.pop(name, None)

    def listdir(self, path):
        return [], list(OBJECTS)

    def get_modified_time(self, name):
        return WRITTEN


@pytest.fixture(autouse=True)
def _bucket(settings):
    OBJECTS.clear()
    settings.STORAGES = settings.STORAGES | {"default": {"BACKEND": f"{__name__}.Bucket"}}


def test_it_has_no_file_system():
    with pytest.raises(NotImplementedError):
        default_storage.path(store(b"picture", "webp"))


def test_a_picture_is_stored_once_and_served():
    name = store(b"picture in a bucket", "webp")
    assert store(b"picture in a bucket", "webp") == name
    assert Client().get(f"/bilder/{name}").content == b"picture in a bucket"


def test_an_empty_bucket_has_no_pictures():
    assert stored_names() == []


def test_old_pictures_that_nothing_names_are_removed(monkeypatch):
    name = store(b"unused", "webp")
    call_command("prune_pictures")
    assert stored_names() == [name], "it is still young"
    later = timezone.now() + timedelta(days=2)
    monkeypatch.setattr("publishing.prune.timezone.now", lambda: later)
    call_command("prune_pictures")
    assert stored_names() == []


def test_pictures_go_into_a_backup_and_come_back(tmp_path):
    name = ImageFactory(file=store(b"picture", "webp"), small="").file
    assert write_backup(tmp_path / "site.zip").manifest.pictures == 1
    default_storage.delete(name)
    restore_backup(tmp_path / "site.zip", replace=True)
    assert default_storage.open(name).read() == b"picture"
