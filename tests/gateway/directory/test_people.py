"""People are registered, change, move and leave; who sees how they are reached."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from chassis import clock
from chassis.directory import DIRECTORY
from chassis.history import broken_line
from gateway.directory.model import Person
from tests.gateway.directory.doors import ADMIN, CAMLITEPE, POYRAZLI, Directory

NEW = {"name": "Yeni Öğretmen", "username": "yeni.ogretmen", "national_id": " 10000000146 ", "unit": CAMLITEPE}


@pytest.mark.requirement("PRV-04", "SEC-01")
def test_contact_is_for_those_in_charge_and_for_programs_with_the_scope(directory: Directory):
    address = f"/people/{directory.person('selin.aktas').id}/contact"
    askers = ["selin.aktas", "kemal.isik", "vedat.cam", "client:notifications"]
    others = ["murat.deniz", "ipek.su", "nesrin.liman", "aylin.koc", "adil.iliman"]

    assert {who: directory.get(who, address).status_code for who in askers} == dict.fromkeys(askers, 200)
    assert {who: directory.get(who, address).status_code for who in others} == dict.fromkeys(others, 404)
    assert directory.get("client:other", address).status_code == 403
    assert directory.get("client:notifications", address).json["email"] == "selin.aktas@kopru.example"


@pytest.mark.requirement("SEC-11", "PRV-02")
def test_a_person_is_registered_once(directory: Directory):
    refused = directory.post("kemal.isik", "/people", NEW)
    made = directory.post(ADMIN, "/people", NEW, Idempotency_Key="1")
    again = directory.post(ADMIN, "/people", NEW, Idempotency_Key="1")
    same_number = directory.post(ADMIN, "/people", NEW | {"username": "baska.biri"})
    same_name = directory.post(ADMIN, "/people", NEW | {"national_id": "12345678950"})

    assert (refused.status_code, made.status_code, again.json) == (403, 201, made.json)
    assert made.json["national_id"] == "10*******46"
    assert (same_number.status_code, same_number.json["code"]) == (409, "national_id_taken")
    assert (same_name.status_code, same_name.json["code"]) == (409, "username_taken")
    assert directory.told() == ["gateway.person.registered"]


@pytest.mark.requirement("PRV-01")
def test_a_wrong_number_is_refused_in_both_languages(directory: Directory):
    said = NEW | {"national_id": "10000000147"}

    turkish = directory.post(ADMIN, "/people", said)
    english = directory.post(ADMIN, "/people", said, Accept_Language="en")

    assert (turkish.status_code, turkish.json["code"]) == (422, "national_id_invalid")
    assert turkish.json["errors"] == {"national_id": ["T.C. kimlik numarası geçerli değil."]}
    assert english.json["errors"] == {"national_id": ["The T.C. kimlik no is not valid."]}
    assert "10000000147" not in turkish.text + english.text


def test_an_edit_needs_the_version_that_was_read(directory: Directory):
    selin = directory.person("selin.aktas")
    said = {"name": "Selin Aktaş Yıldız", "email": None, "phone": "0500 000 00 00", "subject_field": "mathematics"}

    without = directory.put(ADMIN, f"/people/{selin.id}", said)
    edited = directory.put(ADMIN, f"/people/{selin.id}", said, If_Match='"1"')
    late = directory.put(ADMIN, f"/people/{selin.id}", said | {"name": "Başka"}, If_Match='"1"')

    assert (without.status_code, edited.status_code, late.status_code) == (428, 200, 412)
    assert directory.told() == ["gateway.person.registered"]
    assert directory.events()[0]["data"]["facts"]["name"] == "Selin Aktaş Yıldız"


def test_another_subject_is_told_and_another_telephone_is_not(directory: Directory):
    kemal = directory.person("kemal.isik")
    kept = {"name": kemal.name, "email": None, "phone": "0500 000 00 00", "subject_field": kemal.subject_field}

    directory.put(ADMIN, f"/people/{kemal.id}", kept, If_Match='"1"')
    untold = directory.told()
    directory.put(ADMIN, f"/people/{kemal.id}", kept | {"subject_field": "mathematics"}, If_Match="*")

    assert untold == []
    [event] = directory.events()
    assert (event["type"], event["data"]["facts"]["subject_field"]) == ("gateway.person.registered", "mathematics")


@pytest.mark.requirement("SEC-09")
def test_who_moves_leaves_every_post_behind_but_teaching(directory: Directory):
    aylin = directory.person("aylin.koc").id
    today = clock.today()

    moved = directory.post(ADMIN, f"/people/{aylin}/move", {"unit": POYRAZLI, "on": today.isoformat()})
    again = directory.post(ADMIN, f"/people/{aylin}/move", {"unit": POYRAZLI, "on": today.isoformat()})
    to_come = directory.post(ADMIN, f"/people/{aylin}/move", {"unit": CAMLITEPE, "on": str(today + timedelta(days=1))})

    assert (moved.status_code, again.json["code"], to_come.json["code"]) == (200, "already_there", "day_to_come")
    assert directory.posts("aylin.koc") == {("teacher", POYRAZLI)}
    assert sorted(directory.told()) == [
        "gateway.person.moved",
        "gateway.role.assigned",
        "gateway.role.ended",
        "gateway.role.ended",
    ]
    facts = directory.events()[0]["data"]["facts"]
    assert (facts["unit"], facts["from_unit"], facts["moved_on"]) == (POYRAZLI, CAMLITEPE, today.isoformat())


@pytest.mark.requirement("SEC-09")
def test_who_leaves_is_nobody_from_the_next_request_on(directory: Directory):
    selin = directory.person("selin.aktas").id
    before = directory.get("selin.aktas", "/calendars").status_code

    directory.post(ADMIN, f"/people/{selin}/leave", {"on": clock.today().isoformat()})

    assert directory.posts("selin.aktas") == set()
    assert directory.get("kemal.isik", "/people?q=selin aktaş").json["items"] == []
    assert directory.get("client:notifications", f"/people/{selin}/contact").status_code == 404
    assert directory.told() == ["gateway.person.left", "gateway.role.ended"]
    assert (before, directory.post(ADMIN, f"/people/{selin}/leave", {"on": "2026-01-01"}).status_code) == (200, 409)


@pytest.mark.requirement("PLT-14")
def test_each_thing_counts_its_events_and_seals_its_history(directory: Directory):
    selin = directory.person("selin.aktas").id
    day = clock.today().isoformat()
    for unit in (POYRAZLI, CAMLITEPE, POYRAZLI):
        assert directory.post(ADMIN, f"/people/{selin}/move", {"unit": unit, "on": day}).status_code == 200

    told = [event for event in directory.events() if event["subject"] == str(selin)]

    assert [event["sequence"] for event in told] == [2, 3, 4]
    assert told[0]["actor"]["role"] == "platform_admin"
    with Session(directory.engine) as session:
        assert broken_line(session, selin) is None
        assert session.get_one(Person, selin).sequence == 4


def test_every_service_can_read_what_is_told(directory: Directory):
    selin, day = directory.person("selin.aktas").id, clock.today().isoformat()
    directory.post(ADMIN, f"/people/{selin}/move", {"unit": POYRAZLI, "on": day})
    directory.post(ADMIN, f"/people/{selin}/leave", {"on": day})
    reads = {row.event: row.reads for row in DIRECTORY}

    for event in directory.events():
        facts = reads[event["type"]]().load(event["data"]["facts"])

        assert facts["sequence"] == event["sequence"]
        assert event["data"]["what"]["tr"] != event["data"]["what"]["en"]
        assert event["data"]["state"]["tr"]
        assert event["data"]["audience"] == event["data"]["awaiting"] == []
        assert UUID(event["subject"]) == facts["id"]
