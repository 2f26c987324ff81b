"""How a year of the story is carried out, measured and reported on."""

from __future__ import annotations

from typing import Any

from services.partnership.catalogue.model import OUTCOMES
from services.partnership.plans.action_plans.model import ActionPlan
from tests.partnership.cast import Cast, at, ok
from tests.partnership.clockwork import clock_takes

REPORTS = "/v1/evaluation-reports"
FINDING = "materyal paylaşımı az"


def carried_out(cast: Cast) -> None:
    """The plan is accepted, and its year has begun."""
    assert cast.accepted_plan
    with at("2.9.2025"):
        clock_takes(ActionPlan)


def measured(cast: Cast, value: float = 22.4) -> None:
    with at("12.6.2026"):
        said = {"indicator": cast.indicator, "value": value, "measured_on": "2026-06-12"}
        ok(cast.selin.post("/v1/indicator-values", said))


def drafted(cast: Cast) -> str:
    with at("4.5.2026"):
        said = {"partnership": cast.active, "school_year": "2025-2026"}
        return f"{REPORTS}/{ok(cast.selin.post(REPORTS, said))['id']}"


def words(cast: Cast, **known: Any) -> dict[str, Any]:
    """Everything a report has to say."""
    said = {
        "work_done": "Ortak sınav yapıldı.",
        "comments": [{"indicator": cast.indicator, "text": "Hedef aşıldı."}],
        "outcomes": [{"code": code, "text": "Yapıldı."} for code in OUTCOMES],
        "findings": [{"text": FINDING}],
    }
    return said | known


def sent(cast: Cast, report: str, day: str = "18.6.2026") -> dict[str, Any]:
    with at(day, "11:00:00"):
        for coordinator in (cast.selin, cast.murat):
            ok(coordinator.post(f"{report}/agree"))
        for principal in (cast.head_one, cast.head_two):
            ok(principal.post(f"{report}/approve"))
        return ok(cast.head_one.post(f"{report}/submit"))


def complete(cast: Cast) -> str:
    """The address of a report that both coordinators may agree to."""
    carried_out(cast)
    measured(cast)
    report = drafted(cast)
    with at("17.6.2026"):
        cast.edit(cast.selin, report, words(cast))
    return report
