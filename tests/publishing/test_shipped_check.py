"""The shipped content is checked by `manage.py check --deploy`."""

import shutil

from django.core.checks import run_checks
from django.core.checks.registry import registry

from publishing.shipped_check import check_content
from tests.conftest import CONTENT


def messages():
    return run_checks(tags=["content"], include_deployment_checks=True)


def test_the_shipped_content_is_sound():
    assert messages() == []


def test_a_fault_is_told_with_file_and_line(tmp_path, settings):
    shutil.copytree(CONTENT, tmp_path / "content")
    questions = tmp_path / "content" / "questions.yaml"
    text = questions.read_text(encoding="utf-8")
    questions.write_text(text.replace("outcome: ", "outcome: borta-", 1), encoding="utf-8")
    settings.BASE_DIR = tmp_path
    found = messages()
    assert any("som inte finns" in each.msg for each in found)
    assert all("/content/" in each.hint and each.hint.rpartition(":")[2].isdecimal() for each in found)


def test_other_commands_do_not_wait_for_it():
    assert check_content not in registry.get_checks(include_deployment_checks=False)
