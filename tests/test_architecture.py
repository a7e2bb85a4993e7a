"""The arrows between the parts (docs/architecture.md): each module may import only what lies below it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {
    "config": {
        "accounts",
        "mailing",
        "serving",
        "upkeep",
        "transfer",
        "search",
        "feedback",
        "publishing",
        "guide",
        "decisions",
        "editing",
    },
    "upkeep": {"publishing", "guide", "decisions", "editing"},
    "transfer": {"publishing", "serving", "guide", "decisions", "editing"},
    "search": {"feedback", "publishing", "guide", "decisions", "editing"},
    "feedback": {"publishing", "serving", "guide", "decisions", "editing"},
    "publishing": {"accounts", "mailing", "serving", "guide", "decisions", "editing"},
    "guide": {"editing"},
    "decisions": {"editing"},
    "editing": set(),
    "accounts": {"editing"},
    "mailing": set(),
    "serving": set(),
}
# Inside an app: who meets the web or the editor knows the rows, the rows know the document, never back.
SHELL = {"admin", "views", "urls", "forms", "middleware"}
ROWS = {"models", "freeze", "thaw"}
# The rules: no Django, neither here nor in anything of ours that they import.
RULES = {"document", "walk", "tree", "check", "address", "layout", "callouts", "markdown", "problems"}
RULES |= {"difference", "outline", "labels", "spoken", "words", "news", "chapters"}
RULES |= {"personal", "few", "flood", "targets", "counts", "missed", "names", "bars"}
RULES |= {"memory", "archive", "strict_yaml", "yaml_writer", "yaml_words", "write_content"}
RULES |= {"blocks", "drawings", "sheets", "typeset", "rewriting", "questionnaire", "api", "sitemap"}


def modules() -> list[str]:
    """Every module of the five parts, dotted, but for their migrations."""
    paths = (path.relative_to(ROOT) for part in MAY_IMPORT for path in (ROOT / part).rglob("*.py"))
    return sorted(".".join(path.with_suffix("").parts) for path in paths if "migrations" not in path.parts)


def imports(module: str) -> Iterator[str]:
    """What `module` imports anywhere in it, dotted: `from guide import models` gives guide.models."""
    source = (ROOT / module.replace(".", "/")).with_suffix(".py").read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} has a relative import; write it out"
            yield from (_submodule(node.module or "", alias.name) for alias in node.names)


def _submodule(package: str, name: str) -> str:
    return f"{package}.{name}" if (ROOT / package / f"{name}.py").exists() else package


def part(module: str) -> str:
    return module.split(".")[0]


def role(module: str) -> str:
    return module.rpartition(".")[2]


def is_rule(module: str) -> bool:
    if module.startswith("search."):
        return role(module) not in SHELL | {"indexes", "models", "index_search"}
    return role(module) in RULES and "templatetags" not in module


def closure(module: str) -> set[str]:
    """The module and everything of ours that it imports, directly or not."""
    seen, waiting = set(), [module]
    while waiting:
        seen.add(name := waiting.pop())
        waiting += [found for found in imports(name) if part(found) in MAY_IMPORT and found not in seen]
    return seen


@pytest.mark.parametrize("module", modules())
def test_a_part_imports_only_the_parts_below_it(module):
    foreign = {part(name) for name in imports(module)} & MAY_IMPORT.keys() - {part(module)}
    assert foreign <= MAY_IMPORT[part(module)]


@pytest.mark.parametrize("module", [module for module in modules() if is_rule(module)])
def test_rules_know_nothing_of_django(module):
    assert not {name for name in closure(module) if any(part(found) == "django" for found in imports(name))}


@pytest.mark.parametrize("module", [module for module in modules() if role(module) in ROWS])
def test_rows_know_nothing_of_the_pages_that_show_them(module):
    assert not {name for name in imports(module) if part(name) in MAY_IMPORT and role(name) in SHELL}


def test_the_arrows_are_really_seen():
    """Guards the guard: these imports exist, and are found."""
    assert "guide.models" in imports("guide.freeze")
    assert "decisions.document" in imports("publishing.document")
    assert "guide.document" in closure("publishing.check")
    assert "django.db" in imports("guide.thaw")


CALLS_OUT = {"requests", "urllib.request", "urllib3", "http.client", "smtplib", "socket", "django.core.mail"}
MAY_CALL_OUT = {
    "accounts.provider_calls": "in threads that serve nobody",
    "accounts.sso_roles": "names the fault of a call, no more",
    "accounts.sign_out": "names the fault of a call, no more",
    "accounts.views": "names the fault of a call, no more",
    "mailing.letters": "only commands send them",
    "config.server": "looks whether its own port is free",
    "publishing.reviews.management.commands.remind_of_review": "a command",
    "publishing.notices": "names the fault of a letter; a command sends it",
    "upkeep.nightly": "a command, which mails its report",
}


def test_no_other_module_can_call_another_machine():
    """Whoever serves readers waits for nobody outside the house."""
    assert {module for module in modules() if CALLS_OUT & {*imports(module)}} == MAY_CALL_OUT.keys()
