"""A list that says who reads it says neither more nor less than who finds something in it."""

from __future__ import annotations

import json

import pytest

from gateway.pages.programmes import Kind, Programme
from gateway.pages.readers import has_for
from tests.architecture.programmes import PACKAGES, ROOT
from tests.contracts.people import ACTORS, Names
from tests.contracts.permits import PERMITS


def lists(package: str) -> list[Kind]:
    described = json.loads((ROOT / package.replace(".", "/") / "openapi.json").read_text("utf-8"))
    kinds = Programme(package.rpartition(".")[2], described).kinds.values()
    return [kind for kind in kinds if "x-readers" in kind.listing]


def posts_of(names: Names) -> set[tuple[str, str | None]]:
    """What they hold, wherever it is."""
    return {(post.role.value, post.branch) for name in names for post in ACTORS[name].posts}


@pytest.mark.requirement("SEC-01")
@pytest.mark.parametrize("package", PACKAGES)
def test_in_the_menu_of_whoever_finds_something_and_of_nobody_with_another_post(package: str) -> None:
    wrong = []
    for kind in lists(package):
        permit = PERMITS[package][kind.listing["operationId"]]
        # Some lists refuse whom they are not for, and do not only show them nothing.
        finds = permit.may or permit.finds
        has = frozenset(name for name, actor in ACTORS.items() if has_for(kind, actor))
        differ = posts_of(has) ^ posts_of(finds)
        if finds - has or differ:
            wrong.append((kind.path, finds - has, differ))

    assert wrong == []


def test_there_are_such_lists() -> None:
    found = {kind.path for package in PACKAGES for kind in lists(package)}

    assert {"scoring-queue", "ranked-candidacies", "unadvised-students"} <= found
