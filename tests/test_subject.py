"""What the site is about stands in its content: no template and no code names the programs of one routine."""

import ast
import re
from pathlib import Path

from tests.test_architecture import modules

ROOT = Path(__file__).parents[1]
SUBJECT = re.compile(r"outlook|krypter|3580|sotenäs", re.IGNORECASE)
ADDRESS = re.compile(r"ska-jag-kryptera|kryptera[._](?!\s)[\w.]*|kryptera-figures-")
"""Addresses that are published, and the names that programs know checks and figures by."""
MAY = {
    "config/settings.py": "the name of a site that says none, which sites run with",
    "decisions/earlier.py": "what versions before this one said",
    "guide/earlier.py": "what versions before this one said",
    "editing/ready_text.py": "knows the claim that a message is protected, in whatever routine it is made",
    "search/stem.py": "an ending as an example of how Swedish bends its words",
    "transfer/files/archive.py": "a zip that nobody can open without its password",
    "static/js/site.js": "the key that browsers have kept the reader's choice under",
}
"""The files that may, and why."""


def python_texts(path: Path) -> str:
    """The strings of a module but for its docstrings: comments and names are for those who develop."""
    tree = ast.parse(path.read_text())
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    strings = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in alone)
    return "\n".join(node.value for node in strings if isinstance(node.value, str))


def script(path: Path) -> str:
    return re.sub(r"^\s*//.*$", "", path.read_text(), flags=re.MULTILINE)


def told() -> dict[str, str]:
    """What of each file people can meet."""
    read = {path: python_texts(path) for path in modules()}
    read |= {path: path.read_text() for path in (ROOT / "templates").rglob("*.*")}
    read |= {path: script(path) for path in (ROOT / "static").rglob("*.js")}
    return {path.relative_to(ROOT).as_posix(): text for path, text in read.items()}


def names_subject(text: str) -> bool:
    return bool(SUBJECT.search(ADDRESS.sub("", text)))


def test_no_template_and_no_code_names_the_subject_of_one_routine():
    assert {name for name, text in told().items() if names_subject(text)} - MAY.keys() == set()


def test_every_exception_is_still_needed():
    texts = told()
    assert {name for name in MAY if not names_subject(texts[name])} == set()


def test_a_string_and_a_template_are_seen_and_a_docstring_is_not(tmp_path):
    module = tmp_path / "module.py"
    module.write_text('"""Outlook."""\nLABEL = f"Kryptera {1}"\n')
    assert "Kryptera" in python_texts(module) and "Outlook" not in python_texts(module)
    assert not names_subject("/ska-jag-kryptera/") and names_subject("Ring 3580")
