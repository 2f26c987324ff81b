"""What a programme's first page shows before anybody asks has a heading there."""

from __future__ import annotations

import json

import pytest

from chassis import texts
from tests.architecture.programmes import PACKAGES, ROOT


@pytest.mark.parametrize("package", PACKAGES)
def test_every_watched_list_has_its_words_in_both_languages(package: str) -> None:
    texts.use(package)
    described = json.loads((ROOT / package.replace(".", "/") / "openapi.json").read_text("utf-8"))
    lists = [one["get"] for one in described["paths"].values() if "x-watched" in one.get("get", {})]
    keys = [f"watched.{one['x-thing']}.{name}" for one in lists for name in one["x-watched"]]

    assert [key for key in keys if not texts.has(key)] == []
