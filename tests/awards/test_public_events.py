"""Fairs, ceremonies and exhibitions: planned, announced, held, with stands, timetable and visitors (SM-AWD-6)."""

from __future__ import annotations

import pytest

from tests.awards.cast import at, ok, refusal
from tests.awards.places import GULYOLU, TASKOPRU
from tests.awards.settling import Settled
from tests.awards.working import FAIR, Working

ENTRY = {
    "subject": "Çizgi izleyen araçlar",
    "summary": "Robotik atölyesinde yapılan on iki araç",
    "mode": "online",
    "address": "https://gulyolu.ornek.invalid/sergi",
}


@pytest.mark.requirement("SM-AWD-6", "AWD-34", "NTF-55")
def test_an_event_is_planned_by_officer_or_board_and_everybody_hears_of_it(cast: Settled) -> None:
    school = Working(cast)
    with at("11.5.2026"):
        event = f"/v1/public-events/{ok(cast.province.post('/v1/public-events', FAIR))['id']}"
        boards = cast.executive[0].post("/v1/public-events", FAIR | {"kind": "award_ceremony", "name": "Ödül Töreni"})
        principals = school.head.post("/v1/public-events", FAIR)
        jurors = cast.monitoring[1].post("/v1/public-events", FAIR)
        past = cast.province.post("/v1/public-events", FAIR | {"starts_on": "2026-05-10", "ends_on": "2026-05-12"})
        nowhere = cast.province.post("/v1/public-events", FAIR | {"place": None})
        ok(cast.province.post(f"{event}/announce"))
        seen = [ok(who.get(event))["state"]["code"] for who in (school.ayse, school.neighbour, school.district)]

    assert boards.status_code == 201
    assert refusal(principals) == (403, "role_not_allowed")
    assert refusal(jurors) == (403, "role_not_allowed")
    assert refusal(past) == (422, "event_in_the_past")
    assert nowhere.status_code == 422
    assert "place_required" not in nowhere.get_data(as_text=True)
    assert seen == ["announced"] * 3
    assert everybody_told(cast, "awards.public_event.announced")


@pytest.mark.requirement("SM-AWD-6", "NTF-55")
def test_what_was_announced_is_moved_or_cancelled_and_told_to_the_same_people(cast: Settled) -> None:
    school = Working(cast)
    with at("11.5.2026"):
        event = school.announced(cast.province)
        other = {name: FAIR[name] for name in FAIR if name != "kind"} | {
            "starts_on": "2026-06-08",
            "ends_on": "2026-06-08",
        }
        moved = ok(cast.province.post(f"{event}/move", other | {"reason": "Salon dolu"}))
        told = everybody_told(cast, "awards.public_event.moved")
        silent = cast.province.post(f"{event}/cancel", {})
        cancelled = ok(cast.province.post(f"{event}/cancel", {"reason": "Salon kapandı"}))

    assert moved["starts_on"] == "2026-06-08"
    assert told
    assert silent.status_code == 422
    assert cancelled["state"]["code"] == "cancelled"
    assert everybody_told(cast, "awards.public_event.cancelled")


@pytest.mark.requirement("SM-AWD-6", "AWD-34")
def test_stands_timetable_and_visitors_are_kept_and_stand_in_the_calendar(cast: Settled) -> None:
    school = Working(cast)
    with at("11.5.2026"):
        event = school.announced(cast.province)
        stand = {"number": "A1", "school": GULYOLU, "subject": "Robotik"}
        ok(cast.province.post(f"{event}/add_stand", stand))
        taken = cast.province.post(f"{event}/add_stand", stand | {"school": TASKOPRU})
        nobodys = cast.province.post(f"{event}/add_stand", {"number": "A2", "subject": "Boş"})
        foreign = cast.province.post(f"{event}/add_stand", stand | {"number": "A3", "school": "tr/35/bornova/720020"})
        entry = {"day": "2026-06-05", "begins": "11:00", "ends": "12:00", "name": "Açılış konseri"}
        ok(cast.province.post(f"{event}/add_entry", entry))
        outside = cast.province.post(f"{event}/add_entry", entry | {"day": "2026-06-09"})
        calendar = school.ayse.get(f"{event}/calendar").get_data(as_text=True)
        told = {"told": "press", "told_on": "2026-05-11", "how": "Basın bülteni"}
        ok(cast.province.post(f"{event}/tell_outside", told))
        early = cast.province.post(f"{event}/count_visitors", {"day": "2026-06-05", "visitors": "parents", "number": 9})
    with at("6.6.2026"):
        for number in (340, 350):
            said = {"day": "2026-06-05", "visitors": "parents", "number": number}
            seen = ok(cast.province.post(f"{event}/count_visitors", said))

    assert refusal(taken) == (409, "stand_taken")
    assert nobodys.status_code == 422
    assert refusal(foreign) == (422, "not_a_school_of_the_province")
    assert refusal(outside) == (422, "not_a_day_of_the_event")
    assert "Açılış konseri" in calendar
    assert calendar.count("BEGIN:VEVENT") == 3
    assert refusal(early) == (422, "counted_in_the_future")
    assert [(one["number"], one["holder"]) for one in seen["stands"]] == [("A1", "Karesi Gülyolu Ortaokulu")]
    assert [one["number"] for one in seen["visitor_counts"]] == [350]
    assert [one["told"] for one in seen["outside_notices"]] == ["press"]


@pytest.mark.requirement("SM-AWD-6")
def test_a_fair_is_held_with_participants_and_accepted_records(cast: Settled) -> None:
    school = Working(cast)
    with at("11.5.2026"):
        fair = school.announced(cast.province)
        ceremony = school.announced(cast.executive[0], kind="award_ceremony", name="Ödül Töreni")
        early = cast.province.post(f"{fair}/hold", {"participants": 900})
    with at("6.6.2026"):
        nobody = cast.province.post(f"{fair}/hold", {"participants": 0})
        nothing = cast.province.post(f"{fair}/hold", {"participants": 900})
        unknown = cast.province.post(f"{fair}/hold", {"participants": 900, "records": [fair.rpartition("/")[2]]})
        held = ok(cast.executive[0].post(f"{ceremony}/hold", {"participants": 400}))

    assert refusal(early) == (409, "event_not_begun")
    assert nobody.status_code == 422
    assert refusal(nothing) == (422, "no_record_shown")
    assert refusal(unknown) == (422, "record_not_accepted")
    assert (held["state"]["code"], held["participants"]) == ("held", 400)


@pytest.mark.requirement("AWD-30")
def test_schools_with_a_workshop_exhibit_and_those_that_do_not_are_listed(cast: Settled) -> None:
    school = Working(cast)
    with at("9.3.2026"):
        without = school.head.post("/v1/exhibitions", ENTRY)
    school.opened("10.3.2026")
    with at("11.5.2026"):
        missing = [ok(who.get("/v1/missing-exhibitions"))["items"] for who in (cast.province, school.neighbour)]
        nowhere = school.head.post("/v1/exhibitions", ENTRY | {"address": None})
        entered = f"/v1/exhibitions/{ok(school.head.post('/v1/exhibitions', ENTRY))['id']}"
        twice = school.deputy.post("/v1/exhibitions", ENTRY)
        teachers = school.ayse.post("/v1/exhibitions", ENTRY)
        seen = [ok(who.get(entered))["subject"] for who in (school.neighbour, cast.province)]
        none = ok(cast.province.get("/v1/missing-exhibitions"))["items"]
        ok(school.head.post(f"{entered}/withdraw", {"reason": "Atölye taşınıyor"}))
        again = ok(cast.province.get("/v1/missing-exhibitions"))["items"]

    assert refusal(without) == (422, "no_workshop_here")
    assert [[one["unit"] for one in lines] for lines in missing] == [[GULYOLU], []]
    assert nowhere.status_code == 422
    assert refusal(twice) == (409, "exhibition_exists")
    assert refusal(teachers) == (403, "role_not_allowed")
    assert seen == [ENTRY["subject"]] * 2
    assert (none, [one["unit"] for one in again]) == ([], [GULYOLU])


@pytest.mark.requirement("AWD-30", "PLT-12")
def test_who_exhibits_nothing_is_read_page_by_page_with_how_many_workshops_there_are(cast: Settled) -> None:
    school, next_door = Working(cast), Working(cast)
    next_door.head, next_door.burak = cast.heads[TASKOPRU], next_door.elsewhere
    for one, name in ((school, "Robotik"), (school, "Ahşap"), (next_door, "Müzik")):
        one.opened("10.3.2026", name=name)
    with at("11.5.2026"):
        first = ok(cast.province.get("/v1/missing-exhibitions?limit=1"))
        second = ok(cast.province.get(f"/v1/missing-exhibitions?limit=1&after={first['next']}"))

    lines = [*first["items"], *second["items"]]
    assert [(one["unit"], one["workshops"]) for one in lines] == sorted([(GULYOLU, 2), (TASKOPRU, 1)])
    assert (first["next"], second["next"]) == (lines[0]["unit"], None)


@pytest.mark.requirement("AWD-30", "SM-AWD-6")
def test_an_entry_names_an_exhibition_of_the_province_that_is_still_to_come(cast: Settled) -> None:
    school = Working(cast)
    school.opened("10.3.2026")
    with at("11.5.2026"):
        online = {"kind": "year_end_exhibition", "mode": "online", "address": "https://ornek.invalid/sergi"}
        exhibition = school.announced(cast.province, **online).rpartition("/")[2]
        ceremony = school.announced(cast.province, kind="award_ceremony").rpartition("/")[2]
        wrong = school.head.post("/v1/exhibitions", ENTRY | {"public_event_id": ceremony})
        ok(school.head.post("/v1/exhibitions", ENTRY | {"public_event_id": exhibition}))
        listed = ok(cast.province.get(f"/v1/exhibitions?public_event={exhibition}"))["items"]

    assert refusal(wrong) == (422, "no_such_exhibition")
    assert [one["subject"] for one in listed] == [ENTRY["subject"]]


def everybody_told(cast: Settled, event: str) -> bool:
    """All principals and bodies of the province, each in one line."""
    told = {(one["role"], one["unit"], one.get("below", False)) for one in cast.last(event)["data"]["audience"]}
    return told == {("principal", "tr/10", True), ("bigep_body_member", "tr/10", True)}
