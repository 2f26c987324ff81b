"""What the clock does: deadlines, school years, the end of a term."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from chassis.directory import KnownPerson
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.plans.action_plans.model import ActionPlan
from services.partnership.subscriptions import end_appointments
from tests.partnership.cast import CAMLITEPE, GULYOLU, ZEYTINYAKA, Cast, at, ok, refusal, told_to
from tests.partnership.clockwork import clock_takes


@pytest.mark.requirement("PAR-15", "NTF-02", "NTF-03")
def test_the_may_tasks_become_overdue_on_the_first_of_june(cast: Cast) -> None:
    assert cast.announced
    with at("5.5.2025", "10:30:00"):
        clock_takes(Partnership)
    assert cast.last("partnership.partnership.telling_due")["data"]["audience"][0]["role"] == "province_officer"
    with at("31.5.2025", "23:59:59"):
        clock_takes(Partnership)
        tasks = ok(cast.ogm.get(f"/v1/partnerships/{cast.announced}"))["may_tasks"]
        assert {task["state"] for task in tasks} == {"open"}
        assert cast.ogm.get("/v1/partnerships?overdue=yes").json["items"] == []
    with at("1.6.2025", "00:00:00"):
        clock_takes(Partnership)
        tasks = ok(cast.ogm.get(f"/v1/partnerships/{cast.announced}"))["may_tasks"]
        assert {task["state"] for task in tasks} == {"overdue"}
        assert len(cast.province.get("/v1/partnerships?overdue=yes&place=tr/10/bandirma").json["items"]) == 1

    assert ("ogm_officer", "tr") in told_to(cast.last("partnership.partnership.may_tasks_overdue"))
    assert cast.house.told().count("partnership.partnership.may_tasks_overdue") == 1


@pytest.mark.requirement("PAR-26", "Q-07", "Q-09", "NTF-14")
def test_a_plan_that_misses_august_is_late(cast: Cast) -> None:
    submit = f"/v1/action-plans/{cast.approved_plan}/submit"
    with at("31.8.2025", "23:59:59"):
        clock_takes(ActionPlan)
        assert "partnership.action_plan.deadline_missed" not in cast.house.told()
    with at("1.9.2025", "00:00:00"):
        clock_takes(ActionPlan)
        assert cast.house.told().count("partnership.action_plan.deadline_missed") == 1
        assert len(cast.ogm.get("/v1/action-plans?overdue=yes&school_year=2025-2026").json["items"]) == 1
        assert refusal(cast.head_one.post(submit)) == (422, "late_reason_required")
        late = ok(cast.head_one.post(submit, {"late_reason": "Müdür değişti"}))
        clock_takes(ActionPlan)
        running = ok(cast.ogm.get(f"/v1/action-plans/{cast.approved_plan}"))

    assert (late["late"], late["state"]["code"]) == (True, "submitted")
    assert running["execution_state"] == "in_progress"


@pytest.mark.requirement("PAR-26", "Q-08")
def test_a_plan_sent_in_the_last_second_of_august_is_in_time(cast: Cast) -> None:
    submit = f"/v1/action-plans/{cast.approved_plan}/submit"
    with at("31.8.2025", "23:59:59"):
        in_time = ok(cast.head_one.post(submit))
        clock_takes(ActionPlan)
        waiting = ok(cast.ogm.get(f"/v1/action-plans/{cast.approved_plan}"))["execution_state"]
    with at("1.9.2025", "00:00:00"):
        clock_takes(ActionPlan)
        running = ok(cast.ogm.get(f"/v1/action-plans/{cast.approved_plan}"))["execution_state"]

    assert (in_time["late"], waiting, running) == (False, "not_started", "in_progress")
    assert "partnership.action_plan.deadline_missed" not in cast.house.told()


@pytest.mark.requirement("PAR-05", "PAR-36", "PAR-37", "Q-01", "Q-58")
def test_years_open_by_themselves_and_the_term_ends(cast: Cast) -> None:
    pair = f"/v1/partnerships/{cast.active}"
    change = {"new_partner": "700003"}
    with at("1.6.2026", "00:00:00"):
        clock_takes(Partnership)
        assert [cycle["school_year"] for cycle in ok(cast.ogm.get(pair))["cycles"]] == ["2025-2026", "2026-2027"]
    with at("10.1.2027"):
        assert refusal(cast.ogm.post(f"{pair}/change_partner", change)) == (409, "term_not_finished")
    with at("31.8.2029", "23:59:59"):
        clock_takes(Partnership)
        shown = ok(cast.ogm.get(pair))
        assert (len(shown["cycles"]), shown["state"]["code"]) == (4, "active")
    with at("1.9.2029", "00:00:00"):
        clock_takes(Partnership)
        assert ok(cast.ogm.get(pair))["state"]["code"] == "term_completed"
        assert ok(cast.ogm.post(f"{pair}/change_partner", change))["state"]["code"] == "partner_changed"
        [new] = cast.ogm.get("/v1/partnerships?state=listed").json["items"]
        shown = ok(cast.ogm.get(f"/v1/partnerships/{new['id']}"))

    assert (shown["group_one"], shown["group_two"], shown["term_end"]) == (CAMLITEPE, ZEYTINYAKA, "2033-08-31")
    assert cast.house.told().count("partnership.appointment.ended") == 3


@pytest.mark.requirement("Q-03")
def test_a_partnership_ends_early_only_for_a_cause(cast: Cast) -> None:
    end = f"/v1/partnerships/{cast.announced}/terminate"

    assert cast.ogm.post(end, {"reason": "wish"}).status_code == 422
    assert ok(cast.ogm.post(end, {"reason": "school_closed"}))["state"]["code"] == "terminated"
    with at("3.5.2025"):
        again = cast.ogm.post("/v1/school-lists", {"lines": [{"group_one": "700001", "group_two": "700003"}]})
    assert again.status_code == 201


@pytest.mark.requirement("Q-05", "Q-47", "NTF-70")
def test_who_moves_away_coordinates_no_more(cast: Cast) -> None:
    assert cast.active
    with at("12.1.2026"), Session(cast.house.engine) as session, session.begin():
        session.get_one(KnownPerson, cast.murat.id).unit = GULYOLU
        session.flush()
        end_appointments(session, {"id": UUID(str(cast.murat.id))})
        end_appointments(session, {"id": UUID(str(cast.murat.id))})

    ended = cast.last("partnership.appointment.ended")
    assert cast.house.told().count("partnership.appointment.ended") == 1
    assert told_to(ended) == {("principal", cast.murat.posts[0].unit), ("partnership_coordinator", CAMLITEPE)}
    assert ended["data"]["posts"][0]["to"] == "2026-01-12"
    with at("12.1.2026"):
        ok(cast.head_two.post("/v1/coordinators", cast.naming(cast.esra, cast.active)))
