"""Commands that run beside the requests."""

from subprocess import CompletedProcess
from threading import Event, Thread

import pytest
from django.core.cache import cache

from serving import beside
from serving.beside import run_beside


@pytest.fixture
def run(monkeypatch, db):
    """A process that lasts until `ends` is set, and then fails."""
    began, ends, commands = Event(), Event(), []

    def wait(command, **options):
        commands.append([command[0], *command[3:]])
        began.set()
        ends.wait(5)
        return CompletedProcess(command, 1, "", "no room")

    monkeypatch.setattr(beside, "run", wait)
    monkeypatch.setattr(beside, "Thread", Thread)
    yield began, ends, commands
    ends.set()
    cache.clear()


def test_only_one_process_is_at_it_and_it_stands_back_for_the_server(run):
    began, ends, commands = run
    run_beside("make_pdfs", "--edition", "1")
    assert began.wait(5)
    run_beside("make_pdfs", "--edition", "1")
    ends.set()
    assert commands == [["nice", "make_pdfs", "--edition", "1"]]


def test_another_command_does_not_wait_for_it(run):
    began, _, commands = run
    run_beside("make_pdfs", "--edition", "1")
    assert began.wait(5)
    began.clear()
    run_beside("mail_editions")
    assert began.wait(5)
    assert commands[-1] == ["nice", "mail_editions"]
