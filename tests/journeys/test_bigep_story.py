"""Ledger scenario SC-AWD, all twenty steps, played literally through the public API with the demo's clock."""

from __future__ import annotations

import pytest

from tests.journeys import bigep_awarded, bigep_closed, bigep_opened, bigep_recorded, bigep_workshop
from tests.journeys.bigep import Bigep
from tests.journeys.system import System


@pytest.mark.requirement(
    "AWD-01", "AWD-03", "AWD-05", "AWD-06", "AWD-07", "AWD-08", "AWD-09", "AWD-10", "AWD-13", "AWD-14", "AWD-15",
    "AWD-16", "AWD-20", "AWD-21", "AWD-22", "AWD-24", "AWD-27", "AWD-28", "AWD-29", "AWD-30", "AWD-32", "AWD-33",
    "AWD-34", "AWD-35", "AWD-37", "PRV-12", "NTF-50", "NTF-52", "NTF-54", "NTF-55", "NTF-56", "NTF-68", "NTF-69",
    "SC-AWD",
)  # fmt: skip
def test_a_project_year_from_its_preparation_to_its_report(project_year: System) -> None:
    bigep = Bigep(project_year)
    try:
        bigep_opened.play(bigep)
        bigep_recorded.play(bigep)
        bigep_workshop.play(bigep)
        bigep_awarded.play(bigep)
        bigep_closed.play(bigep)
    finally:
        project_year.clock_back()
