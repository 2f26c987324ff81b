from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from chassis.identity import Role
from gateway.subscriptions import LISTENER
from tests.doors import House, Person
from tests.telling import BEGAN, DISTRICT, PROVINCE, SCHOOL, at, event, hear, person_told, post_told

DUE = "2026-05-29T20:59:59Z"


def waits_for(person: Person, address: str = "/v1/tasks") -> list[Any]:
    return [UUID(one["subject"]) for one in person.get(address).json["items"]]


@pytest.fixture
def principal(house: House) -> Person:
    return house.person(Role.PRINCIPAL, SCHOOL)


@pytest.fixture
def officer(house: House) -> Person:
    return house.person(Role.DISTRICT_OFFICER, DISTRICT)


@pytest.mark.requirement("SEC-01")
def test_a_case_waits_for_whom_its_newest_event_awaits_and_for_nobody_else(
    house: House, principal: Person, officer: Person
) -> None:
    case = uuid4()
    hear(LISTENER, event(case, 1, awaiting=[at("principal", SCHOOL)]))
    before = waits_for(principal), waits_for(officer)

    hear(LISTENER, event(case, 2, awaiting=[at("district_officer", DISTRICT, due=DUE)]))

    assert before == ([case], [])
    assert (waits_for(principal), waits_for(officer)) == ([], [case])
    assert waits_for(house.person(Role.PRINCIPAL, f"{DISTRICT}/1")) == []
    assert waits_for(house.person(Role.DISTRICT_OFFICER, "tr/10/karesi")) == []
    assert waits_for(house.person(Role.PROVINCE_OFFICER, PROVINCE)) == []


def test_a_task_says_what_it_is_and_since_when_it_waits(house: House, officer: Person) -> None:
    case = uuid4()
    hear(LISTENER, event(case, 1, awaiting=[at("district_officer", DISTRICT)]))
    hear(LISTENER, event(case, 2, verb="signed", awaiting=[at("district_officer", DISTRICT, due=DUE)]))

    [task] = officer.get("/v1/tasks").json["items"]

    assert task == {
        "subject": str(case),
        "service": "fifth",
        "thing": "outing",
        "case": "7K3M-9PD",
        "title": {"tr": "Işık Koleji gezisi", "en": "Day out of Işık"},
        "state": {"code": "at_district", "text": "İlçede"},
        "unit": SCHOOL,
        "link": f"/fifth/outings/{case}",
        "opened_at": "2026-05-04T09:00:00Z",
        "changed_at": "2026-05-04T10:00:00Z",
        "role": "district_officer",
        "role_text": "İlçe millî eğitim müdürlüğü görevlisi",
        "at": DISTRICT,
        "due": DUE,
        "since": "2026-05-04T09:00:00Z",
    }


@pytest.mark.parametrize("together", [True, False])
def test_repeats_and_what_comes_late_change_nothing(house: House, principal: Person, *, together: bool) -> None:
    case = uuid4()
    first, second, third = (event(case, number, awaiting=[at("principal", SCHOOL)]) for number in (1, 2, 3))
    second["data"]["awaiting"] = []
    told = (third, first, second, third, first)

    for some in [told] if together else [(one,) for one in told]:
        hear(LISTENER, *some)

    [task] = principal.get("/v1/tasks").json["items"]
    assert (task["changed_at"], task["opened_at"]) == ("2026-05-04T11:00:00Z", "2026-05-04T09:00:00Z")
    with house.engine.begin() as connection:
        lines = connection.execute(text("SELECT sequence FROM timeline ORDER BY sequence")).scalars().all()
    assert lines == [1, 2, 3]


def test_a_repeat_that_the_inbox_has_forgotten_changes_nothing_either(house: House, principal: Person) -> None:
    case = uuid4()
    first, second = event(case, 1, awaiting=[at("principal", SCHOOL)]), event(case, 2)
    hear(LISTENER, first, second)
    with house.engine.begin() as connection:
        connection.execute(text("DELETE FROM inbox"))

    hear(LISTENER, first)

    assert waits_for(principal) == []


def test_what_is_due_soonest_comes_first_then_what_has_waited_longest_page_by_page(
    house: House, principal: Person
) -> None:
    cases = [uuid4() for _ in range(7)]
    dues = [None, DUE, None, "2026-05-10T20:59:59Z", DUE, None, None]
    for number, (case, due) in enumerate(zip(cases, dues, strict=True)):
        waits = at("principal", SCHOOL) | ({"due": due} if due else {})
        hear(LISTENER, event(case, 1, time=BEGAN.replace(hour=20 - number), awaiting=[waits]))

    found: list[Any] = []
    address: str | None = "/v1/tasks?limit=2"
    while address:
        answer = principal.get(address).json
        found += [UUID(one["subject"]) for one in answer["items"]]
        address = answer["next"] and f"/v1/tasks?limit=2&after={answer['next']}"

    assert found == [cases[place] for place in (3, 4, 1, 6, 5, 2, 0)]


def test_a_subject_a_person_and_two_posts(house: House, principal: Person) -> None:
    mathematics, hers, both = uuid4(), uuid4(), uuid4()
    head = house.person(Role.ZUMRE_HEAD, SCHOOL, "Matematik")
    hear(
        LISTENER,
        event(mathematics, awaiting=[at("zumre_head", SCHOOL, branch="Matematik")]),
        event(hers, awaiting=[{"person": str(head.id)}]),
        event(both, awaiting=[at("zumre_head", SCHOOL), {"person": str(head.id)}]),
    )

    assert sorted(waits_for(head)) == sorted([mathematics, hers, both])
    assert waits_for(house.person(Role.ZUMRE_HEAD, SCHOOL, "Fizik")) == [both]
    assert waits_for(principal) == []


@pytest.mark.requirement("SEC-01")
def test_an_officer_sees_deadlines_below_a_principal_the_schools_and_others_only_their_own(house: House) -> None:
    at_school, at_district, personal = uuid4(), uuid4(), uuid4()
    teacher = house.person(Role.TEACHER, SCHOOL)
    hear(
        LISTENER,
        event(at_school, awaiting=[at("principal", SCHOOL, due=DUE), at("zumre_head", SCHOOL, due=DUE)]),
        event(at_district, awaiting=[at("district_officer", DISTRICT, due="2026-05-10T20:59:59Z")]),
        event(personal, awaiting=[{"person": str(teacher.id), "due": "2026-05-11T20:59:59Z"}]),
        event(uuid4(), awaiting=[at("principal", SCHOOL)]),
    )
    everything = [at_district, personal, at_school]

    def due(person: Person) -> list[Any]:
        return waits_for(person, "/v1/deadlines")

    assert due(house.person(Role.DISTRICT_OFFICER, DISTRICT)) == everything
    assert due(house.person(Role.PROVINCE_OFFICER, PROVINCE)) == everything
    assert due(house.person(Role.PRINCIPAL, SCHOOL)) == [personal, at_school]
    assert due(teacher) == [personal]
    assert due(house.person(Role.TEACHER, SCHOOL)) == []
    assert due(house.person(Role.DISTRICT_OFFICER, "tr/10/band")) == []
    assert due(house.person(Role.PLATFORM_ADMIN, "tr")) == []


def test_ones_cases_are_those_one_was_addressed_by_or_acted_in(house: House, principal: Person) -> None:
    awaited, told, acted = uuid4(), uuid4(), uuid4()
    hear(LISTENER, event(awaited, 1, awaiting=[at("principal", SCHOOL)]), event(awaited, 2))
    hear(LISTENER, event(told, 3, audience=[at("principal", SCHOOL)]))
    hear(LISTENER, event(acted, 4, actor={"role": "principal", "unit": SCHOOL, "person": str(principal.id)}))

    assert waits_for(principal, "/v1/cases") == [acted, told, awaited]
    assert waits_for(house.person(Role.PROVINCE_OFFICER, PROVINCE), "/v1/cases") == []


def test_the_directorys_events_and_what_tells_of_no_case_are_no_cases(house: House, principal: Person) -> None:
    nothing = event(awaiting=[at("principal", SCHOOL)])
    del nothing["data"]["case"]

    hear(LISTENER, person_told(uuid4(), SCHOOL), post_told(uuid4(), "principal", SCHOOL), nothing)

    assert waits_for(principal) == []
    assert parked(house) == []


def test_what_nobody_knows_yet_is_ignored_and_what_cannot_be_read_is_parked(house: House) -> None:
    newer = event(awaiting=[at("spokesperson", SCHOOL, mood="good")], colour="blue")
    newer["data"]["state"]["de"] = "Beim Bezirk"
    newer["extension"] = {"a": 1}
    wrong = event(title="only one language")
    elsewhere = event(link="//elsewhere.example/")

    hear(LISTENER, wrong, newer, elsewhere)

    assert sorted(parked(house)) == sorted([str(wrong["id"]), str(elsewhere["id"])])
    with house.engine.begin() as connection:
        assert connection.execute(text("SELECT subject, whom FROM tasks")).all() == [
            (newer["subject"], f"spokesperson@{SCHOOL}")
        ]


@pytest.mark.parametrize("address", ["/v1/tasks", "/v1/cases", "/v1/deadlines"])
def test_a_key_of_another_list_is_refused(principal: Person, address: str) -> None:
    for after in ("x", "9" * 30, "1_2_3_4", "99999999999999999999_1"):
        assert principal.get(f"{address}?after={after}").status_code == 422


def test_the_largest_keys_there_are_answer_too(principal: Person) -> None:
    nines = "9" * 17
    assert principal.get(f"/v1/tasks?after={nines}_{nines}_{nines}9").status_code == 200
    assert principal.get(f"/v1/deadlines?after={nines}_1").status_code == 200
    assert principal.get(f"/v1/cases?after={nines}_{uuid4()}").status_code == 200


def parked(house: House) -> list[str]:
    with house.engine.begin() as connection:
        return list(connection.execute(text("SELECT id FROM inbox WHERE state = 'parked'")).scalars())
