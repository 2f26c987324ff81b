"""SC-MOB from the first day of the visit to the closed participation, step by step (11, 13 to 16, 18 and 19)."""

from __future__ import annotations

import pytest

from chassis.db import transaction
from services.mobility.participations.queries import has_overdue_report
from tests.mobility.cast import AYVALIK, clock_takes, ok, people_told, refusal, told_to
from tests.mobility.visiting import DAYS, ON_RECORD, RULES, Visiting, at, came, delivers, report, shares, writes

BANDIRMA, PROVINCE = ("district_officer", "tr/10/bandirma"), ("province_officer", "tr/10")


@pytest.mark.requirement("MOB-19", "MOB-23", "SM-MOB-4")
def test_whoever_is_placed_accepts_the_rules_and_is_met_by_the_guide(visiting: Visiting) -> None:
    cast = visiting
    with at("10.3.2026"):
        programme = cast.prepared()
        deniz = cast.placed(programme, cast.deniz, rules_accepted_at=None)
        assert ok(cast.deniz.get(deniz))["state"]["code"] == "expected"
        some = cast.deniz.post(f"{deniz}/accept_rules", {"accepted_rules": RULES[:2]})
        assert refusal(some) == (422, "every_rule_accepted")
        assert some.json["missing"] == ["choice.visit_rules.follow_programme"]

    with at("20.4.2026"):
        early = cast.onur.post(f"{deniz}/record_attendance", came(DAYS[0]))
        assert refusal(early) == (409, "visit_rules_not_accepted")
        ok(cast.deniz.post(f"{deniz}/accept_rules", {"accepted_rules": RULES}))
        assert refusal(cast.deniz.post(f"{deniz}/record_attendance", came(DAYS[0]))) == (403, "role_not_allowed")
        assert cast.tarik.post(f"{deniz}/record_attendance", came(DAYS[0])).status_code == 404
        backwards = cast.onur.post(f"{deniz}/record_attendance", came(DAYS[0], "15:30", "08:45"))
        assert "left_at" in backwards.json["errors"]
        holiday = cast.onur.post(f"{deniz}/record_attendance", came("2026-04-23"))
        assert refusal(holiday) == (422, "not_a_day_of_the_visit")
        tomorrow = cast.onur.post(f"{deniz}/record_attendance", came(DAYS[1]))
        assert refusal(tomorrow) == (409, "day_not_come")
        there = ok(cast.onur.post(f"{deniz}/record_attendance", came(DAYS[0], left=None)))
        assert there["state"]["code"] == "attending"
        left = ok(cast.onur.post(f"{deniz}/record_attendance", came(DAYS[0])))
        assert left["attendances"] == [came(DAYS[0]) | {"away_because": None}]

    with at("21.4.2026"):
        unbriefed = cast.onur.post(f"{deniz}/record_attendance", came(DAYS[1]))
        assert refusal(unbriefed) == (409, "first_day_not_briefed")
        cast.brief(programme)
        ok(cast.host.post(f"{deniz}/record_attendance", came(DAYS[1])))


@pytest.mark.requirement("MOB-12", "MOB-13", "MOB-14", "MOB-15", "NTF-45", "NTF-46", "NTF-66", "NTF-71", "Q-38")
def test_a_report_goes_from_the_day_after_the_visit_to_the_closed_participation(visiting: Visiting) -> None:
    cast = visiting
    deniz = cast.visited(cast.deniz)
    with at("22.4.2026"):
        assert refusal(cast.deniz.post(f"{deniz}/deliver")) == (409, "visit_not_ended")

    with at("25.4.2026", "00:00:01"):
        clock_takes()
        due = ok(cast.deniz.get(deniz))
        assert (due["state"]["code"], due["due_on"]) == ("report_due", "2026-05-11")
        became = cast.last("mobility.visit_report.became_due")
        assert (people_told(became), became["data"]["facts"]["due_on"]) == ({str(cast.deniz.id)}, "2026-05-11")
        assert [one["number"] for one in due["daily_observations"]] == [1, 2, 3, 4]

    _delivered(cast, deniz)
    _forwarded_and_closed(cast, deniz)


def _delivered(cast: Visiting, deniz: str) -> None:
    """Step 15: without the third day, then with all four."""
    with at("27.4.2026"):
        writes(cast.deniz, deniz, report(DAYS[0], DAYS[1], DAYS[3]))
        without = cast.deniz.post(f"{deniz}/deliver", {"national_id": None})
        assert refusal(without) == (422, "number_not_on_record")
        missing = cast.deniz.post(f"{deniz}/deliver", ON_RECORD)
        assert refusal(missing) == (422, "days_missing")
        assert missing.json["missing"] == ["3 (22.04.2026)"]
        assert "22.04.2026" in missing.json["title"]
        writes(cast.deniz, deniz, report(*DAYS, knowledge_gained="Kısa."))
        assert refusal(cast.deniz.post(f"{deniz}/deliver", ON_RECORD)) == (422, "knowledge_too_short")
        writes(cast.deniz, deniz, report(*DAYS, application_at_home_school=[]))
        assert refusal(cast.deniz.post(f"{deniz}/deliver", ON_RECORD)) == (422, "application_required")
        writes(cast.deniz, deniz, report(*DAYS))
        done = ok(cast.deniz.post(f"{deniz}/deliver", ON_RECORD))
        assert (done["state"]["code"], done["delivered_at"][:10]) == ("report_delivered", "2026-04-27")
        assert done["national_id"] == "10*******46"
        assert told_to(cast.last("mobility.visit_report.delivered")) == {("principal", AYVALIK)}


def _forwarded_and_closed(cast: Visiting, deniz: str) -> None:
    """Step 16, with a report that is returned once on its way."""
    with at("28.4.2026"):
        why = {"reason": "İkinci günün sınıfı yazılsın."}
        assert refusal(cast.deniz.post(f"{deniz}/forward"))[0] == 403
        assert ok(cast.head_ayvalik.post(f"{deniz}/return", why))["state"]["code"] == "report_returned"
        assert people_told(cast.last("mobility.visit_report.returned")) == {str(cast.deniz.id)}
        assert ok(cast.deniz.get(deniz))["returned_for"] == why["reason"]
        ok(cast.deniz.post(f"{deniz}/deliver", ON_RECORD))
    with at("29.4.2026"):
        on = ok(cast.head_ayvalik.post(f"{deniz}/forward"))
        assert (on["state"]["code"], on["forwarded_at"][:10]) == ("report_forwarded", "2026-04-29")
        assert told_to(cast.last("mobility.visit_report.forwarded")) == {PROVINCE}
        alone = cast.province.post(f"{deniz}/acknowledge")
        assert refusal(alone) == (422, "sharing_missing")
        both = ["choice.audience.school_administration", "choice.audience.own_zumre"]
        assert alone.json["missing"] == both

        first = shares(cast.deniz, deniz, "school_administration", "2026-04-30T12:00:00+03:00")
        second = shares(cast.deniz, deniz, "own_zumre", "2026-04-29T09:00:00+03:00")
        assert told_to(cast.house.events()[-2]) == {("principal", AYVALIK), ("deputy_principal", AYVALIK)}
        assert refusal(cast.deniz.post(f"{first}/hold", {"minutes": "Konuşuldu."})) == (409, "not_held_yet")
        ok(cast.deniz.post(f"{second}/hold", {"minutes": "Zümrede konuşuldu."}))
        assert cast.province.post(f"{deniz}/acknowledge").json["missing"] == both[:1]
    with at("30.4.2026", "14:00:00"):
        ok(cast.deniz.post(f"{first}/hold", {"minutes": "Yönetimle konuşuldu."}))
        assert ok(cast.province.post(f"{deniz}/acknowledge"))["state"]["code"] == "closed"
        assert people_told(cast.last("mobility.participation.closed")) == {str(cast.deniz.id)}


@pytest.mark.requirement("MOB-14", "NTF-45", "Q-38", "Q-39")
def test_a_principal_whose_report_is_late_is_reminded_and_her_district_passes_it_on(visiting: Visiting) -> None:
    cast = visiting
    ipek = cast.visited(cast.ipek)
    for day in ("25.4.2026", "5.5.2026"):
        with at(day):
            clock_takes()
    assert "mobility.visit_report.reminded" not in cast.house.told()
    for day in ("6.5.2026", "8.5.2026", "11.5.2026"):
        with at(day, "23:59:00"):
            clock_takes()
            with transaction() as session:
                assert not has_overdue_report(session, cast.ipek.id)
    assert cast.house.told().count("mobility.visit_report.reminded") == 2

    with at("12.5.2026"):
        with transaction() as session:
            assert has_overdue_report(session, cast.ipek.id)
        clock_takes()
        assert ok(cast.ipek.get(ipek))["state"]["code"] == "report_overdue"
        late = cast.last("mobility.visit_report.became_overdue")
        assert (people_told(late), told_to(late)) == ({str(cast.ipek.id)}, {BANDIRMA, PROVINCE})
        [listed] = ok(cast.province.get("/v1/participations?late=yes"))["items"]
        assert listed["id"] == ipek.rpartition("/")[2]

    with at("15.5.2026"):
        delivers(cast.ipek, ipek)
        with transaction() as session:
            assert not has_overdue_report(session, cast.ipek.id)
        assert told_to(cast.last("mobility.visit_report.delivered")) == {BANDIRMA}
        assert refusal(cast.ipek.post(f"{ipek}/forward")) == (409, "own_record")
        ok(cast.bandirma.post(f"{ipek}/forward"))
        for audience in ("school_administration", "own_zumre"):
            sharing = shares(cast.ipek, ipek, audience, "2026-05-15T09:00:00+03:00")
            ok(cast.ipek.post(f"{sharing}/hold", {"minutes": "Paylaşıldı."}))
        assert ok(cast.province.post(f"{ipek}/acknowledge"))["state"]["code"] == "closed"
