"""What is closed stays as it is, and what a year has not come to yet is not done in it (SM-AWD-1)."""

from __future__ import annotations

import pytest

from services.awards.years.project_years.model import State
from tests.awards.cast import at, ok, refusal
from tests.awards.places import CAMLITEPE, GULYOLU, RUZGAR, TASKOPRU
from tests.awards.settling import CRITERIA, Settled
from tests.awards.standing import made, refusals, year_is
from tests.awards.working import COURSE, FAIR, WORKSHOP
from tests.awards.year_end import ANSWERS, CONTACT, report_of

MINUTES = {"held_on": "2026-01-09", "place": "Valilik", "minutes": "Takvim görüşüldü."}
ENTRY = {"channel": "radio", "outlet": "TRT", "headline": "Açılış", "published_on": "2026-01-09"}
REASON = {"reason": "Yanlış girilmişti."}
LONGER = {"reason": "Kar tatili nedeniyle süre uzatıldı."}


@pytest.mark.requirement("SM-AWD-1", "AWD-35", "AWD-37", "AWD-38")
def test_of_a_closed_year_nothing_that_accompanies_it_changes_any_more(cast: Settled) -> None:
    officer, head = cast.province, cast.heads[GULYOLU]
    with at("12.1.2026"):
        supporter = made(officer, "supporters", CONTACT)
        there = MINUTES | {"supporters": [supporter[-36:]]}
        meeting, entry = made(officer, "supporter-meetings", there), made(officer, "publications", ENTRY)
        answered = made(head, "manager-answers", ANSWERS)
        year_is(cast, State.CLOSED)
        answers = [
            officer.post("/v1/supporters", {"name": "Başkası"}),
            officer.put(supporter, CONTACT, If_Match="*"),
            officer.post(f"{supporter}/end", REASON),
            officer.post("/v1/supporter-meetings", there),
            officer.put(meeting, there, If_Match="*"),
            officer.post("/v1/publications", ENTRY),
            officer.post(f"{entry}/strike", REASON),
            head.put(answered, ANSWERS, If_Match="*"),
        ]

    assert refusals(answers) == [(409, "year_not_closed")] * 8


@pytest.mark.requirement("AWD-35", "AWD-38")
def test_what_accompanies_a_year_is_of_that_year_also_when_it_is_corrected(cast: Settled) -> None:
    officer = cast.province
    with at("12.1.2026"):
        other = ok(officer.get(f"/v1/supporters?project_year={cast.year}"))["items"][0]["name"]
        supporter = made(officer, "supporters", CONTACT)
        there = MINUTES | {"supporters": [supporter[-36:]]}
        meeting = made(officer, "supporter-meetings", there)
        answers = [
            officer.put(supporter, CONTACT | {"name": other}, If_Match="*"),
            officer.put(meeting, there | {"held_on": "2026-01-13"}, If_Match="*"),
            officer.put(meeting, there | {"supporters": [cast.year]}, If_Match="*"),
            officer.post("/v1/supporter-meetings", there | {"held_on": "2025-08-31"}),
            officer.post("/v1/publications", ENTRY | {"published_on": "2025-08-31"}),
        ]

    assert refusals(answers) == [
        (409, "supporter_already_there"),
        (422, "meeting_outside_the_year"),
        (422, "supporter_not_of_the_year"),
        (422, "meeting_outside_the_year"),
        (422, "published_outside_the_year"),
    ]


@pytest.mark.requirement("AWD-01", "AWD-16", "AWD-17", "AWD-27", "SM-AWD-6")
def test_without_a_running_year_schools_begin_nothing_and_no_event_is_planned(cast: Settled) -> None:
    deputy, head = cast.deputies[GULYOLU], cast.heads[GULYOLU]
    begun = (
        (deputy, "support-courses", COURSE),
        (deputy, "achievement-factors", {"factor": "Devamsızlık"}),
        (head, "workshops", WORKSHOP),
        (cast.province, "public-events", FAIR),
    )
    answers = []
    with at("6.10.2025"):
        for state in (State.PREPARING, State.CLOSED):
            year_is(cast, state)
            answers += [who.post(f"/v1/{things}", said) for who, things, said in begun]

    assert refusals(answers) == [(409, "no_project_year")] * 8


@pytest.mark.requirement("AWD-06")
def test_with_the_evaluation_no_set_of_criteria_is_published_any_more(newcomers: Settled) -> None:
    writer = newcomers.technical[0]
    with at("1.9.2025"):
        newcomers.prepare()
        listed = ok(writer.get(f"/v1/criteria-sets?project_year={newcomers.year}"))["items"]
        address = f"/v1/criteria-sets/{listed[0]['id']}"
        ok(writer.put(address, {"criteria": CRITERIA}, If_Match="*"))
        year_is(newcomers, State.EVALUATION)
        late = writer.post(f"{address}/publish")

    assert refusal(late) == (409, "criteria_locked")


@pytest.mark.requirement("Q-42", "SM-AWD-1")
def test_scoring_goes_on_for_longer_and_within_the_year(cast: Settled) -> None:
    address = f"/v1/project-years/{cast.year}"
    with at("8.5.2026"):
        cast.evaluate()
        answers = [
            cast.executive[0].post(f"{address}/extend", LONGER | {"until": day}) for day in ("2026-05-31", "2026-09-01")
        ]
        last = ok(cast.executive[0].post(f"{address}/extend", LONGER | {"until": "2026-08-31"}))

    assert refusals(answers) == [(422, "day_not_later"), (422, "day_beyond")]
    assert last["scores_until"] == "2026-08-31"


@pytest.mark.requirement("AWD-32", "SM-AWD-1")
def test_a_report_is_adopted_when_the_awards_are_known(cast: Settled) -> None:
    with at("8.5.2026"):
        cast.evaluate()
        report = report_of(cast)
        early = cast.executive[0].post(f"/v1/year-reports/{report['id']}/adopt")

    assert refusal(early) == (409, "awards_not_decided")


@pytest.mark.requirement("SM-AWD-2", "AWD-09")
def test_in_a_closed_year_no_body_is_formed_or_takes_office(cast: Settled) -> None:
    head, members = cast.heads[RUZGAR], cast.commissions[RUZGAR]
    with at("22.9.2025"):
        body = made(head, "bodies", {"kind": "school_project_commission"})
        for number, one in enumerate(members):
            ok(head.post(f"{body}/add_member", {"person": str(one.id), "chair": not number}))
        year_is(cast, State.CLOSED)
        answers = [
            head.post(f"{body}/activate"),
            cast.heads[TASKOPRU].post("/v1/bodies", {"kind": "school_project_commission"}),
        ]

    assert refusals(answers) == [(409, "year_is_over")] * 2


@pytest.mark.requirement("AWD-22", "SM-AWD-1")
def test_teams_are_set_up_until_the_awards_are_decided(cast: Settled) -> None:
    head, leader = cast.heads[CAMLITEPE], cast.teachers[CAMLITEPE][0]
    said = {"name": "Zeytin ekibi", "leader": str(leader.id)}
    with at("15.10.2025"):
        team = made(head, "teams", said)
        year_is(cast, State.AWARDED)
        answers = [
            head.post("/v1/teams", said | {"name": "Başka ekip"}),
            head.put(team, said, If_Match="*"),
            leader.post(f"{team}/report_progress", {"percent": 40, "note": "Düzenek kuruldu"}),
        ]

    assert refusals(answers) == [(409, "team_year_is_over")] * 3
