"""SC-MOB from what the journey cost to the closed programme (steps 17 to 19)."""

from __future__ import annotations

from tests.chassis.files.samples import PDF
from tests.journeys.visit import DAYS, V1, Visit
from tests.journeys.visit_and_report import report, shared

EXPENSES = (
    ("travel_cost", "900.00"),
    ("travel_day_allowance", "300.00"),
    ("daily_allowance", "1200.00"),
    ("accommodation", "2400.00"),
)


def play(visit: Visit) -> None:
    """After the first report is closed."""
    _17_what_the_journey_cost(visit)
    _18_a_principal_is_late(visit)
    _19_everything_is_closed(visit)


def _transferred(visit: Visit, amount: str) -> None:
    money = visit.made(visit.tuna_ozturk, "appropriations", {"amount": amount, "budget_year": 2026})
    said = {"province": "tr/10", "document_number": "2026/17", "transferred_on": "2026-04-30"}
    visit.tuna_ozturk.does(f"{V1}/appropriations/{money}/transfer", said)


def _17_what_the_journey_cost(visit: Visit) -> None:
    """Another province is answered 404 where the step writes 403: SEC-01 wins, for nobody learns what lies elsewhere.

    With 403 is answered who sees the claim and pays nothing.
    """
    visit.at("2026-04-30T10:00:00")
    _transferred(visit, "4000.00")
    claim = _claimed(visit)
    assert visit.sevda_bogaz.post(f"{claim}/approve").status_code == 404
    assert visit.tuna_ozturk.refused(f"{claim}/approve") == (403, "role_not_allowed")
    assert visit.cansu_ilhan.refused(f"{claim}/approve") == (409, "appropriation_exceeded")
    _transferred(visit, "2000.00")
    assert visit.cansu_ilhan.does(f"{claim}/approve")["total"] == "4800.00"
    paid = {"paid_on": "2026-04-30", "document_number": "2026/88"}
    assert visit.cansu_ilhan.does(f"{claim}/pay", paid)["state"]["code"] == "paid"
    visit.hears("mobility.travel_claim.paid", claim.rpartition("/")[2], {"deniz.kaya"})


def _claimed(visit: Visit) -> str:
    """Four expenses, each with its paper."""
    deniz = visit.deniz_kaya
    told = {"participation": visit.participation("deniz_kaya").rpartition("/")[2], "lines": []}
    claim = f"{V1}/travel-claims/{visit.made(deniz, 'travel-claims', told)}"
    papers = [deniz.brings(claim, kind, PDF) for kind, _ in EXPENSES]
    lines = [
        {"kind": kind, "amount": amount, "spent_on": DAYS[0], "evidence": paper}
        for (kind, amount), paper in zip(EXPENSES, papers, strict=True)
    ]
    deniz.edits(claim, {"lines": lines})
    deniz.does(f"{claim}/submit")
    return claim


def _18_a_principal_is_late(visit: Visit) -> None:
    visit.at("2026-05-12T00:00:05")
    mine = visit.participation("ipek_su")
    visit.stands(visit.ipek_su, mine, "report_overdue")
    told = {"ipek.su", "nesrin.liman", *visit.PROVINCE}
    visit.hears("mobility.visit_report.became_overdue", mine.rpartition("/")[2], told)
    anew = visit.ipek_su.post(f"{V1}/applications", {"programme": visit.programme})
    assert anew.status_code == 422
    assert "rule.report_overdue" in anew.json()["missing"]


def _19_everything_is_closed(visit: Visit) -> None:
    visit.at("2026-05-15T10:00:00")
    ipek, mine = visit.ipek_su, visit.participation("ipek_su")
    ipek.edits(mine, report(*DAYS))
    ipek.does(f"{mine}/deliver")
    visit.hears("mobility.visit_report.delivered", mine.rpartition("/")[2], {"nesrin.liman"})
    visit.nesrin_liman.does(f"{mine}/forward")
    shared(visit, "ipek_su", "2026-05-15T09:00:00+03:00")
    assert visit.cansu_ilhan.does(f"{mine}/acknowledge")["state"]["code"] == "closed"
    visit.stands(visit.tuna_ozturk, visit.address, "closed")
