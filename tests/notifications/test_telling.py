"""Who is told, and who is not."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from chassis import settings
from chassis.db import transaction
from services.notifications import vacancies
from services.notifications.subscriptions import LISTENER
from tests.doors import House
from tests.telling import DISTRICT, PROVINCE, SCHOOL, at, event, hear, person_told, post_told


def messages(house: House, channel: str = "in_app") -> list[tuple[UUID, str]]:
    return [
        (person, kind)
        for person, kind in ask(house, "SELECT person, kind FROM messages WHERE channel = :c ORDER BY id", c=channel)
    ]


def ask(house: House, sql: str, **values: Any) -> list[Any]:
    with house.engine.begin() as connection:
        result = connection.execute(text(sql), values)
        return list(result.all()) if result.returns_rows else []


def marks(house: House) -> list[Any]:
    return ask(house, "SELECT person, kind, instead_of FROM messages WHERE channel = 'in_app'")


def given_post(person: UUID, role: str, since: str, until: str | None = None) -> dict[str, Any]:
    """As a programme's event says it."""
    return {"person": str(person), "role": role, "unit": SCHOOL, "from": since, "to": until}


def look_again(house: House, *, patience_is_over: bool = False) -> None:
    """As the worker's role does when a pause is over."""
    ask(house, "UPDATE vacancies SET next_at = now() - interval '1 s'")
    if patience_is_over:
        ask(house, "UPDATE vacancies SET tries = 4")
    with transaction() as session:
        vacancies.settle(session)


@pytest.mark.requirement("NTF-59", "NTF-62")
def test_an_event_becomes_one_message_per_person_and_channel_however_often_it_comes(house: House) -> None:
    principal, officer = uuid4(), uuid4()
    hear(LISTENER, post_told(principal, "principal", SCHOOL), post_told(officer, "district_officer", DISTRICT))
    one = event(
        awaiting=[at("district_officer", DISTRICT)],
        audience=[at("principal", SCHOOL), at("district_officer", DISTRICT)],
    )

    hear(LISTENER, one, one)
    hear(LISTENER, one)
    ask(house, "DELETE FROM inbox")
    hear(LISTENER, one)

    assert messages(house) == [(officer, "waits"), (principal, "tells")]
    assert messages(house, "email") == [(officer, "waits"), (principal, "tells")]
    assert ask(house, "SELECT DISTINCT state FROM inbox") == [("done",)]


def test_a_role_means_its_holders_at_exactly_that_unit_for_that_subject_on_that_day(house: House) -> None:
    holder, deputy, elsewhere, above, ended, future, physics, moved = (uuid4() for _ in range(8))
    mathematics = {"branch": "Matematik"}
    hear(
        LISTENER,
        post_told(holder, "zumre_head", SCHOOL, **mathematics),
        post_told(
            deputy,
            "zumre_head",
            SCHOOL,
            branch="Matematik",
            deputy_for=str(holder),
            starts_on="2026-05-01",
            ends_on="2026-05-04",
        ),
        post_told(elsewhere, "zumre_head", f"{DISTRICT}/1", branch="Matematik"),
        post_told(above, "district_officer", DISTRICT),
        post_told(ended, "zumre_head", SCHOOL, branch="Matematik", ends_on="2026-05-03"),
        post_told(future, "zumre_head", SCHOOL, branch="Matematik", starts_on="2026-05-05"),
        post_told(physics, "zumre_head", SCHOOL, branch="Fizik"),
        given := post_told(moved, "zumre_head", SCHOOL, branch="Matematik"),
        post_told(
            moved, "zumre_head", SCHOOL, ended=True, id=given["subject"], branch="Matematik", ends_on="2026-05-02"
        ),
    )

    hear(LISTENER, event(audience=[at("zumre_head", SCHOOL, branch="Matematik")]))

    assert {person for person, _ in messages(house)} == {holder, deputy}


def test_the_day_is_the_events_day_in_turkiye(house: House) -> None:
    until, since = uuid4(), uuid4()
    hear(LISTENER, post_told(until, "principal", SCHOOL, ends_on="2026-08-31"))
    hear(LISTENER, post_told(since, "principal", SCHOOL, starts_on="2026-09-01"))

    hear(LISTENER, event(time="2026-08-31T20:59:59Z", audience=[at("principal", SCHOOL)]))
    hear(LISTENER, event(time="2026-08-31T21:00:00Z", audience=[at("principal", SCHOOL)]))

    assert [person for person, _ in messages(house)] == [until, since]


def test_who_acted_is_not_told_of_it_and_a_person_addressed_directly_is(house: House) -> None:
    actor, colleague, person = uuid4(), uuid4(), uuid4()
    hear(LISTENER, post_told(actor, "district_officer", DISTRICT), post_told(colleague, "district_officer", DISTRICT))
    acted = {"role": "district_officer", "unit": DISTRICT, "person": str(actor)}

    hear(
        LISTENER,
        event(
            actor=acted, audience=[at("district_officer", DISTRICT), {"person": str(person)}, {"person": str(actor)}]
        ),
    )

    assert {told for told, _ in messages(house)} == {colleague, person}


def test_a_post_held_by_the_actor_alone_is_not_vacant(house: House) -> None:
    actor, above = uuid4(), uuid4()
    hear(LISTENER, post_told(actor, "principal", SCHOOL), post_told(above, "district_officer", DISTRICT))

    hear(LISTENER, event(actor={"role": "principal", "person": str(actor)}, awaiting=[at("principal", SCHOOL)]))
    look_again(house, patience_is_over=True)

    assert messages(house) == []


def test_the_directorys_events_and_our_own_tell_nobody(house: House) -> None:
    principal = uuid4()
    hear(LISTENER, post_told(principal, "principal", SCHOOL), person_told(principal, SCHOOL))
    ours = event(audience=[at("principal", SCHOOL)]) | {"source": "/notifications"}
    moved = event(audience=[at("principal", SCHOOL)]) | {"source": "/gateway"}

    hear(LISTENER, ours, moved)

    assert messages(house) == []
    assert ask(house, "SELECT * FROM vacancies") == []


def test_whom_an_event_finds_awaited_already_is_not_told_again(house: House) -> None:
    principal, officer = uuid4(), uuid4()
    hear(LISTENER, post_told(principal, "principal", SCHOOL), post_told(officer, "district_officer", DISTRICT))

    hear(LISTENER, event(awaiting=[at("principal", SCHOOL, again=True), at("district_officer", DISTRICT)]))

    assert messages(house) == [(officer, "waits")]


@pytest.mark.requirement("NTF-61")
def test_a_post_whose_news_comes_late_is_found_and_the_message_is_not_marked(house: House) -> None:
    principal, above = uuid4(), uuid4()
    hear(LISTENER, post_told(above, "district_officer", DISTRICT))
    hear(LISTENER, event(awaiting=[at("principal", SCHOOL)]))
    look_again(house)
    before = messages(house)

    hear(LISTENER, post_told(principal, "principal", SCHOOL))
    look_again(house, patience_is_over=True)

    assert before == []
    assert marks(house) == [(principal, "waits", None)]
    assert ask(house, "SELECT * FROM vacancies") == []


@pytest.mark.requirement("NTF-61")
@pytest.mark.parametrize(
    ("held", "at_unit"), [("district_officer", DISTRICT), ("province_officer", PROVINCE), ("ogm_officer", "tr")]
)
def test_a_vacant_role_goes_to_the_nearest_that_is_held_above_it_and_is_marked(
    house: House, held: str, at_unit: str
) -> None:
    above = uuid4()
    hear(LISTENER, post_told(above, held, at_unit), post_told(uuid4(), "district_officer", "tr/10/karesi"))
    hear(LISTENER, event(awaiting=[at("principal", SCHOOL, due="2026-05-29T20:59:59Z")]))
    for _ in vacancies.PAUSES:
        look_again(house)
        assert messages(house) == []

    look_again(house)

    marked = {"role": "principal", "unit": SCHOOL}
    assert marks(house) == [(above, "waits", marked)]
    assert ask(house, "SELECT count(*) FROM messages WHERE channel = 'email' AND due IS NOT NULL") == [(1,)]
    assert ask(house, "SELECT * FROM vacancies") == []


@pytest.mark.requirement("NTF-61")
def test_with_nobody_above_the_search_ends(house: House) -> None:
    hear(LISTENER, event(audience=[at("principal", SCHOOL), at("spokesperson", SCHOOL), at("teacher", SCHOOL)]))

    look_again(house, patience_is_over=True)

    assert messages(house) == []
    assert ask(house, "SELECT * FROM vacancies") == []


def test_a_post_given_by_a_programme_is_told_at_once_and_in_the_next_event(house: House) -> None:
    coordinator, case = uuid4(), uuid4()
    given = [
        {
            "person": str(coordinator),
            "role": "partnership_coordinator",
            "unit": SCHOOL,
            "from": "2026-05-04",
            "to": None,
        }
    ]
    addressed = [at("partnership_coordinator", SCHOOL)]

    hear(LISTENER, event(case, 1, posts=given, audience=addressed))
    hear(LISTENER, event(uuid4(), 1, awaiting=addressed))

    assert messages(house) == [(coordinator, "tells"), (coordinator, "waits")]


def test_a_post_that_says_no_first_day_counts_at_once(house: House) -> None:
    person = uuid4()
    post = given_post(person, "principal", "2026-05-04")
    del post["from"]

    hear(LISTENER, event(posts=[post], audience=[at("principal", SCHOOL)]))

    assert messages(house) == [(person, "tells")]


def test_without_a_mail_server_messages_come_in_the_list_alone(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOPRU_SMTP_URL", "")
    settings.settings.cache_clear()
    person = uuid4()

    hear(LISTENER, event(audience=[{"person": str(person)}]))

    assert (messages(house), messages(house, "email")) == ([(person, "tells")], [])


def test_a_post_ended_by_a_programme_counts_before_the_directory_has_told_of_it(house: House) -> None:
    old, new = uuid4(), uuid4()
    hear(LISTENER, post_told(old, "partnership_coordinator", SCHOOL))
    posts = [
        {
            "person": str(old),
            "role": "partnership_coordinator",
            "unit": SCHOOL,
            "from": "2025-01-01",
            "to": "2026-05-03",
        },
        given_post(new, "partnership_coordinator", "2026-05-04"),
    ]

    hear(LISTENER, event(posts=posts))
    hear(LISTENER, event(audience=[at("partnership_coordinator", SCHOOL)]))

    assert messages(house) == [(new, "tells")]


def test_after_some_minutes_the_directorys_word_alone_counts(house: House) -> None:
    person = uuid4()
    posts = [given_post(person, "principal", "2026-05-04")]
    hear(LISTENER, event(posts=posts))
    ask(house, "UPDATE heard_posts SET heard_at = now() - interval '11 minutes'")

    hear(LISTENER, event(audience=[at("principal", SCHOOL)]))

    assert messages(house) == []


def test_what_cannot_be_read_is_parked_and_the_others_are_told(house: House) -> None:
    principal = uuid4()
    hear(LISTENER, post_told(principal, "principal", SCHOOL))
    wrong = event(audience=[at("principal", SCHOOL)], what=None)
    newer = event(audience=[at("principal", SCHOOL, mood="good")], colour="blue")

    hear(LISTENER, b"no event", wrong, newer)

    assert messages(house) == [(principal, "tells")]
    assert len(ask(house, "SELECT * FROM inbox WHERE state = 'parked'")) == 2


@pytest.mark.requirement("NTF-59", "PRV-04")
def test_a_national_id_that_slipped_into_a_title_is_in_no_message(house: House) -> None:
    principal = uuid4()
    hear(LISTENER, post_told(principal, "principal", SCHOOL))

    hear(
        LISTENER,
        event(audience=[at("principal", SCHOOL)], title={"tr": "10000000146 başvurusu", "en": "of 10000000146"}),
    )

    assert ask(house, "SELECT title FROM occasions") == [({"tr": "*********46 başvurusu", "en": "of *********46"},)]
