"""What is done when one school does not act: mediation, a vacancy, a school that is no more."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from chassis.directory import KnownPerson, KnownUnit
from services.partnership.people.coordinators.model import Coordinator
from services.partnership.subscriptions import end_appointments, freeze_partnership
from tests.partnership.cast import CAMLITEPE, GULYOLU, POYRAZLI, Cast, at, ok, refusal, told_to
from tests.partnership.reminding import BOTH_SCHOOLS, days_on_which

WHY = {"reason": "Hedeflerde anlaşamıyoruz"}


@pytest.mark.requirement("Q-14")
def test_after_ten_working_days_group_one_can_ask_its_province_to_mediate(cast: Cast) -> None:
    plan = f"/v1/action-plans/{cast.complete_plan}"
    ask, mediate = f"{plan}/ask_to_mediate", f"{plan}/mediate"
    with at("10.6.2025", "12:00:00"):
        assert refusal(cast.selin.post(ask, WHY)) == (422, "other_school_still_has_time")
        ok(cast.selin.post(f"{plan}/agree"))
    # 10 June is a Tuesday: the tenth working day after it is 24 June.
    with at("24.6.2025", "23:59:59"):
        assert refusal(cast.selin.post(ask, WHY)) == (422, "other_school_still_has_time")
    with at("25.6.2025", "00:00:00"):
        assert refusal(cast.murat.post(ask, WHY)) == (403, "role_not_allowed")
        assert refusal(cast.province.post(mediate, {"result": "Görüşüldü"})) == (409, "invalid_transition")
        asked = ok(cast.selin.post(ask, WHY))
        assert {"role": "province_officer", "unit": "tr/10"}.items() <= asked["awaiting"][-1].items()
        assert told_to(cast.last("partnership.action_plan.mediation_asked")) == BOTH_SCHOOLS
        assert refusal(cast.selin.post(ask, WHY)) == (409, "invalid_transition")
        answered = ok(cast.province.post(mediate, {"result": "Hedef 21 net olarak belirlendi."}))

    assert answered["mediation_note"] == "Hedef 21 net olarak belirlendi."
    assert {one["role"] for one in answered["awaiting"]} == {"partnership_coordinator"}
    assert told_to(cast.last("partnership.action_plan.mediated")) == BOTH_SCHOOLS
    with at("26.6.2025"):
        assert ok(cast.murat.post(f"{plan}/agree"))["state"]["code"] == "agreed"


def _moves_away(cast: Cast) -> None:
    with Session(cast.house.engine) as session, session.begin():
        session.get_one(KnownPerson, cast.murat.id).unit = GULYOLU
        session.flush()
        end_appointments(session, {"id": UUID(str(cast.murat.id))})


@pytest.mark.requirement("Q-05")
def test_a_school_without_a_coordinator_for_more_than_fifteen_days_is_warned(cast: Cast) -> None:
    pair, warned = f"/v1/partnerships/{cast.active}", "partnership.coordinator.vacancy_overdue"
    with at("12.1.2026"):
        assert ok(cast.ogm.get(pair))["vacancies"] == []
        _moves_away(cast)
        [vacancy] = ok(cast.ogm.get(pair))["vacancies"]
    assert (vacancy["unit"], vacancy["is_warning"]) == (POYRAZLI, False)

    assert days_on_which(cast, warned, Coordinator, "27.1.2026", "28.1.2026", "29.1.2026") == ["28.1.2026"]
    above = {("district_officer", "tr/10/bandirma"), ("province_officer", "tr/10")}
    assert told_to(cast.last(warned)) == {("principal", POYRAZLI)} | above
    with at("28.1.2026"):
        [vacancy] = ok(cast.altieylul.get(pair))["vacancies"]
        assert vacancy["is_warning"]
        ok(cast.head_two.post("/v1/coordinators", cast.naming(cast.esra, cast.active)))
        assert ok(cast.ogm.get(pair))["vacancies"] == []


@pytest.mark.requirement("Q-05")
def test_a_successor_in_time_spares_the_warning_and_takes_over_what_is_open(cast: Cast) -> None:
    exam = cast.exam
    with at("12.1.2026"):
        done = cast.started("career_guidance")
        _moves_away(cast)
        ok(cast.head_two.post("/v1/coordinators", cast.naming(cast.esra, cast.active)))
        shown, begun = ok(cast.selin.get(exam)), ok(cast.selin.get(done))

    assert (shown["responsible_one"], shown["responsible_two"]) == (str(cast.selin.id), str(cast.esra.id))
    assert begun["responsible_two"] == str(cast.esra.id)
    assert {one["person"] for one in shown["awaiting"]} == {str(cast.selin.id), str(cast.esra.id)}
    assert days_on_which(cast, "partnership.coordinator.vacancy_overdue", Coordinator, "28.1.2026") == []
    with Session(cast.house.engine) as session:
        left = session.scalars(select(Coordinator).filter_by(person=cast.murat.id)).one()
    # The clock has looked, found nothing to do and does not look again.
    assert left.next_at is None


@pytest.mark.requirement("Q-05", "PAR-24")
def test_in_a_plan_that_is_still_written_the_successor_is_responsible_too(cast: Cast) -> None:
    assert cast.complete_plan
    with at("12.6.2025"):
        [his] = [one["id"] for one in ok(cast.ogm.get(f"/v1/partnerships/{cast.active}"))["coordinators"]][1:]
        said = {name: value for name, value in cast.naming(cast.esra, "").items() if name != "partnership"}
        ok(cast.head_two.post(f"/v1/coordinators/{his}/replace", said))
        [planned] = ok(cast.selin.get(cast.section(None)))["activities"]

    assert (planned["responsible_one"], planned["responsible_two"]) == (str(cast.selin.id), str(cast.esra.id))


@pytest.mark.requirement("Q-03", "Q-48", "PAR-36")
def test_with_a_school_that_closes_in_mid_year_everything_rests_until_ogm_decides(cast: Cast) -> None:
    pair, exam = f"/v1/partnerships/{cast.active}", cast.exam
    with at("12.1.2026"), Session(cast.house.engine) as session, session.begin():
        session.get_one(KnownUnit, POYRAZLI).is_open = False
        session.flush()
        freeze_partnership(session, {"path": POYRAZLI})
        freeze_partnership(session, {"path": POYRAZLI})
    with at("13.1.2026"):
        frozen = ok(cast.ogm.get(pair))
        start = cast.selin.post(f"{exam}/start")
        resume = cast.ogm.post(f"{pair}/resume")
        ok(cast.ogm.post(f"{pair}/terminate", {"reason": "school_closed"}))
        ended = ok(cast.ogm.get(pair))
        listed = cast.ogm.get("/v1/partnerships?awaiting_partner=yes").json["items"]
        again = cast.ogm.post("/v1/school-lists", {"lines": [{"group_one": "700001", "group_two": "700003"}]})

    assert ended["awaiting_partner"] == [{"unit": CAMLITEPE}]
    assert [one["id"] for one in listed] == [cast.active]
    assert cast.ogm.get("/v1/partnerships?awaiting_partner=yes").json["items"] == []
    assert (frozen["state"]["code"], {one["role"] for one in frozen["awaiting"]}) == ("suspended", {"ogm_officer"})
    assert cast.house.told().count("partnership.partnership.suspended") == 1
    assert ("ogm_officer", "tr") in told_to(cast.last("partnership.partnership.suspended"))
    assert refusal(start) == (409, "partnership_not_running")
    assert refusal(resume) == (422, "school_type_not_eligible")
    assert (again.status_code, ok(cast.ogm.get(exam))["state"]["code"]) == (201, "cancelled")


@pytest.mark.requirement("Q-48")
def test_of_a_school_that_closes_before_the_start_the_ministry_is_told(cast: Cast) -> None:
    assert cast.announced
    with at("6.5.2025"), Session(cast.house.engine) as session, session.begin():
        freeze_partnership(session, {"path": CAMLITEPE})

    assert ("ogm_officer", "tr") in told_to(cast.last("partnership.partnership.school_closed"))
    assert ok(cast.ogm.get(f"/v1/partnerships/{cast.announced}"))["state"]["code"] == "announced"
