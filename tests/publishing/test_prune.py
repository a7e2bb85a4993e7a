"""Picture files that nothing names can be removed; no other file ever is."""

import os
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.management import call_command

from guide.models import Image, Step
from pictures.storage import store
from publishing.freeze import thaw
from publishing.publish import publish
from tests.guide.factories import IllustrationFactory, ImageFactory
from tests.publishing.samples import sample_document

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def storage(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def stored(data: bytes, age: timedelta = timedelta(days=2)) -> str:
    name = store(data, "webp")
    then = time.time() - age.total_seconds()
    os.utime(default_storage.path(name), (then, then))
    return name


def exists(name: str) -> bool:
    return Path(default_storage.path(name)).exists()


def test_a_file_that_nothing_names_is_removed(capsys):
    name = stored(b"unused")
    call_command("prune_pictures")
    assert not exists(name) and name in capsys.readouterr().out


def test_what_is_no_picture_of_ours_is_left():
    path = Path(default_storage.path("LÄS-MIG.txt"))
    path.parent.mkdir(exist_ok=True)
    path.write_text("Rör inte.")
    os.utime(path, (0, 0))
    call_command("prune_pictures")
    assert path.exists()


def test_where_nothing_was_ever_stored_nothing_is_removed(settings, tmp_path, capsys):
    settings.MEDIA_ROOT = tmp_path / "missing"
    call_command("prune_pictures")
    assert capsys.readouterr().out.strip() == "0 files removed."


def test_a_young_file_is_left_for_the_row_that_is_being_saved():
    name = stored(b"new", age=timedelta(hours=1))
    call_command("prune_pictures")
    assert exists(name)


def test_the_files_of_a_row_stay():
    image = ImageFactory(file=stored(b"large"), small=stored(b"small"))
    call_command("prune_pictures")
    assert exists(image.file) and exists(image.small)


def test_the_files_of_an_edition_stay_when_the_picture_is_replaced_and_when_it_is_gone():
    thaw(sample_document())
    old = ImageFactory(file=stored(b"large"), small=stored(b"small"))
    shown = IllustrationFactory(image=old, step=Step.objects.get())
    publish(by=None, note="", significance="change")
    Image.objects.update(file=stored(b"another"), small="")
    call_command("prune_pictures")
    assert exists(old.file) and exists(old.small)
    shown.delete()
    Image.objects.all().delete()
    call_command("prune_pictures")
    assert exists(old.file) and exists(old.small)


def test_nothing_is_removed_by_deleting_rows_alone():
    illustration = IllustrationFactory()
    illustration.delete()
    illustration.image.delete()
    assert exists(illustration.image.file)


def test_what_a_power_failure_left_half_written_is_removed():
    path = Path(default_storage.path(stored(b"whole") + "a1b2c3d4.part"))
    path.write_bytes(b"hal")
    os.utime(path, (0, 0))
    call_command("prune_pictures")
    assert not path.exists()
