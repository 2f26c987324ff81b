"""What awards really tells of a confirmed mission, as partnership really hears it: weak areas become proposed goals."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from services.partnership.subscriptions import LISTENER
from tests.awards.cast import at
from tests.awards.missions import Missions
from tests.awards.settling import Settled
from tests.doors import opened
from tests.partnership.cast import CAMLITEPE, Cast, ok
from tests.telling import hear

UNMET = ("project_idea_meetings", "enable_staff_development", "website_updated")


def confirmed(url: str, folder: Path) -> dict[str, Any]:
    """A mission year with two weak areas is confirmed; the event as it leaves."""
    with opened("services.awards", url, folder) as house:
        cast = Settled(house)
        cast.know()
        here = Missions(cast)
        here.opened()
        with at("1.6.2026"):
            here.everything(but=UNMET)
            here.confirmed(UNMET)
        return cast.last("awards.etwinning_mission.confirmed")


@pytest.mark.requirement("ETW-12", "PAR-24")
def test_the_weak_areas_of_a_mission_are_proposed_as_goals(
    service_database: Callable[[str], str], tmp_path: Path
) -> None:
    told = confirmed(service_database("services.awards"), tmp_path)
    # The two stories have schools of their own.
    told["data"]["facts"]["school"] = CAMLITEPE
    with opened("services.partnership", service_database("services.partnership"), tmp_path) as house:
        cast = Cast(house)
        cast.settle()
        assert cast.active
        with at("20.6.2026"):
            hear(LISTENER, told)
            items = ok(cast.selin.get("/v1/proposed-goals?school_year=2026-2027"))["items"]

    assert [(one["title"]["tr"], one["met"], one["criteria"]) for one in items] == [
        ("Önerilen hedef: eTwinning okulları diğer okullar için bir model oluşturur", 5, 6),
        ("Önerilen hedef: eTwinning okullarının müşterek liderlik konusunda taahhüdü bulunmaktadır", 1, 3),
    ]
