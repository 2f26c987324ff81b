"""What becomes of an activity whose day passes, whose people are missing, or which is put off or called off."""

from __future__ import annotations

from datetime import date

import pytest

from chassis.errors import RuleNotMet
from tests.training.answers import at, ok, refusal, state_of
from tests.training.cast_activities import AYVALIK, GULYOLU, TASKOPRU, Cast, clock_takes, told_to
from tests.training.school_training import CANCELLED, school_training, without_guest


@pytest.mark.requirement("TRN-20", "Q-24")
def test_nine_participants_are_no_activity_and_ten_are(activities: Cast) -> None:
    nine = [{"person": one.id, "name": activities.names[one.id], "unit": GULYOLU} for one in activities.own]

    with pytest.raises(RuleNotMet) as refused:
        school_training(activities, participants=nine)

    assert refused.value.code == "participants_below_minimum"
    assert activities.house.told() == []
    assert state_of(activities.hakan, school_training(activities)) == "planned"


@pytest.mark.requirement("TRN-20", "Q-23", "NTF-27")
def test_what_is_still_too_small_on_its_first_day_is_called_off(activities: Cast) -> None:
    address = school_training(activities)
    with at("3.10.2025"):
        assert without_guest(activities, address)["state"]["code"] == "below_minimum"
        assert refusal(activities.karesi.post(f"{address}/confirm")) == (409, "invalid_transition")
    with at("15.10.2025"):
        added = ok(activities.hakan.post(f"{address}/add_people", {"people": [str(activities.eleventh.id)]}))
        assert added["state"]["code"] == "confirmed"
        gone = {"person": str(activities.eleventh.id), "reason": "Rapor"}
        ok(activities.hakan.post(f"{address}/remove_person", gone))
    with at("16.10.2025"):
        too_late = activities.hakan.post(f"{address}/add_people", {"people": [str(activities.eleventh.id)]})
        assert refusal(too_late) == (409, "too_late_to_add")
    with at("20.10.2025", "00:00:00"):
        clock_takes()
        assert state_of(activities.hakan, address) == "cancelled"
    told = told_to(activities.last(CANCELLED))
    assert {("principal", GULYOLU), ("person", str(activities.nil.id)), ("person", str(activities.own[0].id))} <= told


@pytest.mark.requirement("Q-23", "TRN-41")
def test_once_it_has_begun_it_goes_on_with_fewer_and_says_so(activities: Cast) -> None:
    address = school_training(activities)
    there = [str(one.id) for one in activities.own]
    with at("1.10.2025"):
        ok(activities.karesi.post(f"{address}/confirm"))
    with at("20.10.2025"):
        ok(activities.hakan.post(f"{address}/start"))
    with at("21.10.2025"):
        for number in (1, 2, 3, 4):
            present = there if number < 4 else there[:5]
            said = {"session": number, "present": present}
            ok(activities.hakan.post(f"{address}/record_attendance", said))
        ok(activities.nil.post(f"{address}/report"))
        done = ok(activities.hakan.post(f"{address}/complete"))
    by_percent = {one["person"]: (one["percent"], bool(one["document_number"])) for one in done["participants"]}
    assert {by_percent[one] for one in there[:5]} == {(100, True)}
    assert {by_percent[one] for one in there[5:]} == {(75, False)}
    assert by_percent[str(activities.guest.id)] == (0, False)
    assert activities.house.told().count("training.certificate.issued") == 5


@pytest.mark.requirement("NTF-27", "NTF-29", "TRN-12")
def test_with_a_training_its_applications_are_called_off_and_everybody_is_told_why(activities: Cast) -> None:
    with at("15.9.2025"):
        training = activities.training(activities.province, activities.plan(activities.province), quota=2)
        placed, waits = activities.apply(activities.deniz, training), activities.apply(activities.ece, training)
    with at("18.9.2025"):
        ok(activities.ayvalik_principal.post(f"/v1/applications/{placed}/approve"))
        ok(activities.ayvalik.post(f"/v1/applications/{placed}/place"))
        assert refusal(activities.province.post(f"/v1/activities/{training}/confirm")) == (409, "placement_not_done")
        assert activities.karesi.post(f"/v1/activities/{training}/cancel", {"reason": "-"}).status_code == 403
        ok(activities.province.post(f"/v1/activities/{training}/cancel", {"reason": "Salon yok"}))

    assert told_to(activities.last(CANCELLED)) >= {("person", str(activities.deniz.id)), ("principal", AYVALIK)}
    for who, application in ((activities.deniz, placed), (activities.ece, waits)):
        found = ok(who.get(f"/v1/applications/{application}"))
        assert (found["state"]["code"], found["reason"]) == ("cancelled", "Salon yok")
    assert activities.house.told().count("training.application.called_off") == 2
    assert ok(activities.province.get(f"/v1/offers/{training}"))["placed"] == 0


@pytest.mark.requirement("PLT-13", "TRN-39")
def test_a_training_of_the_plan_is_confirmed_held_and_completed_by_who_planned_it(activities: Cast) -> None:
    with at("15.9.2025"):
        training = activities.training(activities.province, activities.plan(activities.province))
        address, made = f"/v1/activities/{training}", activities.apply(activities.deniz, training)
    with at("18.9.2025"):
        ok(activities.ayvalik_principal.post(f"/v1/applications/{made}/approve"))
        ok(activities.ayvalik.post(f"/v1/applications/{made}/place"))
        ok(activities.province.post(f"{address}/confirm"))
    with at("12.10.2025"):
        assert refusal(activities.nil.post(f"{address}/start")) == (409, "before_the_planned_day")
    with at("13.10.2025"):
        begun = ok(activities.nil.post(f"{address}/start"))
        assert [one["person"] for one in begun["participants"]] == [str(activities.deniz.id)]
    with at("14.10.2025"):
        for number in (1, 2, 3, 4):
            said = {"session": number, "present": [str(activities.deniz.id)]}
            ok(activities.nil.post(f"{address}/record_attendance", said))
        ok(activities.nil.post(f"{address}/report"))
        assert activities.ministry.post(f"{address}/complete").status_code == 403
        assert ok(activities.province.post(f"{address}/complete"))["state"]["code"] == "completed"
        [mine] = ok(activities.deniz.get("/v1/certificates"))["items"]
        assert mine["programme"] == "Dijital materyal tasarımı"
    with at("2.1.2026"):
        plan = ok(activities.province.get(address))["plan_id"]
        assert ok(activities.province.post(f"/v1/in-service-plans/{plan}/close"))["state"]["code"] == "closed"


@pytest.mark.requirement("TRN-01", "PLT-13")
def test_lists_are_narrowed_to_an_approach_and_a_plan_is_made_once_a_year(activities: Cast) -> None:
    school_training(activities, starts_on=date(2025, 10, 20))
    with at("15.9.2025"):
        # The approved request has begun the year’s plan.
        assert refusal(activities.province.post("/v1/in-service-plans", {"year": 2025})) == (409, "plan_already_there")
        [plan] = ok(activities.province.get("/v1/in-service-plans"))["items"]
        training = activities.training(activities.province, plan["id"])
        found = {
            approach: [one["id"] for one in ok(activities.province.get(f"/v1/activities?approach={approach}"))["items"]]
            for approach in ("central_training", "local_training", "school_based_pd")
        }
    assert (found["central_training"], found["local_training"], len(found["school_based_pd"])) == ([], [training], 1)
    assert ok(activities.guest.get("/v1/activities"))["items"]
    assert TASKOPRU
