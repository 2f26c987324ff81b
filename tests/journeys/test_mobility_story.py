"""Ledger scenario SC-MOB, all nineteen steps, played literally through the public API with the demo's clock."""

from __future__ import annotations

import pytest

from tests.journeys import visit_and_report, visit_announced, visit_is_paid
from tests.journeys.caller import Caller
from tests.journeys.system import System, eventually
from tests.journeys.visit import DAYS, V1, Visit
from tests.journeys.visit_announced import OYGGM, PLAN

CAMLITEPE, NUMBER = "tr/10/altieylul/745101", "10000010"
RULES = {"accepted_rules": ["obey_school_rules", "be_present_open_hours", "follow_programme"]}


@pytest.mark.requirement(
    "MOB-01", "MOB-02", "MOB-03", "MOB-04", "MOB-06", "MOB-07", "MOB-08", "MOB-09", "MOB-10", "MOB-12", "MOB-13",
    "MOB-14", "MOB-15", "MOB-17", "MOB-18", "MOB-19", "MOB-20", "MOB-21", "MOB-22", "MOB-23", "FIN-01", "FIN-04",
    "FIN-06", "FIN-07", "FIN-10", "NTF-37", "NTF-38", "NTF-39", "NTF-40", "NTF-41", "NTF-42", "NTF-44", "NTF-45",
    "NTF-46", "NTF-47", "NTF-48", "SC-MOB",
)  # fmt: skip
def test_two_mathematics_teachers_visit_a_school_and_bring_something_home(visits: System) -> None:
    visit = Visit(visits)
    try:
        visit_announced.play(visit)
        _5_three_apply(visit)
        _6_so_does_a_principal(visit)
        _7_schools_and_districts_approve(visit)
        _8_the_ministry_places(visit)
        _9_one_withdraws(visit)
        _10_the_host_prepares(visit)
        visit_and_report.play(visit)
        visit_is_paid.play(visit)
    finally:
        visits.clock_back()


def _5_three_apply(visit: Visit) -> None:
    visit.at("2026-02-18T10:00:00")
    for name in ("deniz_kaya", "ece_un"):
        assert visit.applies(name)["state"]["code"] == "pending_school"

    refused = visit.ali_tas.post(f"{V1}/applications", {"programme": visit.programme})
    assert (refused.status_code, refused.json()["missing"]) == (422, ["rule.served_too_short"])
    assert "Kıdem" in refused.json()["title"]


def _6_so_does_a_principal(visit: Visit) -> None:
    visit.at("2026-02-19T10:00:00")
    assert visit.applies("ipek_su")["state"]["code"] == "pending_directorate"

    lines = visit.ipek_su.get(f"{visit.application('ipek_su')}/history")["items"]
    assert [one["action"] for one in lines] == ["apply", "skip_own_school"]


def _7_schools_and_districts_approve(visit: Visit) -> None:
    visit.at("2026-02-20T10:00:00")
    for name, principal in (("deniz_kaya", visit.nermin_ege), ("ece_un", visit.leyla_cinar)):
        principal.does(f"{visit.application(name)}/confirm_cover")
        principal.does(f"{visit.application(name)}/approve")
    districts = {"deniz_kaya": visit.aysun_zeytinci, "ece_un": visit.figen_kazdag, "ipek_su": visit.nesrin_liman}
    visit.at("2026-02-27T10:00:00")
    for name, district in districts.items():
        assert visit.tuna_ozturk.sees(visit.application(name)) == 404
        district.does(f"{visit.application(name)}/approve")
        assert visit.tuna_ozturk.get(visit.application(name))["state"]["code"] == "pending_ministry"


def _8_the_ministry_places(visit: Visit) -> None:
    visit.at("2026-03-10T10:00:00")
    oyggm = visit.tuna_ozturk
    eventually(lambda: oyggm.get(visit.address)["state"]["code"] == "applications_closed", "the window is closed")
    for name, score in (("deniz_kaya", 82), ("ece_un", 80), ("ipek_su", 75)):
        visit.person(name).does(f"{visit.application(name)}/accept_rules", RULES)
        oyggm.does(f"{visit.application(name)}/weigh", {"marks": [{"code": "criteria", "points": score}]})
    for name in ("deniz_kaya", "ece_un"):
        oyggm.does(f"{visit.application(name)}/place")
    assert oyggm.refused(f"{visit.application('ipek_su')}/place") == (409, "quota_full")
    assert oyggm.does(f"{visit.application('ipek_su')}/waitlist")["rank"] == 1

    visit.hears("mobility.application.placed", visit.applications["deniz_kaya"],
                {"deniz.kaya", "nermin.ege", "kemal.isik"})  # fmt: skip
    reach = {"phone": "+90 505 111 22 33", "email": "deniz.kaya@kopru.example"}
    visit.deniz_kaya.does(f"{visit.stay('Deniz Kaya')}/tell_reach", reach)
    seen = visit.kemal_isik.get(visit.stay("Deniz Kaya"))
    assert (seen["name"], seen["home_school"], seen["field"], seen["phone"], seen["email"]) == (
        "Deniz Kaya", "Ayvalık Rüzgârlıkıyı Anadolu Lisesi", "mathematics", *reach.values(),
    )  # fmt: skip
    assert "national_id" not in seen
    assert NUMBER not in str(seen)


def _9_one_withdraws(visit: Visit) -> None:
    visit.at("2026-03-13T10:00:00")
    visit.ece_un.does(f"{visit.application('ece_un')}/withdraw", {"reason": "Sağlık"})
    told = {"leyla.cinar", "kemal.isik", "ipek.su", *OYGGM}
    visit.hears("mobility.application.withdrawn", visit.applications["ece_un"], told)
    visit.tuna_ozturk.does(f"{visit.application('ipek_su')}/place")
    assert visit.tuna_ozturk.does(f"{visit.address}/finish_placing")["state"]["code"] == "placed"


def _10_the_host_prepares(visit: Visit) -> None:
    visit.at("2026-04-01T10:00:00")
    host = visit.kemal_isik
    refused = host.post(f"{visit.address}/prepare")
    assert (refused.status_code, refused.json()["code"]) == (422, "host_duties_open")
    assert "choice.host_duties.appoint_guide" in refused.json()["missing"]
    _looked_after(visit, host)
    host.does(f"{visit.address}/prepare")

    staff = visit.serve_at(CAMLITEPE)
    visit.hears(
        "mobility.visit_programme.prepared", visit.programme, {"deniz.kaya", "ipek.su", *staff} - {"kemal.isik"}
    )
    seen = visit.selin_aktas.get(visit.address)
    briefing = next(one for one in seen["duties"] if one["duty"] == "brief_all_staff")
    assert (seen["aims"], seen["starts_on"], seen["ends_on"]) == (PLAN["aims"], PLAN["starts_on"], PLAN["ends_on"])
    assert "önemi" in briefing["note"]
    guide = {"name": "Onur Er", "phone": "+90 532 111 00 01", "email": "onur.er@kopru.example"}
    assert [one.get(visit.address)["guide_contact"] for one in (visit.deniz_kaya, visit.ipek_su)] == [guide, guide]
    assert visit.ece_un.get(visit.address)["guide_contact"] is None


def _looked_after(visit: Visit, host: Caller) -> None:
    for name in ("Deniz Kaya", "İpek Su"):
        host.does(f"{visit.stay(name)}/record_contact", {"contacted_on": "2026-04-01", "contacted_by": "phone"})
    visit.deniz_kaya.does(f"{visit.stay('Deniz Kaya')}/request", {"wish": "19–24 Nisan, tek kişilik oda"})
    host.does(f"{visit.stay('Deniz Kaya')}/reserve", {"lodging": "Altıeylül Öğretmenevi, 19–24 Nisan"})
    visit.ipek_su.does(f"{visit.stay('İpek Su')}/need_none")
    kinds = ("workshop", "zumre_work", "participant_observation", "material_use")
    for day, kind in zip(DAYS, kinds, strict=True):
        said = {"day": day, "activity_kind": kind, "name": "Ortak ders", "begins": "09:00", "ends": "11:30"}
        host.does(f"{visit.address}/plan_activity", said)
    told = {"held_on": "2026-04-01", "told": "Ziyaretin amacı, süresi ve önemi bütün personele anlatıldı."}
    host.does(f"{visit.address}/brief_staff", told)
    missing = host.post(f"{visit.address}/prepare").json()["missing"]
    assert missing == ["choice.host_duties.appoint_guide"]
    guide = {"guide": visit.known("onur.er"), "phone": "+90 532 111 00 01", "email": "onur.er@kopru.example"}
    host.does(f"{visit.address}/name_guide", guide)
