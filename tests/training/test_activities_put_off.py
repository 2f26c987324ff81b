"""A training that is put off, by somebody or by a day that passes, and what its applications then wait for."""

from __future__ import annotations

import pytest

from services.training.applying.applications.model import Application
from services.training.planning.activities.model import Activity
from tests.training.answers import at, ok, refusal, state_of
from tests.training.cast_activities import GULYOLU, Cast, clock_takes, told_to
from tests.training.school_training import POSTPONED, school_training, without_guest


@pytest.mark.requirement("Q-23", "NTF-27")
def test_a_schools_training_is_put_off_once_and_by_sixty_days_at_most(activities: Cast) -> None:
    address = school_training(activities)
    with at("3.10.2025"):
        without_guest(activities, address)
        late = {"starts_on": "2025-12-20", "ends_on": "2025-12-21", "reason": "Kişi eksik"}
        assert refusal(activities.karesi.post(f"{address}/postpone", late)) == (422, "put_off_too_far")
        said = late | {"starts_on": "2025-12-18", "ends_on": "2025-12-19"}
        moved = ok(activities.karesi.post(f"{address}/postpone", said))
        assert (moved["state"]["code"], moved["starts_on"]) == ("postponed", "2025-12-18")
        assert [one["held_on"] for one in moved["sessions"]] == ["2025-12-18"] * 2 + ["2025-12-19"] * 2
        assert ("principal", GULYOLU) in told_to(activities.last(POSTPONED))
        assert refusal(activities.karesi.post(f"{address}/confirm")) == (422, "participants_below_minimum")
        ok(activities.hakan.post(f"{address}/add_people", {"people": [str(activities.eleventh.id)]}))
        assert ok(activities.karesi.post(f"{address}/confirm"))["state"]["code"] == "confirmed"
        assert refusal(activities.karesi.post(f"{address}/postpone", said)) == (409, "already_put_off")


@pytest.mark.requirement("Q-32", "NTF-27")
def test_a_day_that_passes_without_a_start_puts_it_off_without_a_day_and_sixty_days_end_it(activities: Cast) -> None:
    address = school_training(activities)
    with at("1.10.2025"):
        ok(activities.karesi.post(f"{address}/confirm"))
    with at("20.10.2025", "23:59:59"):
        clock_takes()
        assert state_of(activities.hakan, address) == "confirmed"
    with at("21.10.2025", "00:00:00"):
        clock_takes()
        passed = ok(activities.hakan.get(address))
        assert (passed["state"]["code"], passed["starts_on"]) == ("postponed", None)
        told = told_to(activities.last(POSTPONED))
        assert {("principal", GULYOLU), ("district_officer", "tr/10/karesi")} <= told
        assert refusal(activities.karesi.post(f"{address}/confirm")) == (409, "no_day_named")
    with at("20.12.2025", "23:59:59"):
        clock_takes()
        assert state_of(activities.hakan, address) == "postponed"
    with at("21.12.2025", "00:00:00"):
        clock_takes()
        assert state_of(activities.hakan, address) == "cancelled"


@pytest.mark.requirement("Q-21")
def test_a_training_that_is_put_off_moves_what_its_applications_wait_for(activities: Cast) -> None:
    with at("15.9.2025"):
        training = activities.training(activities.province, activities.plan(activities.province))
        made = activities.apply(activities.deniz, training)
        said = {"starts_on": "2025-11-03", "ends_on": "2025-11-04", "reason": "Salon yok"}
        ok(activities.province.post(f"/v1/activities/{training}/postpone", said))
    with at("13.10.2025", "00:00:00"):
        clock_takes(Activity, Application)
        assert state_of(activities.deniz, f"/v1/applications/{made}") == "pending_school"
    with at("3.11.2025", "00:00:00"):
        clock_takes(Activity, Application)
        assert state_of(activities.deniz, f"/v1/applications/{made}") == "lapsed"
