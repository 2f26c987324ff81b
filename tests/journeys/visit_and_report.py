"""SC-MOB from the first day of the visit to the first closed participation (steps 11 to 16)."""

from __future__ import annotations

from typing import Any

from chassis.national_ids import mask
from tests.journeys.visit import DAYS, V1, Visit

NUMBERS = {"deniz_kaya": "10000011272", "ipek_su": "10000011340"}
GAINED = "Zümre her hafta bir dersi birlikte izliyor; öğrenciler de değerlendirmeye katılıyor."


def play(visit: Visit) -> None:
    """From the first day to the closed participation of the one who is in time."""
    _11_the_first_day(visit)
    _12_an_incident(visit)
    _13_too_early_for_a_report(visit)
    _14_the_visit_is_over(visit)
    _15_a_day_is_missing(visit)
    _16_the_report_goes_its_way(visit)


def _11_the_first_day(visit: Visit) -> None:
    visit.at("2026-04-20T09:00:00")
    for name in ("deniz_kaya", "ipek_su"):
        arrival = {"day": DAYS[0], "arrived_at": "08:30"}
        came = visit.onur_er.does(f"{visit.participation(name)}/record_attendance", arrival)
        assert came["state"]["code"] == "attending"
    assert visit.onur_er.does(f"{visit.address}/start")["state"]["code"] == "ongoing"
    visit.onur_er.does(f"{visit.address}/brief_participants", {"told": "Okul gezildi, program anlatıldı."})


def _12_an_incident(visit: Visit) -> None:
    visit.at("2026-04-21T10:00:00")
    said = {
        "programme": visit.programme,
        "happened_at": "2026-04-21T09:30:00+03:00",
        "what": "Okulda su kesintisi oldu.",
        "persons": "Deniz Kaya, İpek Su",
    }
    incident = visit.made(visit.onur_er, "incidents", said)
    visit.hears("mobility.incident.reported", incident, {"tuna.ozturk", "gaye.cirak"}, within=60)
    visit.tuna_ozturk.does(f"{V1}/incidents/{incident}/take_up")
    outcome = {"outcome": "Su akşam geldi, öğleden sonraki ders başka salonda yapıldı."}
    assert visit.tuna_ozturk.does(f"{V1}/incidents/{incident}/resolve", outcome)["state"]["code"] == "resolved"


def _13_too_early_for_a_report(visit: Visit) -> None:
    visit.at("2026-04-22T10:00:00")
    assert visit.deniz_kaya.refused(f"{visit.participation('deniz_kaya')}/deliver") == (409, "visit_not_ended")


def _14_the_visit_is_over(visit: Visit) -> None:
    visit.at("2026-04-25T00:00:05")
    visit.stands(visit.kemal_isik, visit.address, "ended")
    for name in ("deniz_kaya", "ipek_su"):
        assert visit.stands(visit.person(name), visit.participation(name), "report_due")["due_on"] == "2026-05-11"


def _15_a_day_is_missing(visit: Visit) -> None:
    visit.at("2026-04-27T10:00:00")
    deniz, mine = visit.deniz_kaya, visit.participation("deniz_kaya")
    deniz.edits(mine, report(DAYS[0], DAYS[1], DAYS[3]))
    refused = deniz.post(f"{mine}/deliver")
    assert (refused.status_code, refused.json()["missing"]) == (422, ["3 (22.04.2026)"])
    deniz.edits(mine, report(*DAYS))
    # Filled from the record: whatever is typed there is not read.
    done = deniz.does(f"{mine}/deliver", {"national_id": NUMBERS["ipek_su"]})
    assert (done["state"]["code"], done["national_id"]) == ("report_delivered", mask(NUMBERS["deniz_kaya"]))
    visit.hears("mobility.visit_report.delivered", mine.rpartition("/")[2], {"nermin.ege"})


def _16_the_report_goes_its_way(visit: Visit) -> None:
    visit.at("2026-04-29T10:00:00")
    mine = visit.participation("deniz_kaya")
    assert visit.nermin_ege.does(f"{mine}/forward")["state"]["code"] == "report_forwarded"
    visit.hears("mobility.visit_report.forwarded", mine.rpartition("/")[2], set(visit.PROVINCE))
    assert visit.cansu_ilhan.refused(f"{mine}/acknowledge") == (422, "sharing_missing")
    shared(visit, "deniz_kaya", "2026-04-29T09:00:00+03:00")
    assert visit.cansu_ilhan.does(f"{mine}/acknowledge")["state"]["code"] == "closed"


def report(*days: str) -> dict[str, Any]:
    lines = [{"day": day, "text": f"{day}: iki ders izledim."} for day in days]
    items = ["Ayda bir ortak ders izlemek"]
    return {"daily_observations": lines, "knowledge_gained": GAINED, "application_at_home_school": items}


def shared(visit: Visit, name: str, held_at: str) -> None:
    """With the administration and with the own zümre."""
    participation = visit.participation(name).rpartition("/")[2]
    for audience in ("school_administration", "own_zumre"):
        said = {"participation": participation, "audience": audience, "held_at": held_at, "place": "Öğretmenler odası"}
        sharing = visit.made(visit.person(name), "sharings", said)
        visit.person(name).does(f"{V1}/sharings/{sharing}/hold", {"minutes": "Gözlemler paylaşıldı."})
