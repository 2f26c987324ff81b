"""The story SC-PAR, steps 18 and 19: a year is reported on, and the next plan answers what was found."""

from __future__ import annotations

from typing import Any

import pytest

from services.partnership.catalogue.model import OUTCOMES
from services.partnership.pairing.partnerships.model import Partnership
from services.partnership.reports.evaluation_reports.model import EvaluationReport
from tests.doors import Person
from tests.partnership.cast import CAMLITEPE, DONE, POYRAZLI, Cast, at, ok, refusal, told_to
from tests.partnership.clockwork import clock_takes
from tests.partnership.reporting import FINDING, REPORTS, carried_out, complete, drafted, measured, sent, words

SCHOOLS = {(role, unit) for role in ("principal", "partnership_coordinator") for unit in (CAMLITEPE, POYRAZLI)}


def steps(cast: Cast, year: int = 0) -> dict[str, str]:
    shown = ok(cast.ogm.get(f"/v1/partnerships/{cast.active}"))["cycles"][year]
    return {step["code"]: step["state"] for step in shown["steps"]}


@pytest.mark.requirement("PAR-41", "PAR-43", "PAR-38", "PAR-16", "PAR-20", "NTF-09", "NTF-11", "NTF-13", "Q-09")
def test_a_year_is_reported_on_and_its_plan_closed(cast: Cast) -> None:
    carried_out(cast)
    measured(cast)
    report = drafted(cast)
    opened = ok(cast.selin.get(report))
    [result] = opened["results"]
    assert (result["name"], result["target"], result["realised"]) == ("TYT matematik ortalaması", 22.0, 22.4)
    assert [outcome["code"] for outcome in opened["outcomes"]] == list(OUTCOMES)
    said = words(cast)
    with at("18.6.2026"):
        cast.edit(cast.selin, report, said | {"outcomes": said["outcomes"][:-1]})
        assert refusal(cast.selin.post(f"{report}/agree")) == (422, "outcome_unanswered")
        cast.edit(cast.selin, report, said | {"comments": []})
        assert refusal(cast.selin.post(f"{report}/agree")) == (422, "indicator_comment_missing")
        cast.edit(cast.selin, report, said)
    assert sent(cast, report)["late"] is False
    assert steps(cast)["evaluation_report_sent"] == "done"
    with at("19.6.2026"):
        for officer in (cast.altieylul, cast.province):
            ok(officer.post(f"{report}/forward"))
        accepted = ok(cast.ogm.post(f"{report}/accept"))

    assert accepted["state"]["code"] == "accepted"
    assert ok(cast.ogm.get(f"/v1/action-plans/{cast.accepted_plan}"))["execution_state"] == "closed"
    assert steps(cast)["evaluation_report_prepared"] == "done"
    assert told_to(cast.last("partnership.evaluation_report.accepted")) >= SCHOOLS
    copies = ok(cast.ogm.get(f"{report}/copies"))["items"]
    assert [hop["action"] for hop in copies] == ["submitted", "at_province", "at_ministry", "accepted"]
    assert copies[0]["content"]["results"][0]["realised"] == 22.4


@pytest.mark.requirement("PAR-43", "PAR-41")
def test_what_the_records_say_of_an_outcome_is_read_and_not_claimed(cast: Cast) -> None:
    carried_out(cast)
    report = drafted(cast)

    def status(code: str) -> str:
        return next(one["status"] for one in ok(cast.selin.get(report))["outcomes"] if one["code"] == code)

    assert status("coordinators_determined") == "achieved"
    assert status("zumre_heads_with_contacts") == "achieved"
    assert status("zumre_meetings_and_plans") == "achieved"
    assert status("plan_run_with_targets") == "not_started"
    assert status("academic_level_raised") == "not_started"
    assert status("website_section_shared") == "not_started"
    assert status("joint_exam_and_question_pool") == "not_started"
    with at("20.10.2025"):
        ok(cast.selin.post(f"{cast.exam}/start"))
        ok(cast.selin.post(f"{cast.exam}/complete", DONE))
    measured(cast, 21.0)
    assert status("joint_exam_and_question_pool") == "in_progress"
    assert status("plan_run_with_targets") == "achieved"
    assert status("academic_level_raised") == "in_progress"

    with at("13.6.2026"):
        [value] = cast.selin.get("/v1/indicator-values").json["items"]
        right = {"value": 22.4, "measured_on": "2026-06-12", "reason": "Yanlış okundu"}
        ok(cast.selin.post(f"/v1/indicator-values/{value['id']}/correct", right))

    assert status("academic_level_raised") == "achieved"


@pytest.mark.requirement("PAR-41", "SM-PAR-6")
def test_when_a_report_may_be_begun(cast: Cast) -> None:
    said = {"partnership": cast.active, "school_year": "2025-2026"}
    assert cast.plan
    with at("4.5.2026"):
        assert refusal(cast.selin.post(REPORTS, said)) == (409, "plan_not_carried_out")
    carried_out(cast)
    with at("30.4.2026"):
        assert refusal(cast.selin.post(REPORTS, said)) == (422, "report_too_early")
    report = drafted(cast)
    with at("4.5.2026"):
        assert refusal(cast.murat.post(REPORTS, said)) == (409, "report_already_drafted")
        assert cast.stranger.get(report).status_code == 404
        assert refusal(cast.selin.post(f"{report}/agree")) == (422, "realised_value_missing")


@pytest.mark.requirement("PAR-41", "PAR-45", "Q-57")
def test_a_zumre_head_comments_on_the_own_zumre_alone(cast: Cast) -> None:
    carried_out(cast)
    measured(cast)
    report = drafted(cast)
    own = {"comments": [{"indicator": cast.indicator, "text": "Hedef aşıldı."}]}
    strange = {"comments": [{"indicator": str(cast.selin.id), "text": "?"}]}
    with at("5.5.2026"):
        assert refusal(cast.aylin.post(f"{report}/comment", strange)) == (422, "indicator_not_of_the_plan")
        shown = ok(cast.aylin.post(f"{report}/comment", own))
        assert cast.teacher.post(f"{report}/comment", own).status_code == 403

    assert shown["results"][0]["comment"] == "Hedef aşıldı."


@pytest.mark.requirement("NTF-14", "NTF-18", "Q-12", "PAR-17")
def test_both_schools_are_reminded_until_the_report_is_sent(cast: Cast) -> None:
    report = complete(cast)
    reminders = "partnership.evaluation_report.submission_due"
    for day in ("31.5.2026", "16.6.2026", "23.6.2026", "29.6.2026"):
        with at(day, "00:00:01"):
            clock_takes(EvaluationReport)
    assert cast.house.told().count(reminders) == 4
    with at("30.6.2026", "23:59:59"):
        clock_takes(EvaluationReport)
        assert "partnership.evaluation_report.deadline_missed" not in cast.house.told()
    with at("1.7.2026", "00:00:00"):
        clock_takes(EvaluationReport)
        assert len(cast.ogm.get(f"{REPORTS}?overdue=yes&place=tr/10/bandirma").json["items"]) == 1
        for coordinator in (cast.selin, cast.murat):
            ok(coordinator.post(f"{report}/agree"))
        for principal in (cast.head_one, cast.head_two):
            ok(principal.post(f"{report}/approve"))
        assert refusal(cast.head_one.post(f"{report}/submit")) == (422, "late_reason_required")
        late = ok(cast.head_one.post(f"{report}/submit", {"late_reason": "Sınav sonuçları beklendi"}))

    assert cast.house.told().count("partnership.evaluation_report.deadline_missed") == 1
    assert late["late"] is True


@pytest.mark.requirement("NTF-12", "SM-PAR-6")
def test_a_returned_report_is_corrected(cast: Cast) -> None:
    report = complete(cast)
    sent(cast, report)
    with at("19.6.2026"):
        assert refusal(cast.altieylul.post(f"{report}/return", {"reason": "eksik"})) == (422, "reason_too_short")
        ok(cast.altieylul.post(f"{report}/return", {"reason": "Sonuçlar ayrıntılı yazılmalı"}))
    assert told_to(cast.last("partnership.evaluation_report.returned")) == SCHOOLS
    with at("22.6.2026"):
        assert ok(cast.murat.post(f"{report}/revise"))["state"]["code"] == "draft"
    assert sent(cast, report, "23.6.2026")["late"] is False


@pytest.mark.requirement("PAR-42", "PAR-20", "Q-58")
def test_next_years_plan_answers_what_was_found(cast: Cast) -> None:
    report = complete(cast)
    with at("1.6.2026", "00:00:00"):
        clock_takes(Partnership)
    with at("2.6.2026"):
        said = {"partnership": cast.active, "school_year": "2026-2027"}
        plan = f"/v1/action-plans/{ok(cast.selin.post('/v1/action-plans', said))['id']}"
        _fill(cast, plan)
        assert refusal(cast.selin.post(f"{plan}/agree")) == (422, "report_missing")
    sent(cast, report)
    with at("20.8.2026"):
        assert refusal(cast.selin.post(f"{plan}/agree")) == (422, "finding_unanswered")
        [finding] = ok(cast.selin.get(plan))["findings"]
        assert (finding["text"], finding["answer"]) == (FINDING, None)
        dismissed = {"finding": finding["finding"], "answer": "not_carried"}
        assert cast.selin.post(f"{plan}/answer_findings", {"answers": [dismissed]}).status_code == 422
        carried = dismissed | {"answer": "carried_into_plan"}
        ok(cast.selin.post(f"{plan}/answer_findings", {"answers": [carried]}))
        for coordinator in (cast.selin, cast.murat):
            agreed = ok(coordinator.post(f"{plan}/agree"))

    assert agreed["state"]["code"] == "agreed"
    obligations = ok(cast.ogm.get(f"/v1/partnerships/{cast.active}"))["cycles"][0]["obligations"]
    met = {one["code"] for one in obligations if one["state"] == "met"}
    assert met >= {"replan_from_results", "send_evaluation_report", "run_plan_with_targets"}


def _fill(cast: Cast, plan: str) -> None:
    """As the first year's plan, a year later."""
    old = ok(cast.selin.get(f"/v1/action-plans/{cast.accepted_plan}"))["sections"]
    sections = {one["subject"]: one["id"] for one in ok(cast.selin.get(plan))["sections"]}
    cast.edit(cast.selin, plan, {"declares_content_rules": True})
    activity = cast.activity() | {"starts_on": "2026-10-05", "ends_on": "2026-10-19"}
    _writes(cast, cast.selin, sections[None], {"objectives": [], "activities": [activity]})
    content = ok(cast.selin.get(f"/v1/plan-sections/{old[1]['id']}"))["objectives"]
    objectives = [
        {name: value for name, value in one.items() if name not in {"id", "indicators"}}
        | {"indicators": [{name: value for name, value in each.items() if name != "id"} for each in one["indicators"]]}
        for one in content
    ]
    _writes(cast, cast.aylin, sections["Matematik"], {"objectives": objectives, "activities": []})
    ok(cast.aylin.post(f"/v1/plan-sections/{sections['Matematik']}/confirm"))


def _writes(cast: Cast, who: Person, section: str, said: dict[str, Any]) -> None:
    cast.edit(who, f"/v1/plan-sections/{section}", said)
