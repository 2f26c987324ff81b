"""What somebody is told of once a day, in one list (NTF-14)."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
import time_machine
from sqlalchemy import text

from chassis.clock import ISTANBUL
from chassis.db import transaction
from chassis.identity import Role
from services.notifications import vacancies
from services.notifications.daily_lists.process import make_lists
from services.notifications.mailer import Mailer
from services.notifications.occasions import is_mandatory
from services.notifications.preferences.model import Preference
from services.notifications.subscriptions import LISTENER
from tests.doors import House, Person
from tests.notifications.post_office import Directory, MailServer
from tests.telling import SCHOOL, at, event, hear, post_told

MISSED = {"tr": "Plan süresinde gönderilmedi", "en": "The plan was not sent in time"}
LATE = {"tr": "Rapor süresinde gönderilmedi", "en": "The report was not sent in time"}


def moment(day: int, hour: str) -> time_machine.travel:
    """The clock stands at this time of a day in September 2026."""
    hours, minutes = (int(part) for part in hour.split(":"))
    return time_machine.travel(datetime(2026, 9, day, hours, minutes, tzinfo=ISTANBUL), tick=False)


@pytest.fixture
def officer(house: House, directory: Directory) -> Person:
    person = house.person(Role.OGM_OFFICER, "tr")
    directory.emails[person.id] = "haluk@ogm.example.org"
    hear(LISTENER, post_told(person.id, "ogm_officer", "tr"))
    return person


def missed(what: dict[str, str] = MISSED, **more: Any) -> dict[str, Any]:
    return event(verb="deadline_missed", what=what, audience=[at("ogm_officer", "tr", daily=True)], **more)


def lists_are_made() -> list[UUID]:
    with transaction() as session:
        return make_lists(session)


@pytest.mark.requirement("NTF-14")
def test_a_day_becomes_one_message_in_the_morning_whatever_happened_in_it(house: House, officer: Person) -> None:
    one, two, three = missed(), missed(), missed(LATE)
    with moment(1, "00:00"):
        hear(LISTENER, one, two)
        hear(LISTENER, one, three)
    with moment(1, "07:59"):
        assert (lists_are_made(), officer.get("/v1/messages").json["items"]) == ([], [])
    with moment(1, "08:00"):
        [made] = lists_are_made()
        assert lists_are_made() == []

    [message] = officer.get("/v1/messages").json["items"]
    assert (message["kind"], message["unread"], message["email"]) == ("lists", True, "queued")
    assert message["title"] == {"tr": "01.09.2026 tarihli günlük liste", "en": "List of the day, 01.09.2026"}
    assert message["what"] == "Plan süresinde gönderilmedi (2), Rapor süresinde gönderilmedi (1)"
    assert message["link"] == f"/notices/lists/{made}"
    lines = officer.get(f"/v1/daily-lists/{made}", Accept_Language="en").json
    assert [line["what"] for line in lines["items"]] == [MISSED["en"], MISSED["en"], LATE["en"]]
    assert {line["subject"] for line in lines["items"]} == {str(told["subject"]) for told in (one, two, three)}
    assert lines["items"][0]["link"].startswith("/fifth/outings/")


@pytest.mark.requirement("NTF-14")
def test_what_comes_after_the_morning_is_in_the_list_of_the_next_day(house: House, officer: Person) -> None:
    with moment(1, "08:00"):
        hear(LISTENER, missed())
        assert lists_are_made() == []
    with moment(2, "08:00"):
        assert len(lists_are_made()) == 1
    with moment(3, "08:00"):
        assert lists_are_made() == []

    assert len(officer.get("/v1/messages").json["items"]) == 1


@pytest.mark.requirement("NTF-14")
def test_who_is_awaited_or_told_at_once_does_not_find_it_in_the_list_too(house: House, officer: Person) -> None:
    both = [at("ogm_officer", "tr", daily=True), at("ogm_officer", "tr")]
    with moment(1, "00:00"):
        hear(LISTENER, event(audience=both), event(awaiting=both[1:], audience=both[:1]))
    with moment(1, "08:00"):
        assert lists_are_made() == []

    kinds = [message["kind"] for message in officer.get("/v1/messages").json["items"]]
    assert sorted(kinds) == ["tells", "waits"]


def test_a_list_is_read_by_its_own_reader_page_by_page(house: House, officer: Person) -> None:
    with moment(1, "00:00"):
        hear(LISTENER, *(missed() for _ in range(5)))
    with moment(1, "08:00"):
        [made] = lists_are_made()

    first = officer.get(f"/v1/daily-lists/{made}?limit=3").json
    second = officer.get(f"/v1/daily-lists/{made}?limit=3&after={first['next']}").json
    other = house.person(Role.OGM_OFFICER, "tr")
    assert (len(first["items"]), len(second["items"]), second["next"]) == (3, 2, None)
    assert len({line["id"] for page in (first, second) for line in page["items"]}) == 5
    assert [who.get(f"/v1/daily-lists/{one}").status_code for who, one in ((other, made), (officer, uuid4()))] == [
        404
    ] * 2


@pytest.mark.requirement("NTF-14", "NTF-61")
def test_where_nobody_holds_the_role_the_list_goes_to_the_one_above(house: House, officer: Person) -> None:
    with moment(1, "00:00"):
        hear(LISTENER, event(audience=[at("principal", SCHOOL, daily=True)]))
        with house.engine.begin() as connection:
            connection.execute(text("UPDATE vacancies SET tries = 4, next_at = '2026-01-01'"))
        with transaction() as session:
            vacancies.settle(session)
    with moment(1, "08:00"):
        [made] = lists_are_made()

    [line] = officer.get(f"/v1/daily-lists/{made}").json["items"]
    assert (line["instead_of"]["role"], line["instead_of"]["unit"]) == ("principal", SCHOOL)


@pytest.mark.requirement("NTF-14", "NTF-59", "NTF-60")
def test_the_list_is_one_mail_that_a_deadline_keeps_from_being_switched_off(
    house: House, officer: Person, mail_server: MailServer
) -> None:
    with transaction() as session:
        session.add(Preference(person=officer.id, email=False, language="tr"))
    with moment(1, "00:00"):
        hear(LISTENER, missed(), missed())
    with moment(1, "08:00"):
        [made] = lists_are_made()
    mailer = Mailer()
    assert mailer.send_due() == 1
    mailer.close()

    [mail] = mail_server.mails
    body = mail.get_body(("plain",))
    assert body is not None
    assert mail["Subject"] == "Köprü: 01.09.2026 tarihli günlük liste"
    assert "Plan süresinde gönderilmedi (2)" in body.get_content()
    assert f"https://kopru.example.org/notices/lists/{made}" in body.get_content()


@pytest.mark.requirement("NTF-60")
@pytest.mark.parametrize(
    ("event_name", "is_kept"),
    [
        ("partnership.action_plan.deadline_missed", True),
        ("partnership.partnership.plan_deadline_missed", True),
        ("partnership.partnership.may_tasks_overdue", True),
        ("partnership.action_plan.submission_due", True),
        ("awards.project_year.recording_ends", True),
        ("mobility.incident.reported", True),
        ("partnership.action_plan.submitted", False),
        ("fifth.outing.subdue", False),
        ("fifth.outing.tends", False),
    ],
)
def test_deadlines_are_told_by_mail_whatever_their_events_are_called(event_name: str, *, is_kept: bool) -> None:
    assert is_mandatory(event_name) is is_kept
