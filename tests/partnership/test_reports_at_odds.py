"""Evaluation reports under pressure: two people at once, work that is just being done, an end that comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from services.partnership.pairing.partnerships.model import Partnership
from tests.partnership.at_once import at_once
from tests.partnership.cast import DONE, Cast, at, ok, refusal
from tests.partnership.clockwork import clock_takes
from tests.partnership.reporting import complete, words


def approved(cast: Cast) -> str:
    """The address of a report that only has to be sent."""
    report = complete(cast)
    with at("18.6.2026"):
        for coordinator in (cast.selin, cast.murat):
            ok(coordinator.post(f"{report}/agree"))
        for principal in (cast.head_one, cast.head_two):
            ok(principal.post(f"{report}/approve"))
    return report


@pytest.mark.requirement("PAR-41", "PAR-43", "Q-57")
def test_a_report_that_is_sent_while_an_activity_is_completed_says_what_stood_when_it_was_sent(cast: Cast) -> None:
    with at("20.10.2025"):
        exam = cast.exam
        ok(cast.selin.post(f"{exam}/start"))
    report = approved(cast)
    with at("19.6.2026"):
        answers = at_once(
            (cast.head_one, lambda me: me.post(f"{report}/submit")),
            (cast.selin, lambda me: me.post(f"{exam}/complete", DONE)),
        )
        [copy] = ok(cast.ogm.get(f"{report}/copies"))["items"]

    assert [one.status_code for one in answers] == [200, 200]
    told = cast.house.told()
    was_first = told.index("partnership.activity.completed") < told.index("partnership.evaluation_report.submitted")
    status = {one["code"]: one["status"] for one in copy["content"]["outcomes"]}["joint_exam_and_question_pool"]
    assert status == ("in_progress" if was_first else "not_started")
    assert ok(cast.selin.get(exam))["state"]["code"] == "completed"


@pytest.mark.requirement("Q-57", "PAR-41")
def test_of_two_coordinators_who_save_the_same_paragraph_one_wins_and_the_other_sees_the_newer_text(
    cast: Cast,
) -> None:
    report = complete(cast)
    with at("17.6.2026", "11:00:00"):
        tag = cast.selin.get(report).headers["ETag"]
        texts = {cast.selin: "Selin'in metni", cast.murat: "Murat'ın metni"}
        answers = at_once(
            *[
                (who, lambda me, said=said: me.put(report, words(cast, work_done=said), If_Match=tag))
                for who, said in texts.items()
            ]
        )
        stands = ok(cast.selin.get(report))["work_done"]

    assert sorted(one.status_code for one in answers) == [200, 412]
    [won], [lost] = ([one for one in answers if one.status_code == code] for code in (200, 412))
    assert (lost.json["code"], won.json["work_done"]) == ("stale_version", stands)


@pytest.mark.requirement("PAR-24")
def test_ten_thousand_activities_are_refused_in_the_language_of_whoever_writes_them(cast: Cast) -> None:
    with at("10.6.2025"):
        whole, subject = cast.section(None), cast.section("Matematik")
        hundred = [cast.activity() | {"title": f"Faaliyet {number}"} for number in range(100)]
        english = replace(cast.selin, language="en")
        huge = [
            who.put(whole, {"objectives": [], "activities": hundred * 100}, If_Match="*")
            for who in (cast.selin, english)
        ]
        too_many = [
            who.put(whole, {"objectives": [], "activities": hundred + hundred[:1]}, If_Match="*")
            for who in (cast.selin, english)
        ]
        for section in (whole, subject):
            cast.edit(cast.selin, section, {"objectives": [], "activities": hundred})
        kept = [len(ok(cast.selin.get(section))["activities"]) for section in (whole, subject)]

    assert [refusal(one) for one in huge] == [(413, "too_large")] * 2
    assert huge[0].json["title"] != huge[1].json["title"]
    assert [one.status_code for one in too_many] == [422, 422]
    assert too_many[0].json["errors"]["activities"] != too_many[1].json["errors"]["activities"]
    assert kept == [100, 100]


@pytest.mark.requirement("PAR-36", "PAR-37", "PAR-41")
def test_a_report_that_is_open_when_the_term_ends_can_be_sent_until_ogm_decides_how_it_goes_on(cast: Cast) -> None:
    report, late = approved(cast), {"late_reason": "Dönem bitti"}
    with at("1.9.2029", "00:00:00"):
        clock_takes(Partnership)
        submitted = ok(cast.head_one.post(f"{report}/submit", late))
        ok(cast.ogm.post(f"/v1/partnerships/{cast.active}/renew"))
        forwarded = ok(cast.altieylul.post(f"{report}/forward"))

    assert (submitted["late"], forwarded["state"]["code"]) == (True, "at_province")


@pytest.mark.requirement("PAR-36", "Q-03")
def test_a_plan_that_is_still_written_when_the_partnership_ends_waits_for_nobody(cast: Cast) -> None:
    section = cast.section("Matematik")
    with at("10.6.2025"):
        planned = {"partnership": cast.active, "kind": "zumre", "subject": "Matematik", "mode": "online"}
        meeting = ok(cast.selin.post("/v1/meetings", planned | {"meets_on": "2025-06-20"}))["id"]
        assert ok(cast.selin.get(section))["awaiting"] != []
    with at("12.6.2025"):
        ok(cast.ogm.post(f"/v1/partnerships/{cast.active}/terminate", {"reason": "force_majeure"}))
        open_things = (section, f"/v1/action-plans/{cast.plan}", f"/v1/meetings/{meeting}")
        awaiting = [ok(cast.ogm.get(one))["awaiting"] for one in open_things]
        confirmed = cast.aylin.post(f"{section}/confirm")

    assert awaiting == [[], [], []]
    assert {"partnership.plan_section.laid_aside", "partnership.action_plan.laid_aside"} <= set(cast.house.told())
    assert refusal(confirmed) == (403, "role_not_allowed")
    assert ok(cast.ogm.get(f"/v1/meetings/{meeting}"))["state"]["code"] == "cancelled"


@pytest.mark.requirement("PAR-36", "PAR-37")
def test_what_was_not_sent_before_the_partner_changes_stays_readable_and_waits_for_nobody(cast: Cast) -> None:
    report = approved(cast)
    with at("1.9.2029", "00:00:00"):
        clock_takes(Partnership)
        ok(cast.ogm.post(f"/v1/partnerships/{cast.active}/change_partner", {"new_partner": "700003"}))
        submitted = cast.head_one.post(f"{report}/submit", {"late_reason": "Geç kaldık"})
        shown = ok(cast.head_two.get(report))

    assert refusal(submitted) == (409, "invalid_transition")
    assert (shown["state"]["code"], shown["awaiting"], shown["work_done"]) == (
        "school_approved",
        [],
        "Ortak sınav yapıldı.",
    )
