"""The gateway with the demo's people, and a place for its files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chassis.files import store
from tests.clones import Clones
from tests.gateway.directory.doors import Directory, peopled


@pytest.fixture
def directory(clones: Clones, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Directory]:
    """Everybody of the demo; nobody has anything on record yet."""
    monkeypatch.setenv("KOPRU_FILES", str(tmp_path / "files"))
    store.store.cache_clear()
    with peopled(clones, tmp_path) as found:
        yield found
    store.store.cache_clear()
