"""The shipped content comes in once, whole, and never over an editor's work."""

import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from guide.models import Guide
from publishing.models import Edition
from transfer.files.load import load_routine

pytestmark = pytest.mark.django_db
CONTENT = settings.BASE_DIR / "content"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def test_an_empty_site_gets_the_routine_as_edition_one() -> None:
    edition = load_routine(CONTENT)
    assert edition and edition.number == 1
    assert [guide.ref for guide in edition.decoded().routine.guides] == ["webb", "dator", "lasa", "svara"]


def test_loading_again_changes_nothing() -> None:
    load_routine(CONTENT)
    Guide.objects.filter(ref="webb").update(title="Redaktörens titel")
    assert load_routine(CONTENT) is None
    assert Guide.objects.get(ref="webb").title == "Redaktörens titel"


def test_a_typo_stops_the_loading_with_file_and_line(copy: Path) -> None:
    path = copy / "support.yaml"
    path.write_text(path.read_text().replace("label:", "labell:", 1))
    with pytest.raises(CommandError, match=r"support\.yaml:\d+: .*labell"):
        call_command("load_routine", str(copy))
    assert not Edition.objects.exists() and not Guide.objects.exists()


def test_a_reference_to_nothing_is_told_with_its_file_and_line(copy: Path) -> None:
    path = copy / "advice.yaml"
    path.write_text(path.read_text().replace("guide: webb", "guide: mac", 1))
    with pytest.raises(CommandError, match=r"advice\.yaml:\d+: .*mac"):
        call_command("load_routine", str(copy))


def test_a_missing_picture_is_told(copy: Path) -> None:
    (copy / "pictures" / "webb-adress.svg").unlink()
    with pytest.raises(CommandError, match=r"pictures.yaml:2: ”webb-adress”"):
        call_command("load_routine", str(copy))
