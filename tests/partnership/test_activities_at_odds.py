"""Joint activities under pressure: very many, two people at once, a plan written anew, an end that comes early."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from time import monotonic

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session

from chassis.deadlines import take_due
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.plans.action_plans.model import ActionPlan, Execution
from tests.partnership.at_once import at_once
from tests.partnership.cast import BOTH_CAME, DONE, OBJECTIVE, Cast, at, ok, refusal

MOST_IN_PLAN = 200


@pytest.mark.requirement("PAR-24")
def test_a_plan_refuses_more_activities_than_anybody_reads(cast: Cast) -> None:
    with at("10.6.2025"):
        whole, subject = cast.section(None), cast.section("Matematik")
        hundred = [cast.activity() | {"title": f"Faaliyet {number}"} for number in range(100)]
        huge = cast.selin.put(whole, {"objectives": [], "activities": hundred * 100}, If_Match="*")
        too_long = cast.selin.put(whole, {"objectives": [], "activities": hundred[:1] * 101}, If_Match="*")
        cast.edit(cast.selin, f"/v1/action-plans/{cast.plan}", {"declares_content_rules": True})
        cast.edit(cast.selin, whole, {"objectives": [], "activities": hundred})
        cast.edit(cast.selin, subject, {"objectives": [OBJECTIVE], "activities": hundred})
        ok(cast.aylin.post(f"{subject}/confirm"))
        for coordinator in (cast.selin, cast.murat):
            ok(coordinator.post(f"/v1/action-plans/{cast.plan}/agree"))
        for principal in (cast.head_one, cast.head_two):
            ok(principal.post(f"/v1/action-plans/{cast.plan}/approve"))
        ok(cast.head_one.post(f"/v1/action-plans/{cast.plan}/submit"))
        listed = cast.ogm.get(f"/v1/activities?plan={cast.plan}&limit=200").json["items"]
        [objective] = cast.selin.get(f"/v1/objectives?plan={cast.plan}").json["items"]
        one_more = cast.selin.post("/v1/activities", cast.activity() | {"objective_id": objective["id"]})

    assert refusal(huge) == (413, "too_large")
    assert (too_long.status_code, list(too_long.json["errors"])) == (422, ["activities"])
    assert len({one["id"] for one in listed}) == MOST_IN_PLAN
    assert refusal(one_more) == (422, "too_many_activities")
    assert one_more.json["title"] == "Bir planda en çok 200 faaliyet olabilir."


def test_of_two_sections_that_fill_the_plan_at_once_one_is_refused(cast: Cast) -> None:
    with at("10.6.2025"):
        whole, subject = cast.section(None), cast.section("Matematik")
        fifty = {"objectives": [], "activities": [cast.activity()] * 50}
        _shrink(cast, MOST_IN_PLAN - 99)
        tags = [cast.selin.get(one).headers["ETag"] for one in (whole, subject)]
        answers = at_once(
            (cast.selin, lambda me: me.put(whole, fifty, If_Match=tags[0])),
            (cast.murat, lambda me: me.put(subject, fifty, If_Match=tags[1])),
        )

    assert sorted(one.status_code for one in answers) == [200, 422]


def _shrink(cast: Cast, by: int) -> None:
    """Leave room for 99 activities in the plan: a third section holds the rest."""
    with Session(cast.house.engine) as session, session.begin():
        plan = session.get_one(ActionPlan, cast.plan)
        third = text(
            "INSERT INTO plan_sections (id, plan_id, partnership_id, group_two, school_year, position, subject, state,"
            ' unit, "case", sequence, opened_at, changed_at, version) SELECT gen_random_uuid(), plan_id,'
            " partnership_id, group_two, school_year, 9, 'Fizik', state, unit, 'AAAA-AAA', 1, opened_at, changed_at, 1"
            " FROM plan_sections WHERE plan_id = :plan LIMIT 1 RETURNING id"
        )
        section = session.scalar(third, {"plan": plan.id})
        rows = text(
            "INSERT INTO planned_activities (id, section_id, position, title)"
            " SELECT gen_random_uuid(), :section, n, 'x' FROM generate_series(1, :number) n"
        )
        session.execute(rows, {"section": section, "number": by})


@pytest.mark.requirement("PAR-03")
def test_of_two_who_complete_an_activity_at_once_one_wins(cast: Cast) -> None:
    with at("20.10.2025"):
        exam = cast.exam
        ok(cast.selin.post(f"{exam}/start"))
        answers = at_once(
            (cast.selin, lambda me: me.post(f"{exam}/complete", DONE)),
            (cast.murat, lambda me: me.post(f"{exam}/complete", DONE | {"result": "Başka bir sonuç"})),
        )

    assert sorted(one.status_code for one in answers) == [200, 409]
    assert cast.house.told().count("partnership.activity.completed") == 1
    assert len(ok(cast.selin.get(exam))["participants"]) == len(BOTH_CAME)


@pytest.mark.requirement("PAR-41")
def test_whoever_closes_the_year_and_whoever_completes_an_activity_of_it_take_turns(cast: Cast) -> None:
    with at("20.10.2025"):
        exam = cast.exam
        ok(cast.selin.post(f"{exam}/start"))
        with Session(cast.house.engine) as session, ThreadPoolExecutor(1) as threads, session.begin():
            # The report holds the plan's row while it is sent; whoever completes meanwhile waits for it.
            plan = session.scalars(select(ActionPlan).filter_by(id=cast.plan).with_for_update()).one()
            waiting = threads.submit(cast.selin.post, f"{exam}/complete", DONE)
            _until_somebody_waits(cast.house.engine)
            plan.execution_state = Execution.CLOSED
            plan.version += 1
            session.commit()
            late = waiting.result(timeout=60)

    assert refusal(late) == (409, "plan_is_closed")
    assert "partnership.activity.completed" not in cast.house.told()


def _until_somebody_waits(engine: Engine) -> None:
    waits = text(
        "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database() LIMIT 1"
    )
    deadline = monotonic() + 60
    while monotonic() < deadline:
        # A transaction of its own each time: within one the database shows the same picture again.
        with engine.connect() as connection:
            if connection.scalar(waits):
                return
    pytest.fail("nobody waited for the plan's row")


@pytest.mark.requirement("Q-10", "PAR-25")
def test_a_returned_plan_keeps_what_has_become_an_activity(cast: Cast) -> None:
    plan, whole, exam = f"/v1/action-plans/{cast.submitted_plan}", cast.section(None), cast.exam
    with at("27.8.2025"):
        ok(cast.altieylul.post(f"{plan}/return", {"reason": "Gösterge ölçüm tarihi eksik"}))
        ok(cast.selin.post(f"{plan}/revise"))
        row = ok(cast.selin.get(whole))["activities"][0]
        kept = {name: value for name, value in row.items() if name != "objective"}
        tag = cast.selin.get(whole).headers["ETag"]
        gone = cast.selin.put(whole, {"objectives": [], "activities": []}, If_Match=tag)
        subject = cast.section("Matematik")
        no_objective = cast.aylin.put(subject, {"objectives": [], "activities": []}, If_Match="*")
        edited = {"objectives": [], "activities": [kept | {"ends_on": "2025-10-24"}, cast.activity()]}
        cast.edit(cast.selin, whole, edited)
        for coordinator in (cast.selin, cast.murat):
            ok(coordinator.post(f"{plan}/agree"))
        for principal in (cast.head_one, cast.head_two):
            ok(principal.post(f"{plan}/approve"))
        ok(cast.head_one.post(f"{plan}/submit"))
        same = ok(cast.selin.get(exam))
        listed = cast.selin.get(f"/v1/activities?plan={cast.plan}").json["items"]

    assert refusal(gone) == refusal(no_objective) == (422, "row_in_use")
    assert (same["ends_on"], len(listed)) == ("2025-10-24", 2)
    assert cast.house.told().count("partnership.activity.planned") == 2
    assert cast.house.told().count("partnership.activity.replanned") == 1


def test_what_has_begun_stays_in_a_plan_that_is_written_anew(cast: Cast) -> None:
    plan, whole = f"/v1/action-plans/{cast.submitted_plan}", cast.section(None)
    with at("27.8.2025"):
        ok(cast.selin.post(f"{cast.exam}/start"))
        ok(cast.altieylul.post(f"{plan}/return", {"reason": "Gösterge ölçüm tarihi eksik"}))
        ok(cast.selin.post(f"{plan}/revise"))
        row = ok(cast.selin.get(whole))["activities"][0]
        kept = {name: value for name, value in row.items() if name != "objective"}
        changed = {"objectives": [], "activities": [kept | {"title": "Başka bir şey"}]}
        refused = cast.selin.put(whole, changed, If_Match=cast.selin.get(whole).headers["ETag"])
        cast.edit(cast.selin, whole, {"objectives": [], "activities": [kept]})

    assert refusal(refused) == (422, "begun_activity_changed")


@pytest.mark.requirement("PAR-36", "Q-03")
def test_a_school_that_closes_in_mid_year_leaves_no_work_open(cast: Cast) -> None:
    pair, exam = f"/v1/partnerships/{cast.active}", cast.exam
    with at("12.1.2026"):
        done = cast.started("career_guidance")
        ok(cast.selin.post(f"{done}/complete", DONE))
        ok(cast.selin.post(f"{exam}/start"))
        ok(cast.ogm.post(f"{pair}/terminate", {"reason": "school_closed"}))
        shown = ok(cast.ogm.get(exam))
        late = cast.selin.post(f"{exam}/complete", DONE)
        another = cast.selin.post("/v1/activities", cast.planning("career_guidance"))

    assert (shown["state"]["code"], shown["reason"], shown["awaiting"]) == ("cancelled", "Ortaklık sona erdi.", [])
    assert ok(cast.ogm.get(done))["state"]["code"] == "completed"
    assert refusal(late) == (409, "invalid_transition")
    assert refusal(another) == (403, "role_not_allowed")
    assert cast.house.told().count("partnership.activity.cancelled") == 1


@pytest.mark.requirement("PAR-36", "PAR-37")
def test_work_that_is_open_when_the_term_ends_can_be_written_down_but_not_begun(cast: Cast) -> None:
    pair, exam = f"/v1/partnerships/{cast.active}", cast.exam
    with at("20.10.2025"):
        planned = ok(cast.selin.post("/v1/activities", cast.planning("career_guidance")))["id"]
        left = cast.started("joint_publication")
        ok(cast.selin.post(f"{exam}/start"))
    with at("1.9.2029", "00:00:00"):
        while take_due(Partnership, {}):
            pass
        begun = cast.selin.post(f"/v1/activities/{planned}/start")
        done = ok(cast.selin.post(f"{exam}/complete", DONE))
        ok(cast.ogm.post(f"{pair}/change_partner", {"new_partner": "700003"}))
        states = {ok(cast.ogm.get(one))["state"]["code"] for one in (left, f"/v1/activities/{planned}")}

    assert refusal(begun) == (409, "partnership_not_running")
    assert (done["state"]["code"], states) == ("completed", {"cancelled"})


@pytest.mark.requirement("PAR-25")
def test_while_a_partnership_is_suspended_its_work_rests(cast: Cast) -> None:
    exam = cast.exam
    with at("20.10.2025"):
        ok(cast.ogm.post(f"/v1/partnerships/{cast.active}/suspend", {"reason": "Deprem"}))
        start = cast.selin.post(f"{exam}/start")
        planned = cast.selin.post("/v1/activities", cast.planning("career_guidance"))
        ok(cast.ogm.post(f"/v1/partnerships/{cast.active}/resume"))
        ok(cast.selin.post(f"{exam}/start"))

    assert refusal(start) == refusal(planned) == (409, "partnership_not_running")
