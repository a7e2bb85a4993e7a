"""One line for each answer: what was asked for and what came of it, not by whom or with which answers."""

import json

import pytest

from serving.access_log import PIPE_BUF, batches, line, network_of
from serving.observing import Answer


def logged(path="/", request=""):
    return line(Answer(5, 5.0123, request, "10.1.2.3", "GET", path, "200 OK"), clock=0)


def test_a_line_says_what_was_asked_and_what_came_of_it():
    found = json.loads(logged("/guider/webb/"))
    assert found["path"] == "/guider/webb/" and found["method"] == "GET"
    assert (found["status"], found["ms"], found["from"]) == (200, 12.3, "10.1.2.0")


def test_a_link_to_the_draft_is_told_without_what_opens_it():
    assert json.loads(logged(f"/utkast/delat/{'Ab-_9' * 8}abc/guider/"))["path"] == "/utkast/delat/-/guider/"


@pytest.mark.parametrize(
    ("status", "level"), [("500 x", "ERROR"), ("503 x", "ERROR"), ("404 x", "INFO"), ("200 OK", "INFO")]
)
def test_only_a_fault_of_ours_is_an_error(status, level):
    found = json.loads(line(Answer(5, 5.0123, "", "", "GET", "/", status), clock=0))
    assert (found["level"], found["status"]) == (level, int(status[:3]))


def test_a_line_has_the_time_and_the_request_s_id():
    found = json.loads(logged(request="r1"))
    assert (found["time"], found["request"]) == ("1970-01-01T00:00:05.012+00:00", "r1")


@pytest.mark.parametrize("path", ['/"},{"x":"', "/a\r\nb", "/\u2028å", "/\x00\x1b[2J", "/\udcff"])
def test_no_path_can_begin_a_line_of_its_own(path):
    text = logged(path)
    assert text.isascii() and len(text.splitlines()) == 1 and json.loads(text)["path"] == path


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.168.7.9", "192.168.7.0"),
        ("2001:db8:1:2:3::4", "2001:db8:1::"),
        ("1.2.3.4, 10.9.8.7", "10.9.8.0"),
        ("evil", ""),
        ("", ""),
    ],
)
def test_one_computer_is_not_told_from_the_next(address, network):
    assert network_of(address) == network


def test_lines_are_written_whole():
    lines = [logged("/" + "a" * 900)] * 20
    written = list(batches(lines))
    assert "".join(written) == "".join(lines)
    assert all(len(batch) <= PIPE_BUF and batch.endswith("\n") for batch in written)
