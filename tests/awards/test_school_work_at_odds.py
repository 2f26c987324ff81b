"""What a school cannot write down of students, courses, measures, workshops and events (AWD-14 … AWD-17, AWD-27)."""

from __future__ import annotations

from datetime import date, time
from uuid import UUID

import pytest

from chassis.identity import Post, Role
from chassis.things import new_id
from services.awards.school_work.event_programmes.model import TimetableEntry
from services.awards.school_work.event_programmes.process import MOST_ENTRIES
from services.awards.school_work.public_events.model import EventKind, PublicEvent
from services.awards.school_work.public_events.model import State as Event
from services.awards.school_work.workshop_inventory.model import WorkshopItem
from services.awards.school_work.workshop_inventory.process import MOST_ITEMS
from tests.awards.cast import at, clock_takes, ok, refusal
from tests.awards.settling import Settled
from tests.awards.standing import added, made, refusals, serving
from tests.awards.working import COURSE, FAIR, USE, WORKSHOP, Working

WHY = {"reason": "Yanlış girilmişti"}
MEASURE = {"text": "Veli görüşmesi", "due_on": "2025-12-01"}
PLACED = {name: FAIR[name] for name in FAIR if name != "kind"}
SUPPORT = {"supporter_kind": "institution", "supporter": "Sanayi Odası", "scale": "local", "kind": "equipment"}
ENTRY = {"subject": "Araçlar", "summary": "On iki araç", "mode": "online", "address": "https://ornek.invalid/sergi"}


@pytest.mark.requirement("AWD-14", "AWD-15", "AWD-16")
def test_advising_plans_and_courses_are_noted_after_they_were_and_by_the_school_s_own(cast: Settled) -> None:
    school = Working(cast)
    with at("6.10.2025"):
        ada = school.student()
        advising, plan = school.advised(ada, school.ayse), school.planned(ada, school.deputy)
        course = made(school.deputy, "support-courses", COURSE)
        answers = [
            school.deputy.post(f"{advising}/replace", {"advisor": str(school.elsewhere.id)}),
            school.recorder.post(f"{advising}/follow_up", {"held_on": "2025-10-07", "note": "Uyuyor"}),
            school.ayse.post(f"{plan}/review", {"reviewed_on": "2025-10-07", "note": "Uyuyor"}),
            school.deputy.post(f"{course}/complete", {"achievement_end": 9, "measured_on": "2025-10-05"}),
        ]

    assert refusals(answers) == [
        (422, "advisor_not_a_teacher_here"),
        (422, "followed_up_in_the_future"),
        (422, "reviewed_in_the_future"),
        (422, "measured_in_the_future"),
    ]


@pytest.mark.requirement("AWD-17")
def test_a_further_measure_is_the_school_s_own_too_and_done_when_it_has_been(cast: Settled) -> None:
    school = Working(cast)
    with at("6.10.2025"):
        factor = made(school.head, "achievement-factors", {"factor": "Devamsızlık"})
        taken = ok(school.head.post(f"{factor}/add_measure", MEASURE | {"responsible": str(school.burak.id)}))
        done = {"measure": taken["measures"][0]["id"], "outcome": "Görüşüldü", "done_on": "2025-10-07"}
        answers = [
            school.head.post(f"{factor}/add_measure", MEASURE | {"responsible": str(school.elsewhere.id)}),
            school.burak.post(f"{factor}/finish_measure", done),
        ]

    assert refusals(answers) == [(422, "responsible_not_of_the_school"), (422, "done_in_the_future")]


@pytest.mark.requirement("AWD-27", "AWD-28")
def test_in_a_workshop_there_is_what_stands_in_its_list_and_a_person_of_the_school_sees_to_it(cast: Settled) -> None:
    school = Working(cast)
    item = {"item": "Robot seti", "quantity": 12, "since": "2026-02-02"}
    responsible = {"district_responsible": str(school.district.id), "school_responsible": str(school.elsewhere.id)}
    with at("2.2.2026"):
        workshop = school.proposed()
        ok(cast.province.post(f"{workshop}/find_suitable", {"suitability": "Derslik var"}))
        answers = [
            school.district.post(f"{workshop}/start_set_up", responsible),
            school.head.post(f"{workshop}/add_item", item | {"since": "2026-02-03"}),
            school.head.post(f"{workshop}/remove_item", WHY | {"item": workshop[-36:]}),
        ]
        of = {"workshop_id": UUID(workshop[-36:]), "item": "Sandalye", "quantity": 1, "since": date(2026, 2, 2)}
        added(cast, *(WorkshopItem(**of) for _ in range(MOST_ITEMS)))
        full = school.head.post(f"{workshop}/add_item", item)

    assert refusals(answers) == [(422, "not_of_the_school"), (422, "there_in_the_future"), (422, "no_such_item")]
    assert refusal(full) == (409, "inventory_is_full")


@pytest.mark.requirement("AWD-28", "AWD-29", "SM-AWD-5")
def test_an_idle_workshop_is_brought_back_by_a_real_use_and_a_closed_one_is_given_nothing(cast: Settled) -> None:
    school = Working(cast)
    workshop = school.opened("2.3.2026")
    given = SUPPORT | {"value": "10.00", "received_on": "2026-05-04", "workshop": workshop[-36:]}
    with at("4.5.2026"):
        clock_takes()
        answers = [
            school.ayse.post(f"{workshop}/log_use", USE | {"day": "2026-05-05"}),
            school.ayse.post(f"{workshop}/log_use", USE | {"day": "2026-03-01"}),
            school.head.post(f"{workshop}/strike_use", WHY | {"use": workshop[-36:]}),
        ]
        state = ok(school.head.get(workshop))["state"]["code"]
        ok(cast.province.post(f"{workshop}/close", {"reason": "Okul taşınıyor"}))
        closed = school.head.post("/v1/workshop-supports", given)

    assert state == "idle"
    assert refusals(answers) == [(422, "used_in_the_future"), (422, "used_before_opening"), (422, "no_such_use")]
    assert refusal(closed) == (409, "workshop_is_closed")


@pytest.mark.requirement("SM-AWD-6", "NTF-55")
def test_an_event_is_changed_within_its_days_and_in_what_it_has(cast: Settled) -> None:
    school, officer = Working(cast), cast.province
    past = PLACED | {"starts_on": "2026-05-10", "ends_on": "2026-05-10"}
    entry = {"day": "2026-06-05", "begins": "11:00", "name": "Konser"}
    with at("11.5.2026"):
        planned, event = made(officer, "public-events", FAIR), school.announced(officer)
        answers = [
            officer.put(planned, past, If_Match="*"),
            officer.post(f"{event}/move", past | WHY),
            officer.post(f"{event}/remove_stand", {"stand": event[-36:]}),
            officer.post(f"{event}/remove_entry", {"entry": event[-36:]}),
            officer.post(f"{event}/tell_outside", {"told": "press", "told_on": "2026-05-12", "how": "Bülten"}),
        ]
        of = {"public_event_id": UUID(event[-36:]), "day": date(2026, 6, 5), "begins": time(10), "name": "Söyleşi"}
        added(cast, *(TimetableEntry(**of) for _ in range(MOST_ENTRIES)))
        full = officer.post(f"{event}/add_entry", entry)
    with at("9.6.2026"):
        after = officer.post(f"{event}/count_visitors", {"day": "2026-06-08", "visitors": "parents", "number": 9})

    assert refusals(answers) == [
        (422, "event_in_the_past"),
        (422, "event_in_the_past"),
        (422, "no_such_stand"),
        (422, "no_such_entry"),
        (422, "told_in_the_future"),
    ]
    assert refusals([full, after]) == [(409, "timetable_is_full"), (422, "not_a_day_of_the_event")]


@pytest.mark.requirement("AWD-30", "SM-AWD-6")
def test_a_school_exhibits_at_an_event_of_its_province_that_is_still_to_come_also_when_it_says_so_later(
    cast: Settled,
) -> None:
    school = Working(cast)
    school.opened("10.3.2026")
    days = {"starts_on": date(2026, 6, 5), "ends_on": date(2026, 6, 5), "mode": "face_to_face", "name": "Sergi"}
    of = {"project_year_id": UUID(cast.year), "kind": EventKind.YEAR_END_EXHIBITION, "sequence": 1, "version": 1}
    held, elsewhere = new_id(), new_id()
    with at("11.5.2026"):
        added(
            cast,
            PublicEvent(id=held, unit="tr/10", state=Event.HELD, **days, **of),
            PublicEvent(id=elsewhere, unit="tr/35", state=Event.ANNOUNCED, **days, **of),
        )
        answers = [
            school.head.post("/v1/exhibitions", ENTRY | {"public_event_id": str(one)})
            for one in (held, elsewhere, new_id())
        ]
        entered = made(school.head, "exhibitions", ENTRY)
        answers.append(school.head.put(entered, ENTRY | {"public_event_id": str(held)}, If_Match="*"))

    assert refusals(answers) == [(422, "no_such_exhibition")] * 4


@pytest.mark.requirement("SEC-07", "AWD-27")
def test_whoever_proposed_a_workshop_does_not_find_their_own_school_suitable(cast: Settled) -> None:
    """A principal who serves at the province since."""
    school = Working(cast)
    with at("2.2.2026"):
        workshop = made(school.head, "workshops", WORKSHOP)
        own = serving(school.head, Post(Role.PROVINCE_OFFICER, "tr/10"))
        refused = own.post(f"{workshop}/find_suitable", {"suitability": "Derslik var"})

    assert refusal(refused) == (409, "own_record")
