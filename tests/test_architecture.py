"""The arrows between the parts, and inside them (docs/architecture.md), are held by .importlinter.

Here: that each of its contracts breaks when an arrow is turned, and what import-linter cannot say.
"""

import ast
import re
from collections.abc import Iterator
from configparser import ConfigParser
from copy import deepcopy
from pathlib import Path

import grimp
import pytest
from importlinter.contracts.layers import LayersContract

from tests.pure_contract import PureContract

ROOT = Path(__file__).parent.parent
CONFIG = ConfigParser()
CONFIG.read(ROOT / ".importlinter", encoding="utf-8")
PARTS = CONFIG["importlinter"]["root_packages"].split()
LAYERED = [name for name, contract in CONFIG.items() if contract.get("type") == "layers"]
RULES = "importlinter:contract:rules"


@pytest.fixture(scope="module")
def house() -> grimp.ImportGraph:
    """Every import there is."""
    return grimp.build_graph(*PARTS, include_external_packages=True, cache_dir=None)


def lines(contract: str, option: str) -> list[str]:
    return [line for line in CONFIG[contract][option].split("\n") if line and not line.startswith("#")]


def is_kept(contract: str, graph: grimp.ImportGraph) -> bool:
    kind = {"layers": LayersContract, "pure": PureContract}[CONFIG[contract]["type"]]
    options = {
        option: lines(contract, option) for option in CONFIG[contract] if option not in ("name", "type")
    }
    made = kind(CONFIG[contract]["name"], {"root_packages": PARTS}, options)
    return made.check(deepcopy(graph), verbose=False).kept


def with_import(graph: grimp.ImportGraph, importer: str, imported: str) -> grimp.ImportGraph:
    assert {importer, imported} <= graph.modules, "no such module"
    turned = deepcopy(graph)
    turned.add_import(importer=importer, imported=imported)
    return turned


def ends(contract: str) -> tuple[str, str]:
    """A module of the lowest layer, and one of the highest."""
    container = CONFIG[contract].get("containers")
    layers = [line.split(" | ")[0] for line in lines(contract, "layers")]
    lowest, highest = (f"{container}.{layer}" if container else layer for layer in (layers[-1], layers[0]))
    return lowest, highest


def test_every_part_is_looked_at():
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert packages - {"tests", "benchmarks"} == set(PARTS)


@pytest.mark.parametrize("contract", LAYERED)
def test_an_arrow_that_points_up_breaks_its_contract(house: grimp.ImportGraph, contract: str):
    assert is_kept(contract, house)
    assert not is_kept(contract, with_import(house, *ends(contract)))


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("decisions.drawing.cards", "django"),
        ("serving.page_cache", "django"),
        ("decisions.engine.walk", "decisions.models"),
        ("routine.check", "publishing.history"),
        ("search.index", "pictures.storage"),
    ],
)
def test_a_rule_that_gets_to_know_django_is_told_of(house: grimp.ImportGraph, importer: str, imported: str):
    """Also by way of a module that may know it."""
    assert is_kept(RULES, house)
    assert not is_kept(RULES, with_import(house, importer, imported))


def test_a_name_in_the_list_of_those_who_know_django_names_something(house: grimp.ImportGraph):
    gone = deepcopy(house)
    gone.remove_module("publishing.prune")
    assert not is_kept(RULES, gone)


CALLS_OUT = {"requests", "urllib.request", "urllib3", "http.client", "smtplib", "socket", "django.core.mail"}
MAY_CALL_OUT = {
    "accounts.provider_calls": "in threads that serve nobody",
    "accounts.sso_roles": "names the fault of a call, no more",
    "accounts.sign_out": "names the fault of a call, no more",
    "accounts.views": "names the fault of a call, no more",
    "mailing.letters": "commands send them, and whoever asks for approval or gives it",
    "organisation.trial_letter": "an administrator waits some seconds at most, and is told what came of it",
    "config.server": "looks whether its own port is free",
    "publishing.approval_letters": "an editor waits some seconds at most, and is told whether it went",
    "publishing.reviews.management.commands.remind_of_review": "a command",
    "publishing.notices": "names the fault of a letter; a command sends it",
    "upkeep.nightly": "a command, which mails its report",
}


def modules() -> Iterator[Path]:
    return (path for part in PARTS for path in (ROOT / part).rglob("*.py") if "migrations" not in path.parts)


def imports(path: Path) -> set[str]:
    """What the module imports anywhere in it, dotted: `from urllib import request` gives both."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} has a relative import; write it out"
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def test_no_other_module_can_call_another_machine():
    """Whoever serves readers waits for nobody outside the house."""
    found = {path for path in modules() if CALLS_OUT & imports(path)}
    dotted = {".".join(path.relative_to(ROOT).with_suffix("").parts) for path in found}
    assert dotted == MAY_CALL_OUT.keys()


MOST_LINES = 4_000


def sizes() -> dict[str, int]:
    """The lines of each part with its inner packages, as `wc -l` counts them: migrations are no reading."""
    found = dict.fromkeys(PARTS, 0)
    for path in modules():
        found[path.relative_to(ROOT).parts[0]] += path.read_text(encoding="utf-8").count("\n")
    return found


def test_no_part_is_larger_than_one_finds_ones_way_in():
    assert {part: lines for part, lines in sizes().items() if lines > MOST_LINES} == {}


def test_no_part_has_more_than_a_third_of_the_code():
    assert max(sizes().values()) * 3 <= sum(sizes().values())


def test_what_the_drawing_names_is_there():
    """Every folder, and every file that is told of."""
    told = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = told[told.index("### Where is") : told.index("## What happens")]
    files = [name for name in re.findall(r"`([\w./]+)`", table) if "/" in name]
    assert len(files) > 15
    assert [name for name in files if not (ROOT / name).exists()] == []
    assert {part for part in PARTS if f"\n    {part}/ " not in told} == set()
