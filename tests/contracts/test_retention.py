"""Every service looks once a day for what it may keep no longer, and writes down what it erased."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis import clock, work
from chassis.retention import ErasureRun, erase_all
from chassis.service import load
from tests.architecture.programmes import SERVICES
from tests.doors import opened

KEEPERS = [service.package for service in (load("gateway"), *SERVICES) if service.keeps]


def test_each_programme_and_who_stands_before_them_say_for_how_long_they_keep_what() -> None:
    programmes = ("awards", "mobility", "notifications", "partnership", "training")
    assert {"gateway", *(f"services.{one}" for one in programmes)} <= {*KEEPERS}
    assert all("eraser" in work.roles_of(load(package)) for package in KEEPERS)


@pytest.mark.requirement("PRV-14")
@pytest.mark.parametrize("package", KEEPERS)
def test_a_day_s_run_is_written_down_once_also_where_nothing_was_to_be_erased(
    package: str, service_database: Callable[[str], str], tmp_path: Path
) -> None:
    with opened(package, service_database(package), tmp_path) as house:
        for _ in range(2):
            erase_all(load(package).keeps)
        with Session(house.engine) as session:
            runs = session.execute(select(ErasureRun.day, ErasureRun.erased, ErasureRun.is_done)).all()
        today = clock.today()

    assert [tuple(one) for one in runs] == [(today, {}, True)]
