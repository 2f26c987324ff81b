"""SC-OTMG, steps 12 and 14 to 17, on the activity that came of an approved request."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from chassis.db import transaction
from chassis.directory import KnownPerson
from services.training.applying.person_moves.process import follow_person
from services.training.planning.trainer_ratings.queries import results_of
from tests.training.answers import at, button, ok, refusal
from tests.training.cast_activities import GULYOLU, STATEMENTS, TASKOPRU, Cast, told_to


def leaves(activities: Cast, person: object) -> None:
    """The directory says that somebody has left."""
    with Session(activities.house.engine) as session, session.begin():
        session.get_one(KnownPerson, person).unit = None
    with transaction() as session:
        follow_person(session, {"id": person})


@pytest.mark.requirement(
    "TRN-05", "TRN-20", "TRN-38", "TRN-39", "TRN-40", "TRN-41", "NTF-26", "NTF-27", "NTF-64", "Q-23", "Q-24", "Q-47"
)
def test_a_school_loses_a_participant_finds_another_and_holds_its_training(activities: Cast) -> None:
    with at("26.9.2025"):
        address = f"/v1/activities/{activities.planned_request()}"
        planned = ok(activities.hakan.get(address))
        assert (planned["state"]["code"], planned["starts_on"], planned["form"]) == ("planned", "2025-10-20", "seminar")
        told = told_to(activities.last("training.activity.planned"))
        people = {("person", str(one.id)) for one in (*activities.own, activities.guest, activities.nil)}
        assert people <= told
        assert {("principal", GULYOLU), ("principal", TASKOPRU)} <= told
        plans = ok(activities.province.get("/v1/in-service-plans"))["items"]
        assert [(one["year"], one["entries"]) for one in plans] == [(2025, 1)]

    with at("3.10.2025"):
        leaves(activities, activities.guest.id)
        small = ok(activities.hakan.get(address))
        assert (small["state"]["code"], small["missing"]) == ("below_minimum", 1)
        fell = activities.last("training.activity.fell_below_minimum")
        assert (fell["data"]["facts"]["missing"], fell["data"]["facts"]["complete_by"]) == (1, "2025-10-15")
        assert told_to(fell) >= {("principal", GULYOLU), ("district_officer", "tr/10/karesi")}

    with at("6.10.2025"):
        added = {"people": [str(activities.own[0].id)]}
        assert refusal(activities.hakan.post(f"{address}/add_people", added)) == (422, "duplicate_participant")
        added = {"people": [str(activities.nil.id)]}
        assert activities.hakan.post(f"{address}/add_people", added).status_code == 422
        full = ok(activities.hakan.post(f"{address}/add_people", {"people": [str(activities.eleventh.id)]}))
        assert (full["state"]["code"], full["missing"]) == ("confirmed", 0)
        assert told_to(activities.last("training.activity.minimum_restored")) == {("district_officer", "tr/10/karesi")}

    with at("17.10.2025"):
        assert refusal(activities.nil.post(f"{address}/start")) == (409, "before_the_planned_day")
        assert button(activities.nil, address, "start") is False

    _held(activities, address)
    _opinions(activities, address)


def _held(activities: Cast, address: str) -> None:
    """Four sessions in two days; nine were there for all of it, one for three quarters."""
    nil, there = activities.nil, [str(one.id) for one in (*activities.own, activities.eleventh)]
    with at("20.10.2025"):
        ok(nil.post(f"{address}/start"))
        for number in (1, 2):
            ok(nil.post(f"{address}/record_attendance", {"session": number, "present": there}))
        tomorrow = {"session": 3, "present": there}
        assert refusal(nil.post(f"{address}/record_attendance", tomorrow)) == (409, "session_not_held")
    with at("21.10.2025"):
        ok(nil.post(f"{address}/record_attendance", {"session": 3, "present": there}))
        assert refusal(nil.post(f"{address}/report")) == (422, "attendance_missing")
        ok(nil.post(f"{address}/record_attendance", {"session": 4, "present": there}))
        assert refusal(activities.hakan.post(f"{address}/complete")) == (409, "not_reported")
        ok(nil.post(f"{address}/report"))
        done = ok(activities.hakan.post(f"{address}/complete"))

    numbers = [one["document_number"] for one in done["participants"]]
    assert (done["state"]["code"], len(set(numbers)), done["completed_below_minimum"]) == ("completed", 10, False)
    assert activities.house.told().count("training.certificate.issued") == 10
    completed = activities.last("training.activity.completed")
    assert completed["data"]["facts"]["certified_count"] == 10
    assert told_to(completed) >= {("principal", GULYOLU), ("district_officer", "tr/10/karesi")}


def _opinions(activities: Cast, address: str) -> None:
    """Four answers show nothing, the fifth an average; a trainer’s average is of all ratings."""
    trainer = ok(activities.hakan.get(address))["trainers"][0]["id"]
    with at("22.10.2025"):
        for number, one in enumerate(activities.own[:5], start=1):
            said = {"marks": [{"statement": code, "mark": number} for code in STATEMENTS]}
            answered = ok(one.post(f"{address}/answer_survey", said))
            ok(one.post(f"{address}/rate_trainers", {"marks": [{"trainer": trainer, "mark": number}]}))
            assert [line["average"] for line in answered["survey"]] == ([] if number < 5 else [3.0] * 7)
        assert refusal(one.post(f"{address}/answer_survey", said)) == (409, "survey_already_answered")
    with Session(activities.house.engine) as session:
        known = {"name": "Doç. Dr. Nil Ay", "workplace": "Balıkesir Üniversitesi"}
        [result] = results_of(session, person=activities.nil.id, **known)
    assert (result.ratings, result.average) == (5, 3.0)
    reported = ok(activities.karesi.get("/v1/survey-reports?by=school&approach=school_based_pd"))["items"]
    assert {(one["unit"], one["answers"]) for one in reported} == {(GULYOLU, 5)}
    assert [one["average"] for one in reported] == [3.0] * 7
    for nobody in (activities.own[0], activities.edremit):
        assert ok(nobody.get("/v1/survey-reports?by=school"))["items"] == []
    [known_to_school] = ok(activities.principal.get(f"/v1/trainer-results?person={activities.nil.id}"))["items"]
    assert (known_to_school["average"], known_to_school["programme"]) == (3.0, "Etkinlik temelli ders tasarımı")
    told = [one["data"]["facts"] for one in activities.house.events() if one["type"].endswith("survey_answered")]
    assert {"marks", "statements", "person"} & {name for facts in told for name in facts} == set()
