"""What programmes really enter into people's records, as the gateway really keeps it: it knows none of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from gateway.records.queries import record_of
from gateway.subscriptions import LISTENER as GATEWAY_HEARS
from tests.doors import House, opened
from tests.partnership.cast import Cast as Partnership
from tests.partnership.cast import at, ok
from tests.partnership.releasing import DAY, completed
from tests.partnership.sharing import share
from tests.telling import hear
from tests.training.cast_activities import Cast as Activities
from tests.training.cast_communities import Cast as Communities
from tests.training.group import Group

Opens = Callable[[str], Any]


@pytest.fixture
def opens(service_database: Callable[[str], str], tmp_path: Path) -> Opens:
    """A service on a database of its own."""
    return lambda package: opened(package, service_database(package), tmp_path)


def on_record(gateway: House, person: UUID) -> list[tuple[str, int | None]]:
    """What somebody has done, newest first: as what it is called, and for how many hours it counts."""
    with Session(gateway.engine) as session:
        return [(one.kind["en"], one.hours) for one in record_of(session, person).entries]


@pytest.fixture
def trainings(opens: Opens) -> Iterator[Activities]:
    """A training that was held with Deniz, and a course that Deniz took."""
    with opens("services.training") as house:
        cast = Activities(house)
        cast.settle()
        with at("15.9.2025"):
            training = cast.training(cast.province, cast.plan(cast.province))
            made = cast.apply(cast.deniz, training)
        with at("18.9.2025"):
            ok(cast.ayvalik_principal.post(f"/v1/applications/{made}/approve"))
            ok(cast.ayvalik.post(f"/v1/applications/{made}/place"))
            ok(cast.province.post(f"/v1/activities/{training}/confirm"))
        _hold(cast, f"/v1/activities/{training}")
        _take_course(cast)
        yield cast


def _hold(cast: Activities, training: str) -> None:
    with at("13.10.2025"):
        ok(cast.nil.post(f"{training}/start"))
    with at("14.10.2025"):
        for number in (1, 2, 3, 4):
            ok(cast.nil.post(f"{training}/record_attendance", {"session": number, "present": [str(cast.deniz.id)]}))
        ok(cast.nil.post(f"{training}/report"))
        ok(cast.province.post(f"{training}/complete"))


def _take_course(cast: Activities) -> None:
    said = {"name": "Yapay zekâ", "summary": "Giriş", "hours": 6, "modules": [{"name": "Modül", "text": "Metin"}]}
    with at("20.10.2025"):
        course = ok(cast.ministry.post("/v1/distance-courses", said))["id"]
        ok(cast.ministry.post(f"/v1/distance-courses/{course}/publish"))
        enrolment = ok(cast.deniz.post("/v1/enrolments", {"course": course}))["id"]
        ok(cast.deniz.post(f"/v1/enrolments/{enrolment}/finish_module", {"module": 1}))


@pytest.mark.requirement("TRN-41", "PLT-06")
def test_who_takes_part_who_teaches_and_who_takes_a_course_has_it_on_record(
    opens: Opens, trainings: Activities
) -> None:
    told = trainings.house.events()
    [certificate] = ok(trainings.deniz.get("/v1/certificates"))["items"]
    ok(trainings.province.post(f"/v1/certificates/{certificate['id']}/withdraw", {"reason": "Başkasınınmış"}))
    withdrawn = trainings.house.events()[len(told) :]

    with opens("gateway") as gateway:
        hear(GATEWAY_HEARS, *told)
        before = on_record(gateway, trainings.deniz.id)
        taught = on_record(gateway, trainings.nil.id)
        hear(GATEWAY_HEARS, *withdrawn)
        after = on_record(gateway, trainings.deniz.id)

    assert before == [("Distance course", 6), ("In-service training attended", 12)]
    assert taught == [("In-service training taught", 12)]
    assert after == [("Distance course", 6)]


@pytest.mark.requirement("MGT-14")
def test_who_worked_in_a_community_to_the_end_has_it_on_record(opens: Opens) -> None:
    with opens("services.training") as house:
        cast = Communities(house)
        cast.settle()
        group = Group(cast).placed().formed().started().completed()
        told, members, trainer = house.events(), [one.id for one in group.members], group.trainer.id

    with opens("gateway") as gateway:
        hear(GATEWAY_HEARS, *told)
        found = {kind for one in members for kind, _ in on_record(gateway, one)}
        led = [kind for kind, _ in on_record(gateway, trainer)]

    assert found == {"Member of a learning community"}
    assert led == ["Trainer of a learning community"]


@pytest.mark.requirement("PAR-22")
def test_what_partners_did_together_stands_beside_it_and_leaves_when_it_is_withdrawn(opens: Opens) -> None:
    with opens("services.partnership") as house:
        cast = Partnership(house)
        cast.settle()
        with at(DAY):
            completed(cast)
            content = share(cast, cast.aylin)
            told = house.events()
            ok(cast.aylin.post(f"{content}/withdraw"))
        withdrawn = house.events()[len(told) :]

    with opens("gateway") as gateway:
        hear(GATEWAY_HEARS, *told)
        carried_out = on_record(gateway, cast.murat.id)
        shared = on_record(gateway, cast.aylin.id)
        hear(GATEWAY_HEARS, *withdrawn)

        assert ("Joint activity carried out", None) in carried_out
        assert ("Content shared", None) in shared
        assert ("Content shared", None) not in on_record(gateway, cast.aylin.id)
