"""How a term ends, and what is then no longer waited for."""

from __future__ import annotations

import pytest

from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.reports.evaluation_reports.model import EvaluationReport
from tests.partnership.cast import ZEYTINYAKA, Cast, at, ok, refusal, told_to
from tests.partnership.clockwork import clock_takes
from tests.partnership.reminding import BOTH_SCHOOLS, DIRECTORATES, OGM, days_on_which
from tests.partnership.reporting import REPORTS, complete


@pytest.mark.requirement("NTF-19", "PAR-36", "PAR-37")
def test_the_end_of_the_term_is_told_twelve_six_and_one_months_before_and_when_it_comes(cast: Cast) -> None:
    assert cast.active
    near = "partnership.partnership.term_ending"
    days = ("30.8.2028", "31.8.2028", "1.9.2028", "28.2.2029", "1.3.2029", "31.7.2029", "31.8.2029")

    assert days_on_which(cast, near, Partnership, *days) == ["31.8.2028", "28.2.2029", "31.7.2029"]
    assert told_to(cast.last(near)) == BOTH_SCHOOLS | {OGM}
    with at("1.9.2029", "00:00:00"):
        clock_takes(Partnership)
        assert told_to(cast.last("partnership.partnership.term_completed")) == BOTH_SCHOOLS | {OGM}
        ok(cast.ogm.post(f"/v1/partnerships/{cast.active}/change_partner", {"new_partner": "700003"}))

    changed = BOTH_SCHOOLS | DIRECTORATES | {OGM, ("principal", ZEYTINYAKA)}
    assert told_to(cast.last("partnership.partnership.partner_changed")) == changed


@pytest.mark.requirement("PAR-36", "NTF-10", "NTF-18")
def test_when_the_partnership_is_over_nobody_is_reminded_of_what_was_not_sent(cast: Cast) -> None:
    report, plan = complete(cast), f"/v1/action-plans/{cast.plan}"
    with at("18.6.2026"):
        ok(cast.ogm.post(f"/v1/partnerships/{cast.active}/terminate", {"reason": "school_closed"}))
        shown = ok(cast.ogm.get(report))
        too_late = cast.head_one.post(f"{report}/approve")

    assert (shown["state"]["code"], shown["awaiting"], bool(shown["laid_aside_at"])) == ("draft", [], True)
    assert refusal(too_late) == (409, "invalid_transition")
    assert ok(cast.ogm.get(plan))["state"]["code"] == "accepted"
    assert "partnership.evaluation_report.laid_aside" in cast.house.told()
    for event in ("submission_due", "deadline_missed"):
        told = f"partnership.evaluation_report.{event}"
        assert days_on_which(cast, told, EvaluationReport, "23.6.2026", "29.6.2026", "1.7.2026") == []
    assert ok(cast.selin.get(f"{REPORTS}?partnership={cast.active}"))["items"][0]["title"]
