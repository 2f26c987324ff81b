"""Promises about the whole tree."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest

from tests.architecture.programmes import PACKAGES, ROOT

FEATURE_FILES = {"__init__", "api", "schema", "queries", "process", "events", "model", "document"}
SAYS_NOTHING = {
    "utils",
    "util",
    "helper",
    "helpers",
    "manager",
    "handler",
    "processor",
    "base",
    "common",
    "info",
    "data",
}
TREES = ("chassis", "services", "gateway", "deploy", "tests")
PYTHON = [file for tree in TREES for file in sorted((ROOT / tree).rglob("*.py")) if "node_modules" not in file.parts]


def test_a_feature_has_the_seven_files_and_no_other() -> None:
    strange = [
        str(file.relative_to(ROOT))
        for file in ROOT.glob("services/*/*/**/*.py")
        if "migrations" not in file.parts and not _is_area(file.parent) and file.stem not in FEATURE_FILES
    ]

    assert strange == []


def test_an_area_has_features_and_says_what_it_adds_and_its_words() -> None:
    """Where a service has many features, those that belong together lie in one folder."""
    strange = [
        str(file.relative_to(ROOT))
        for file in ROOT.glob("services/*/*/*.py")
        if _is_area(file.parent) and not re.fullmatch(r"__init__|area|(\w+_)?texts_(tr|en)", file.stem)
    ]

    assert strange == []


def _is_area(folder: Path) -> bool:
    return any(folder.glob("*/__init__.py"))


def test_no_file_is_called_by_a_word_that_says_nothing() -> None:
    assert [str(file) for file in PYTHON if file.stem in SAYS_NOTHING] == []


def test_what_tests_share_lies_in_modules_that_say_what_they_hold() -> None:
    """Whoever looks for a helper looks for its name, not for the test that had it first."""
    borrowed = [
        f"{file.relative_to(ROOT)}: {name}"
        for file in PYTHON
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        for name in _names(node)
        if re.fullmatch(r"tests\.(.*\.)?(test_\w+|conftest)", name)
    ]

    assert borrowed == []


@pytest.mark.parametrize("package", [*PACKAGES, "gateway", "chassis"])
def test_both_languages_say_the_same_things(package: str) -> None:
    tr, en = (import_module(f"{package}.texts_{language}").TEXTS for language in ("tr", "en"))

    assert set(tr) ^ set(en) == set()
    places = {key for key in tr if set(re.findall(r"{(\w+)}", tr[key])) != set(re.findall(r"{(\w+)}", en[key]))}
    assert places == set()


def test_only_journeys_contracts_and_these_promises_know_two_services() -> None:
    both: list[str] = []
    for file in PYTHON:
        place = file.relative_to(ROOT).parts
        if place[0] == "tests" and place[1] in {"journeys", "contracts", "architecture", "chaos"}:
            continue
        imported = {
            ".".join(name.split(".")[:2])
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            for name in _names(node)
            if name.startswith("services.")
        }
        if len(imported) > 1:
            both.append(str(file))

    assert both == []


def _names(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


def test_the_gateway_and_notifications_know_no_programme() -> None:
    """A fifth programme must need no line there, nor in the chassis: none of them says a programme's word."""
    programme = r"\b(partnership|action_plan|otmg|mgt|mobility|bigep|etwinning|awards|excursion)s?\b"
    words = re.compile(programme, re.IGNORECASE)
    # The roles of ledger 4.1 are the chassis's own, and the demo's cast plays the programmes' scenarios.
    roles = re.compile(r"partnership_coordinator|bigep_body_member|PARTNERSHIP_COORDINATOR|BIGEP_BODY_MEMBER")
    said = [
        f"{file.relative_to(ROOT)}:{number}"
        for folder in ("chassis", "gateway", "services/notifications")
        for file in sorted((ROOT / folder).rglob("*.py"))
        if "demo" not in file.parts and not file.stem.startswith("texts_")
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if words.search(roles.sub("", line.partition("#")[0])) and '"""' not in line
    ]

    assert said == []
