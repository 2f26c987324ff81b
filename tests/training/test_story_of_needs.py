"""SC-OTMG, steps 1 to 5 and 19, played through the service's doors with the clock moved."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from services.training.needs.need_cycles.queries import decided_topics, final_cycle_of
from tests.training.answers import at, ok, people_told, refusal, told_to
from tests.training.cast_needs import GULYOLU, HEADINGS, TOPIC, Cast, clock_takes


@pytest.mark.requirement("TRN-14", "SC-OTMG")
def test_step_1_the_principal_sets_up_the_team_and_a_teacher_does_not_chair_it(needs: Cast) -> None:
    with at("1.9.2025"):
        by_teacher = needs.principal.post("/v1/coordination-teams", needs.naming_team(needs.teachers[1]))

    team = ok(needs.principal.get(needs.team))

    assert refusal(by_teacher) == (422, "chair_not_deputy_principal")
    assert (team["state"]["code"], team["chair_name"]) == ("active", "Hakan Er")
    assert {one["person"] for one in team["zumre_heads"]} == {str(one.id) for one in needs.heads}
    assert [one["kind"] for one in team["experts"]] == ["expert_teacher"]


@pytest.mark.requirement("TRN-15", "TRN-16", "NTF-20", "SM-TRN-1", "SC-OTMG")
def test_step_2_the_clock_opens_the_cycle_on_the_first_day_and_24_teachers_are_asked(needs: Cast) -> None:
    assert needs.team
    with at("7.9.2025", "23:59:00"):
        clock_takes()
    too_early = needs.oyggm.get("/v1/need-cycles").json["items"]

    cycle = ok(needs.hakan.get(needs.cycle))

    assert too_early == []
    assert cycle["state"]["code"] == "open"
    assert cycle["answers"] == {"teachers_asked": 24, "managers_asked": 3, "answered": 0, "team_missing": False}
    assert {one["answered_at"] for one in cycle["asked"]} == {None}
    # Ten and forty working days, the first day among them; 29 October is a holiday.
    assert (cycle["collects_until"], cycle["requests_until"]) == ("2025-09-19", "2025-11-03")
    of_gulyolu = next(
        one for one in needs.house.events() if one["type"] == "training.need_cycle.opened" and one["unit"] == GULYOLU
    )
    assert told_to(of_gulyolu) == {
        (role, GULYOLU) for role in ("teacher", "zumre_head", "deputy_principal", "principal")
    }
    assert people_told(of_gulyolu) == {str(needs.hakan.id), str(needs.expert.id)}


@pytest.mark.requirement("TRN-16", "TRN-17", "SM-TRN-1", "SC-OTMG")
def test_step_3_with_seven_of_eight_headings_the_cycle_stays_and_with_eight_it_moves_on(needs: Cast) -> None:
    with at("12.9.2025"):
        assert needs.cycle
        needs.answer(needs.asked, TOPIC)
        needs.write_headings(*HEADINGS[:7])
        seven = needs.hakan.post(f"{needs.cycle}/collect")
        needs.edit(
            needs.hakan,
            needs.cycle,
            {
                "headings": [
                    *({"heading": one, "text": "Yazıldı."} for one in HEADINGS[:7]),
                    {"heading": HEADINGS[7], "not_relevant": True},
                ]
            },
        )
        moved = ok(needs.hakan.post(f"{needs.cycle}/collect"))

    assert refusal(seven) == (422, "heading_not_answered")
    assert moved["state"]["code"] == "under_discussion"
    assert moved["answers"]["answered"] == 27
    [prepared] = moved["path"]
    assert (prepared["step"], prepared["on"], len(prepared["people"])) == ("individual_preparation", "2025-09-12", 27)


@pytest.mark.requirement("TRN-18", "SM-TRN-1", "SC-OTMG")
def test_step_4_a_recorded_zumre_discussion_opens_the_way_to_the_board(needs: Cast) -> None:
    assert needs.under_discussion
    with at("16.9.2025"):
        undiscussed = needs.hakan.post(f"{needs.cycle}/bring_to_board")
        other_subject = needs.heads[1].post("/v1/discussions", needs.minutes())
        ok(needs.heads[0].post("/v1/discussions", needs.minutes()))
        moved = ok(needs.hakan.post(f"{needs.cycle}/bring_to_board"))

    assert refusal(undiscussed) == (422, "discussion_required")
    assert refusal(other_subject) == (403, "role_not_allowed")
    assert moved["state"]["code"] == "at_teachers_board"
    discussed = moved["path"][1]
    assert (discussed["step"], discussed["on"], len(discussed["people"])) == ("zumre_discussion", "2025-09-16", 6)
    assert discussed["outcome"] == "Matematik: Kurula önerildi."


@pytest.mark.requirement("TRN-07", "TRN-18", "TRN-19", "NTF-21", "SM-TRN-1", "SC-OTMG")
def test_step_5_the_board_decides_and_only_the_principals_approval_makes_it_final(needs: Cast) -> None:
    assert needs.at_board
    with at("19.9.2025"):
        unlinked = [{"subject": TOPIC, "learning_needs": [], "decision": "accepted"}]
        refused = needs.hakan.post(f"{needs.cycle}/record_decision", needs.decision(topics=unlinked))
        ok(needs.hakan.post(f"{needs.cycle}/record_decision", needs.decision()))
        with Session(needs.house.engine) as session:
            before = final_cycle_of(session, GULYOLU)
        by_chair = needs.hakan.post(f"{needs.cycle}/finalise")
        final = ok(needs.principal.post(f"{needs.cycle}/finalise"))
        with Session(needs.house.engine) as session:
            cycle = final_cycle_of(session, GULYOLU)
            assert cycle is not None
            topics = [(one.subject, one.learning_needs) for one in decided_topics(session, cycle.id)]

    assert refused.status_code == 422
    assert before is None
    assert refusal(by_chair) == (403, "role_not_allowed")
    assert final["state"]["code"] == "final"
    assert [one["step"] for one in final["path"]] == [
        "individual_preparation",
        "zumre_discussion",
        "teachers_board_decision",
        "principal_approval",
    ]
    assert (final["path"][2]["on"], len(final["path"][2]["people"])) == ("2025-09-19", 24)
    assert topics == [(TOPIC, [{"link": "student_learning_need", "text": "8. sınıflar problem çözmede zorlanıyor."}])]
    assert told_to(needs.last("need_cycle.board_decided")) == {("principal", GULYOLU)}
    assert told_to(needs.last("need_cycle.finalised")) == {("teacher", GULYOLU), ("zumre_head", GULYOLU)}
    assert people_told(needs.last("need_cycle.finalised")) == {str(needs.hakan.id), str(needs.expert.id)}


@pytest.mark.requirement("TRN-18", "TRN-19", "NTF-21", "SM-TRN-1")
def test_a_decision_that_is_sent_back_is_taken_again_and_the_chair_reads_why(needs: Cast) -> None:
    assert needs.decided
    with at("20.9.2025"):
        back = ok(needs.principal.post(f"{needs.cycle}/send_back", {"reason": "Bütçe konuşulmadı."}))
        told = needs.last("need_cycle.sent_back")
        other = {
            "subject": "Sınıf yönetimi",
            "decision": "accepted",
            "learning_needs": needs.decision()["topics"][0]["learning_needs"],
        }
        again = needs.decision(met_on="2025-09-20", topics=[other])
        ok(needs.hakan.post(f"{needs.cycle}/record_decision", again))
        final = ok(needs.principal.post(f"{needs.cycle}/finalise"))

    assert (back["state"]["code"], back["sent_back_because"]) == ("at_teachers_board", "Bütçe konuşulmadı.")
    assert (people_told(told), told["data"]["facts"]["reason"]) == ({str(needs.hakan.id)}, "Bütçe konuşulmadı.")
    assert [one["subject"] for one in final["topics"]] == ["Sınıf yönetimi"]


@pytest.mark.requirement("TRN-15", "SM-TRN-1", "SC-OTMG")
def test_step_19_the_second_half_year_opens_the_second_cycle_and_there_is_no_third(needs: Cast) -> None:
    assert needs.cycle
    with at("16.1.2026", "23:59:59"):
        clock_takes()
    first = ok(needs.hakan.get(needs.cycle))
    with at("17.1.2026"):
        between = needs.hakan.post("/v1/need-cycles", {})
    with at("2.2.2026", "00:05:00"):
        clock_takes()
        second = ok(needs.hakan.get(needs.cycle_of(GULYOLU, "2025-2026/2")))
        third = needs.hakan.post("/v1/need-cycles", {})
    with at("26.6.2026", "12:00:00"):
        clock_takes()
        still_none = needs.hakan.post("/v1/need-cycles", {})

    assert first["state"]["code"] == "closed"
    assert refusal(between) == (409, "no_half_year_near")
    assert second["state"]["code"] == "open"
    assert refusal(third) == refusal(still_none) == (409, "need_cycle_already_open")
    assert len(needs.hakan.get("/v1/need-cycles").json["items"]) == 2
