"""A programme's first page: every heading has its words, and what stands under one is a list that there is."""

from __future__ import annotations

import json

import pytest

from chassis import texts
from chassis.service import Service
from tests.architecture.programmes import PACKAGES, ROOT, SERVICES


@pytest.mark.parametrize("package", PACKAGES)
def test_every_watched_list_has_its_words_in_both_languages(package: str) -> None:
    texts.use(package)
    described = json.loads((ROOT / package.replace(".", "/") / "openapi.json").read_text("utf-8"))
    lists = [one["get"] for one in described["paths"].values() if "x-watched" in one.get("get", {})]
    keys = [f"watched.{one['x-thing']}.{name}" for one in lists for name in one["x-watched"]]

    assert [key for key in keys if not texts.has(key)] == []


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.name)
def test_every_part_has_its_words_and_names_lists_that_there_are(service: Service) -> None:
    texts.use(service.package)
    lists = {door.name for door in service.doors}
    named = [path for paths in service.parts.values() for path in paths]

    assert [name for name in service.parts if not texts.has(f"part.{name}")] == []
    assert sorted(set(named)) == sorted(named)
    assert set(named) <= lists
