"""Who may follow a case: its own service is asked; while it is away, only who has met the case."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import httpx
import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from chassis.db import dumps, engine_of
from chassis.identity import Role
from chassis.subscriptions import Heard
from deploy.local.programs import free_ports
from gateway.cases.deeds import keep_cases
from gateway.directory.model import Unit
from tests.clones import Clones
from tests.gateway.entry.place import DISTRICT, SCHOOL, Place, bearer

NEIGHBOUR = f"{DISTRICT}/2"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, clones: Clones) -> Iterator[Place]:
    """A gateway and one service behind it, with a principal, the district's officer and a neighbour."""
    place = Place(tmp_path_factory.mktemp("cases"), clones.migrated("gateway"), clones.migrated("tests.excursions"))
    place.units()
    with Session(place.engine) as session, session.begin():
        session.add(Unit(path=NEIGHBOUR, parent=DISTRICT, code="2", name="Komşu Okul", kind="school"))
    place.person("okul.muduru", (Role.PRINCIPAL, SCHOOL))
    place.person("ogretmen", (Role.TEACHER, SCHOOL))
    place.person("ilce.gorevlisi", (Role.DISTRICT_OFFICER, DISTRICT))
    place.person("komsu.mudur", (Role.PRINCIPAL, NEIGHBOUR))
    yield place
    place.engine.dispose()


def hear_all(place: Place) -> None:
    """The gateway hears what the service has told; every time all of it, which changes nothing."""
    service = engine_of(place.excursions_url, 1)
    with service.begin() as there:
        told = there.execute(text("SELECT payload FROM outbox ORDER BY seq")).scalars().all()
    service.dispose()
    with Session(place.engine) as session, session.begin():
        keep_cases(session, [Heard.of(dumps(one).encode()) for one in told])


def follow(gateway: httpx.Client, username: str, case: str, language: str = "tr") -> httpx.Response:
    headers = bearer(gateway, username) | {"Accept-Language": language}
    return gateway.get(f"/api/gateway/v1/cases/{case}/timeline", headers=headers)


@pytest.mark.requirement("SEC-01")
def test_a_case_is_followed_by_whom_its_service_shows_it_and_while_that_is_away_by_who_has_met_it(place: Place) -> None:
    [port] = free_ports(1)
    with place.gateway(KOPRU_UPSTREAMS=f"excursions=http://127.0.0.1:{port}") as gateway:
        with place.excursions(port):
            principal = bearer(gateway, "okul.muduru")
            said = {"place": "Kaz Dağı", "pupils": 30}
            case = gateway.post("/api/excursions/v1/excursions", json=said, headers=principal).json()["id"]
            hear_all(place)
            people = ("okul.muduru", "ogretmen", "ilce.gorevlisi", "komsu.mudur")
            up = {name: follow(gateway, name, case) for name in people}
        down = {name: follow(gateway, name, case) for name in people}

    assert [answer.status_code for answer in up.values()] == [200, 200, 200, 404]
    assert up["ilce.gorevlisi"].json()["as_of"] is None
    # The teacher and the officer were not addressed yet: nobody can say now whether they may.
    assert [answer.status_code for answer in down.values()] == [200, 404, 404, 404]
    kept = down["okul.muduru"].json()
    assert kept["as_of"] == kept["items"][-1]["at"]
    assert kept["case"] == up["okul.muduru"].json()["case"]


def test_a_timeline_tells_what_happened_in_order_and_for_whom_it_waits(place: Place) -> None:
    [port] = free_ports(1)
    upstreams = f"excursions=http://127.0.0.1:{port}"
    with place.gateway(KOPRU_UPSTREAMS=upstreams) as gateway, place.excursions(port):
        principal = bearer(gateway, "okul.muduru")
        said = {"place": "Kaz Dağı", "pupils": 30}
        case = gateway.post("/api/excursions/v1/excursions", json=said, headers=principal).json()["id"]
        submitted = gateway.post(f"/api/excursions/v1/excursions/{case}/submit", headers=principal)
        hear_all(place)
        tasks = gateway.get("/api/gateway/v1/tasks", headers=bearer(gateway, "ilce.gorevlisi")).json()["items"]
        told = follow(gateway, "ilce.gorevlisi", case).json()
        english = follow(gateway, "ilce.gorevlisi", case, "en").json()
        second = gateway.get(f"/api/gateway/v1/cases/{case}/timeline?after=1", headers=principal).json()

    assert submitted.status_code == 200, submitted.text
    assert [(one["number"], one["what"], one["state"]["text"], one["role_text"]) for one in told["items"]] == [
        (1, "Talep yazıldı", "Taslak", "Okul müdürü"),
        (2, "İlçeye gönderildi", "İlçede", "Okul müdürü"),
    ]
    assert [(one["role"], one["unit"]) for one in told["awaiting"]] == [("district_officer", DISTRICT)]
    assert [one["number"] for one in second["items"]] == [2]
    assert case in [one["subject"] for one in tasks]
    assert english["items"][0]["role_text"] != told["items"][0]["role_text"]


def test_of_a_case_that_is_not_there_nothing_is_said(place: Place) -> None:
    with place.gateway() as gateway:
        assert follow(gateway, "okul.muduru", str(uuid4())).status_code == 404
        assert gateway.get(f"/api/gateway/v1/cases/{uuid4()}/timeline").status_code == 401
