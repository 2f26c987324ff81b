"""A year after the school year nothing is left of what was written of students, and its numbers are (PRV-14)."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.orm import Session

from chassis.retention import ErasureRun, erase_all
from services.awards.school_work.area import KEEPS
from tests.awards.cast import at, ok
from tests.awards.settling import Settled
from tests.awards.working import Working

SUPPORT = {
    "supporter": "Veli Cömert",
    "contact_person": "Nur Tez",
    "contact": "+90 266 111 22 33",
    "scale": "local",
    "kind": "money",
    "value": "1000.00",
    "received_on": "2026-03-02",
}


@pytest.mark.requirement("PRV-14", "PRV-11")
def test_notes_and_plans_are_erased_a_year_after_the_school_year_and_are_still_counted(cast: Settled) -> None:
    school = Working(cast)
    with at("1.10.2025"):
        ada = school.student()
        advising, plan = school.advised(ada, school.ayse), school.planned(ada, school.deputy)
        ok(school.ayse.post(f"{advising}/follow_up", {"held_on": "2025-10-01", "note": "Geç kalıyor"}))
        ok(school.deputy.post(f"{plan}/review", {"reviewed_on": "2025-10-01", "note": "Uyuyor"}))
    with at("31.8.2027"):
        erase_all(KEEPS)
        kept = ok(school.deputy.get(advising))["notes"][0]["note"], ok(school.deputy.get(plan))["goal"]
    with at("1.9.2027"):
        erase_all(KEEPS)
        gone = ok(school.deputy.get(advising))["notes"], ok(school.deputy.get(plan))

    assert kept == ("Geç kalıyor", "Haftada on saat düzenli çalışmak")
    assert [one["note"] for one in gone[0]] == [""]
    assert (gone[1]["goal"], gone[1]["lessons"], [one["note"] for one in gone[1]["reviews"]]) == ("", [], [""])
    assert erased(cast)["2027-09-01"] == {"advisor_notes": 1, "study_plans": 2}


@pytest.mark.requirement("PRV-14", "AWD-29")
def test_donors_and_contacts_are_forgotten_after_five_years_and_institutions_are_not(cast: Settled) -> None:
    school = Working(cast)
    workshop = school.opened("2.3.2026").rpartition("/")[2]
    with at("2.3.2026"):
        made = [
            ok(school.head.post("/v1/workshop-supports", SUPPORT | {"workshop": workshop, "supporter_kind": kind}))[
                "id"
            ]
            for kind in ("person", "institution")
        ]
    with at("3.3.2031"):
        erase_all(KEEPS)
        left = [ok(school.head.get(f"/v1/workshop-supports/{one}")) for one in made]

    assert [(one["supporter"], one["contact_person"], one["contact"], one["value"]) for one in left] == [
        (None, None, None, "1000.00"),
        ("Veli Cömert", None, None, "1000.00"),
    ]


def erased(cast: Settled) -> dict[str, Any]:
    """What each day’s run has written down."""
    with Session(cast.house.engine) as session:
        return {str(one.day): one.erased for one in session.query(ErasureRun) if one.is_done}
