"""The shipped content is checked by `manage.py check`."""

import shutil

import pytest
from django.core.checks import run_checks
from django.core.checks.registry import registry
from django.core.management import get_commands, load_command_class

from tests.conftest import CONTENT
from transfer.checks import check_content


def messages():
    return run_checks(tags=["content"])


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


def test_the_check_needs_no_option():
    assert check_content in registry.get_checks(include_deployment_checks=False)


@pytest.mark.parametrize("name", [name for name, app in get_commands().items() if app == "publishing"])
def test_no_command_of_our_own_waits_for_it(name):
    assert not load_command_class("publishing", name).requires_system_checks
