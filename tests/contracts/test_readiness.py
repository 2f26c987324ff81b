"""A service whose tables are the newest says that it is ready."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.architecture.programmes import SERVICES
from tests.doors import opened


@pytest.mark.parametrize("package", [service.package for service in SERVICES])
def test_a_service_on_fresh_tables_is_ready(
    package: str, service_database: Callable[[str], str], tmp_path: Path
) -> None:
    with opened(package, service_database(package), tmp_path) as house:
        answer = house.client.get("/health/ready")

    assert (answer.status_code, answer.json["dependencies"]) == (200, {"database": "up", "migrations": "up"})
