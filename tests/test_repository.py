"""What the files themselves must be free of, whoever writes them next."""

import re
import subprocess
import warnings
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
THIS = Path(__file__).relative_to(ROOT)
TEMPLATES = ("*.html", ":!templates/mailing/letter.html")
"""But the letter, which a mail program shows: those know no style sheets."""
STATIC = ("*.css", "*.js")
NEWLINE = "\n"
OTHER_HOST = (
    r"""(?:src|srcset|poster|data|action)\s*=\s*["'](?:https?:)?//|<link\b[^>]*href=["'](?:https?:)?//"""
)
LONG = 300


def tracked(*patterns: str) -> list[Path]:
    """The files in version control, and those about to be, below the root."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns]
    names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    return [Path(name) for name in names if (ROOT / name).exists() and Path(name) != THIS]


def found(pattern: str, files: list[Path]) -> list[str]:
    """Where the pattern stands, as file:line: text. A tag over several lines is found too."""
    texts = ((file, (ROOT / file).read_text(encoding="utf-8", errors="replace")) for file in files)
    return [
        f"{file}:{text.count(NEWLINE, 0, match.start()) + 1}: {match[0]}"
        for file, text in texts
        for match in re.finditer(pattern, text, re.IGNORECASE | re.MULTILINE)
    ]


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(r"\|\s*safe(?:seq)?\b", id="unescaped-text"),
        pytest.param(r"{%\s*autoescape\s+off", id="autoescape-off"),
        pytest.param(r"<(?![!/])[^>]*\sstyle\s*=", id="inline-style"),
        pytest.param(r"<(?![!/])[^>]*\son[a-z]+\s*=\s*[\"']", id="inline-handler"),
        pytest.param(r"<style\b", id="style-element"),
        pytest.param(r"<script\b(?![^>]*\bsrc=)", id="inline-script"),
        pytest.param(r"javascript:", id="javascript-link"),
        pytest.param(OTHER_HOST, id="other-host"),
    ],
)
def test_templates_are_free_of(pattern):
    assert not found(pattern, tracked(*TEMPLATES))


def test_stylesheets_and_scripts_fetch_nothing_from_other_hosts():
    files = tracked(*(f":(glob){glob}" for glob in STATIC))
    assert not found(
        r"""url\(\s*["']?(?:https?:)?//|@import|import\(?\s*["']https?:|fetch\(\s*["']https?:""", files
    )


def test_html_is_declared_safe_in_one_place_only():
    """Everywhere else format_html and its like escape what they put together."""
    places = {place.split(":")[0] for place in found(r"mark_safe|SafeString\(", tracked("*.py", ":!tests"))}
    assert places <= {"editing/templatetags/text.py"}


def test_files_name_no_machine_and_no_mirror():
    """Paths of somebody's own machine, and addresses of package registries, have no place in the project."""
    files = [file for file in tracked() if file.suffix not in {".png", ".webp", ".mo"}]
    assert not found(r"/home/\w|/root/|/Users/\w|(?<![\w.])/work/|C:\\Users", files)
    assert not found(r"files\.pythonhosted\.org|registry\.npmjs|^--(extra-)?index-url|^--find-links", files)


@pytest.mark.filterwarnings("default::UserWarning")
def test_files_that_have_grown_long_are_named():
    """Only a warning: the end of the test run says which files to look at again."""
    code = tracked("*.py", "*.html", "*.css", "*.js", ":!*/migrations/*")
    long = {str(file): length for file in code if (length := _lines(file)) > LONG}
    if long:
        warnings.warn(f"over {LONG} lines: {long}", UserWarning, stacklevel=1)


def _lines(file: Path) -> int:
    return len((ROOT / file).read_text(encoding="utf-8").splitlines())
