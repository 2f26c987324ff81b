"""Applications at odds with other days, with a visit that is moved or called off, with silence and with curiosity."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from services.mobility.subscriptions import LISTENER
from tests.doors import Person
from tests.mobility.applicants import Applying, accepts, applies, passed_on, three_at_the_ministry, weighed
from tests.mobility.cast import (
    AYVALIK,
    at,
    clock_takes,
    ok,
    refusal,
    told_to,
)
from tests.mobility.hosting import MOVE, announced
from tests.telling import event, hear


@pytest.mark.requirement("MOB-23")
def test_whoever_has_not_accepted_the_rules_gets_no_seat_and_holds_nobody_up(applying: Applying) -> None:
    cast, visit = applying, announced(applying, quota=1)
    with at("17.2.2026"):
        first, second = applies(cast.deniz, visit), applies(cast.ece, visit)
        accepts(cast.ece, second)
        passed_on(first, cast.head_ayvalik, cast.ayvalik)
        passed_on(second, cast.head_edremit, cast.edremit)
        weighed(cast, first, 90)
        weighed(cast, second, 70)
    with at("10.3.2026"):
        clock_takes()
        refused = cast.oyggm.post(f"{first}/place")
        ok(cast.oyggm.post(f"{second}/place"))

    assert refusal(refused) == (422, "rules_not_accepted")


def training_told(name: str, **facts: Any) -> dict[str, Any]:
    """What the training programme tells."""
    subject = facts.get("id") or uuid4()
    return event(subject) | {"type": f"training.{name}", "source": "/training", "data": {"facts": facts}}


@pytest.mark.requirement("Q-21")
def test_whoever_is_at_a_training_on_a_day_of_the_visit_is_told_so_and_placed_when_that_seat_is_free(
    applying: Applying,
) -> None:
    cast, visit = applying, announced(applying)
    mine = three_at_the_ministry(cast, visit)
    training = uuid4()
    days = {"id": training, "starts_on": "2026-04-24", "ends_on": "2026-04-25"}
    seat = {"offer_id": training, "programme_kind": "central", "person": cast.deniz.id}
    hear(LISTENER, training_told("activity.opened", **days), training_told("application.placed", **seat))
    with at("17.2.2026"):
        shown = ok(cast.deniz.get(f"/v1/visit-openings/{visit.rpartition('/')[2]}"))
    with at("10.3.2026"):
        clock_takes()
        refused = cast.oyggm.post(f"{mine['deniz']}/place")
        ok(cast.oyggm.post(f"{mine['ipek']}/place"))
        hear(LISTENER, training_told("application.withdrawn", **seat))
        ok(cast.oyggm.post(f"{mine['deniz']}/place"))

    assert "date_overlap" in {one["code"] for one in shown["why_not"]}
    assert refusal(refused) == (409, "date_overlap")


@pytest.mark.requirement("SM-MOB-3", "Q-36", "NTF-43")
def test_a_visit_that_is_called_off_takes_every_application_along(applying: Applying) -> None:
    cast, visit = applying, announced(applying)
    mine = three_at_the_ministry(cast, visit)
    with at("10.3.2026"):
        clock_takes()
        ok(cast.oyggm.post(f"{mine['deniz']}/place"))
        ok(cast.oyggm.post(f"{visit}/cancel", {"reason": "Okulda onarım var"}))
        too_late = cast.oyggm.post(f"{mine['ipek']}/place")
        hear(LISTENER, cast.last("mobility.visit_programme.cancelled"))
        states = {name: ok(cast.oyggm.get(one))["state"]["code"] for name, one in mine.items()}

    assert refusal(too_late) == (409, "visit_gives_no_seats")
    assert set(states.values()) == {"cancelled"}


@pytest.mark.requirement("Q-36", "MOB-11")
def test_when_a_visit_is_moved_whoever_still_hopes_accepts_its_rules_anew(applying: Applying) -> None:
    cast, visit = applying, announced(applying)
    mine = three_at_the_ministry(cast, visit)
    with at("21.3.2026"):
        clock_takes()
        ok(cast.oyggm.post(f"{visit}/move", MOVE | {"starts_on": "2026-05-04", "ends_on": "2026-05-07"}))
        hear(LISTENER, cast.last("mobility.visit_programme.moved"))
        refused = cast.oyggm.post(f"{mine['deniz']}/place")
        again = accepts(cast.deniz, mine["deniz"])
        ok(cast.oyggm.post(f"{mine['deniz']}/place"))

    assert refusal(refused) == (422, "rules_not_accepted")
    assert again["rules_accepted_at"]


@pytest.mark.requirement("Q-15", "Q-20", "NTF-30")
def test_where_the_province_has_said_so_it_decides_itself_and_silence_is_told(applying: Applying) -> None:
    cast, visit = applying, announced(applying)
    said = {"unit": "tr/10", "authority": "province"}
    hear(LISTENER, training_told("level_authority.set", **said))
    with at("17.2.2026"):
        deniz = applies(cast.deniz, visit)
        ok(cast.head_ayvalik.post(f"{deniz}/confirm_cover"))
        ok(cast.head_ayvalik.post(f"{deniz}/approve"))
        district = cast.ayvalik.post(f"{deniz}/approve").status_code
    with at("25.2.2026"):
        clock_takes()
        reminded = cast.last("mobility.application.waiting")
        ok(cast.province.post(f"{deniz}/approve"))

    assert district == 409
    assert told_to(reminded) == {("province_officer", "tr/10")}


@pytest.mark.requirement("SM-MOB-3")
def test_what_nobody_decided_lapses_at_the_start_and_whoever_waited_is_not_placed(applying: Applying) -> None:
    cast, visit = applying, announced(applying, quota=1)
    mine = three_at_the_ministry(cast, visit)
    with at("10.3.2026"):
        clock_takes()
        ok(cast.oyggm.post(f"{mine['deniz']}/place"))
        ok(cast.oyggm.post(f"{mine['ipek']}/waitlist"))
    with at("20.4.2026"):
        clock_takes()
        states = {name: ok(cast.oyggm.get(one))["state"]["code"] for name, one in mine.items()}
        too_late = cast.deniz.post(f"{mine['deniz']}/withdraw", {"reason": "Sağlık"})

    assert states == {"deniz": "placed", "ipek": "not_placed", "ece": "lapsed"}
    assert refusal(too_late) == (409, "already_begun")


@pytest.mark.requirement("MOB-08", "Q-20")
def test_nobody_but_the_applicant_and_the_levels_sees_an_application_and_a_silent_level_is_passed_by(
    applying: Applying,
) -> None:
    cast, visit = applying, announced(applying)
    with at("17.2.2026"):
        deniz = applies(cast.deniz, visit)

    def sees(*people: Person) -> set[int]:
        return {one.get(deniz).status_code for one in people}

    with at("18.2.2026"):
        assert sees(cast.deniz, cast.head_ayvalik) == {200}
        assert sees(cast.ayvalik, cast.province, cast.oyggm) == {404}
        assert sees(cast.ece, cast.head_edremit, cast.edremit, cast.izmir, cast.host, cast.colleague) == {404}
    with at("4.3.2026"):
        clock_takes()
        assert sees(cast.ayvalik, cast.province) == {200}
        assert sees(cast.oyggm) == {404}
        ok(cast.ayvalik.post(f"{deniz}/approve"))
        assert sees(cast.ayvalik) == {200}
    assert ok(cast.head_ayvalik.get(deniz))["unit"] == AYVALIK
