"""Visits that do not go as planned, and what nobody but those concerned may see."""

from __future__ import annotations

from datetime import date

import pytest

from chassis.db import transaction
from chassis.identity import SYSTEM
from chassis.transitions import take
from services.mobility.participations.model import Participation
from services.mobility.participations.process import PARTICIPATION
from services.mobility.subscriptions import LISTENER
from tests.mobility.cast import AYVALIK, EDREMIT, at, clock_takes, ok, people_told, refusal, told_to
from tests.mobility.visiting import DAYS, GAINED, Visiting, delivers, report, writes
from tests.telling import hear, person_told

HOME = {("principal", AYVALIK), ("province_officer", "tr/10"), ("oyggm_officer", "tr")}


@pytest.mark.requirement("NTF-66", "SM-MOB-4")
def test_who_has_not_come_by_the_end_of_the_first_day_has_missed_the_visit(visiting: Visiting) -> None:
    cast = visiting
    with at("10.3.2026"):
        deniz = cast.placed(cast.prepared(), cast.deniz)
    with at("20.4.2026", "23:59:00"):
        assert refusal(cast.onur.post(f"{deniz}/mark_missed")) == (409, "first_day_not_over")
    with at("21.4.2026", "00:00:01"):
        assert ok(cast.onur.post(f"{deniz}/mark_missed"))["state"]["code"] == "no_show"
        assert told_to(cast.last("mobility.participation.missed")) == HOME
    with at("25.4.2026"):
        clock_takes()
        assert "mobility.visit_report.became_due" not in cast.house.told()


@pytest.mark.requirement("Q-37", "NTF-66", "MOB-13")
def test_who_leaves_early_reports_the_days_until_then_and_a_missed_day_is_none_of_them(visiting: Visiting) -> None:
    cast = visiting
    with at("10.3.2026"):
        programme = cast.prepared(briefed_on=date(2026, 4, 20))
        deniz = cast.placed(programme, cast.deniz)
    with at("22.4.2026"):
        cast.attended(deniz, DAYS[0], DAYS[2])
        ok(cast.onur.post(f"{deniz}/record_absence", {"day": DAYS[1], "reason": "Hastaydı."}))
        early = {"last_day": DAYS[1], "reason": "Ailevi nedenle döndü."}
        assert refusal(cast.onur.post(f"{deniz}/leave_early", early)) == (422, "not_a_last_day")
        left = ok(cast.host.post(f"{deniz}/leave_early", early | {"last_day": DAYS[2]}))
        assert (left["state"]["code"], left["ends_on"]) == ("left_early", DAYS[2])
        assert told_to(cast.last("mobility.participation.left_early")) == HOME
        assert refusal(cast.deniz.post(f"{deniz}/deliver")) == (409, "visit_not_ended")

    with at("23.4.2026", "00:00:01"):
        clock_takes()
        due = ok(cast.deniz.get(deniz))
        assert (due["state"]["code"], due["due_on"]) == ("report_due", "2026-05-08")
        assert [one["day"] for one in due["daily_observations"]] == [DAYS[0], DAYS[2]]
        version = f'"{due["version"]}"'
        away = cast.deniz.put(deniz, report(DAYS[0], DAYS[1]), If_Match=version)
        assert refusal(away) == (422, "not_a_day_of_the_report")
        assert delivers(cast.deniz, deniz, (DAYS[0], DAYS[2]))["state"]["code"] == "report_delivered"


@pytest.mark.requirement("Q-36", "SM-MOB-4", "MOB-23")
def test_a_visit_that_is_moved_asks_anew_and_one_that_is_called_off_is_over(visiting: Visiting) -> None:
    cast = visiting
    with at("10.3.2026"):
        programme = cast.prepared()
        deniz, ece = cast.placed(programme, cast.deniz), cast.placed(programme, cast.ece)
        taken_by_the_system(deniz, "ask_again")
        taken_by_the_system(ece, "cancel")
        shown = ok(cast.deniz.get(deniz))

    assert shown["rules_accepted_at"] is None
    assert next(one for one in shown["actions"] if one["action"] == "accept_rules")["allowed"]
    assert people_told(cast.last("mobility.participation.rules_asked")) == {str(cast.deniz.id)}
    assert ok(cast.ece.get(ece))["state"]["code"] == "cancelled"
    with at("11.3.2026"):
        assert ok(cast.ece.get(cast.placed(programme, cast.ece)))["state"]["code"] == "expected"


@pytest.mark.requirement("Q-47", "MOB-14")
def test_the_report_of_who_has_moved_goes_to_the_new_principal(visiting: Visiting) -> None:
    cast = visiting
    deniz = cast.visited(cast.deniz)
    with at("27.4.2026"):
        clock_takes()
        hear(LISTENER, person_told(cast.deniz.id, EDREMIT, "moved"))
        delivers(cast.deniz, deniz)

        assert told_to(cast.last("mobility.visit_report.delivered")) == {("principal", EDREMIT)}
        assert cast.head_ayvalik.get(deniz).status_code == 404
        assert ok(cast.head_edremit.post(f"{deniz}/forward"))["state"]["code"] == "report_forwarded"


@pytest.mark.requirement("PRV-08", "PRV-09", "MOB-12")
def test_the_host_sees_who_comes_and_nothing_of_the_report_and_others_when_it_is_delivered(visiting: Visiting) -> None:
    cast = visiting
    deniz = cast.visited(cast.deniz)
    with at("27.4.2026"):
        clock_takes()
        writes(cast.deniz, deniz, report(DAYS[0]))
        before = ok(cast.head_ayvalik.get(deniz))
        assert "knowledge_gained" not in before
        delivers(cast.deniz, deniz)
        readers = (cast.head_ayvalik, cast.ayvalik, cast.province, cast.oyggm)
        assert [ok(one.get(deniz))["knowledge_gained"] for one in readers] == [GAINED] * 4
        for one in (cast.host, cast.onur):
            seen = one.get(deniz)
            assert (seen.json["name"], GAINED in seen.text) == ("Deniz Kaya", False)
            assert one.get(f"{deniz}/history").status_code == 404
            assert one.get(f"{deniz}/documents").status_code == 404
        strangers = (cast.tarik, cast.colleague, cast.deputy, cast.head_edremit, cast.bandirma, cast.izmir)
        assert [one.get(deniz).status_code for one in strangers] == [404] * len(strangers)
    with at("24.5.2026"):
        assert cast.onur.get(deniz).status_code == 200
    with at("25.5.2026"):
        assert [one.get(deniz).status_code for one in (cast.host, cast.onur)] == [404, 404]


@pytest.mark.requirement("MOB-22", "NTF-44", "PRV-10", "SM-MOB-5")
def test_an_incident_reaches_the_ministry_at_once_and_nobody_else(visiting: Visiting) -> None:
    cast = visiting
    with at("10.3.2026"):
        programme = cast.prepared()
        cast.placed(programme, cast.deniz)
    what, who = "Laboratuvarda su baskını oldu.", "Deniz Kaya, Tarık Tarih"
    said = {"programme": str(programme), "happened_at": "2026-04-21T09:30:00+03:00", "what": what, "persons": who}
    with at("21.4.2026"):
        assert refusal(cast.tarik.post("/v1/incidents", said)) == (403, "role_not_allowed")
        assert refusal(cast.deniz.post("/v1/incidents", said)) == (403, "role_not_allowed")
        later = said | {"happened_at": "2026-04-22T09:30:00+03:00"}
        assert refusal(cast.onur.post("/v1/incidents", later)) == (422, "not_happened_yet")
        made = ok(cast.onur.post("/v1/incidents", said))
        told = cast.last("mobility.incident.reported")
        assert told_to(told) == {("oyggm_officer", "tr")}
        assert [(one["role"], one["unit"]) for one in told["data"]["awaiting"]] == [("oyggm_officer", "tr")]
        incident = f"/v1/incidents/{made['id']}"
        assert [one.get(incident).json["what"] for one in (cast.onur, cast.host, cast.oyggm)] == [what] * 3
        others = (cast.deniz, cast.tarik, cast.altieylul, cast.province, cast.ogm, cast.unit, cast.auditor)
        assert [one.get(incident).status_code for one in others] == [404] * len(others)
        assert refusal(cast.host.post(f"{incident}/take_up"))[0] == 403

        ok(cast.oyggm.post(f"{incident}/take_up"))
        ok(cast.oyggm.post(f"{incident}/resolve", {"outcome": "Atölye başka salona alındı."}))
        resolved = cast.last("mobility.incident.resolved")

    assert told_to(resolved) == {("principal", "tr/10/altieylul/720001")}
    assert people_told(resolved) == {str(cast.onur.id)}
    kept = [str(one) for one in cast.house.events()]
    assert [one for one in kept if what in one or "Tarık" in one or "salona" in one] == []


def taken_by_the_system(address: str, action: str) -> None:
    """A step that another part of the service brings about."""
    with transaction() as session:
        one = session.get_one(Participation, address.rpartition("/")[2], with_for_update={"of": Participation})
        take(session, PARTICIPATION, action, one, SYSTEM)
