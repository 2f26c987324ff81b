"""SC-MOB from the nomination of a school to the visit that is announced (steps 1 to 4)."""

from __future__ import annotations

from typing import Any

from tests.journeys.visit import V1, Visit

OYGGM, OGM = {"tuna.ozturk", "gaye.cirak"}, {"haluk.sezer", "belgin.isikli"}
# Whoever teaches mathematics at a school, and the one principal who does.
MATHEMATICIANS = {
    "selin.aktas", "aylin.koc", "onur.er", "murat.deniz", "ali.tas", "hulya.demirel", "ece.un", "deniz.kaya",
    "ferit.usta", "ipek.su",
}  # fmt: skip
CRITERIA = "matematik branşı, en az 3 yıl kıdem"
PLAN: dict[str, Any] = {
    "field": "mathematics",
    "aims": ["observe_and_learn_mutually"],
    "starts_on": "2026-04-20",
    "ends_on": "2026-04-24",
    "quota": 2,
    "criteria": CRITERIA,
    "least_years": 3,
    "opens_on": "2026-02-16",
    "closes_on": "2026-03-06",
}


def play(visit: Visit) -> None:
    """From the beginning."""
    _1_a_school_is_nominated(visit)
    _2_the_list_is_approved_and_announced(visit)
    _3_a_visit_is_drafted(visit)
    _4_it_is_announced(visit)


def _1_a_school_is_nominated(visit: Visit) -> None:
    visit.at("2025-09-01T10:00:00")
    visit.list = visit.made(visit.tuna_ozturk, "host-lists", {"year": 2025})
    said = {"host_list": visit.list, "school": "745101", "opened": [{"field": "mathematics"}], "reason": "Olimpiyatlar"}
    visit.host = visit.made(visit.haluk_sezer, "host-schools", said)

    visit.hears("mobility.host_school.nominated", visit.host, OYGGM)


def _2_the_list_is_approved_and_announced(visit: Visit) -> None:
    oyggm, listed = visit.tuna_ozturk, f"{V1}/host-lists/{visit.list}"
    visit.at("2025-09-08T10:00:00")
    oyggm.does(f"{listed}/compile")
    oyggm.does(f"{listed}/submit", {"letter_number": "E-2025/4410"})
    assert oyggm.refused(f"{listed}/announce")[0] == 409

    visit.at("2025-09-12T10:00:00")
    oyggm.does(f"{listed}/approve", {"approved_on": "2025-09-12", "approval_number": "778"})
    # The other officer of ÖYGGM may announce it too.
    told = {"kemal.isik", "vedat.cam", "gaye.cirak", *visit.PROVINCE, *OGM}
    visit.hears("mobility.host_list.approved", visit.list, told)
    assert oyggm.refused(f"{listed}/announce") == (422, "duration_missing")
    oyggm.does(f"{V1}/host-schools/{visit.host}/describe", {"duration_days": 4, "criteria": CRITERIA})
    oyggm.does(f"{listed}/announce")

    [school] = visit.arda_yucel.get(listed)["schools"]
    assert (school["school_name"], school["duration_days"], school["criteria"]) == (
        "Altıeylül Çamlıtepe Fen Lisesi", 4, CRITERIA,
    )  # fmt: skip
    assert [one["field"] for one in school["opened"]] == ["mathematics"]


def _3_a_visit_is_drafted(visit: Visit) -> None:
    visit.at("2025-09-15T10:00:00")
    visit.programme = visit.made(visit.tuna_ozturk, "visit-programmes", PLAN | {"host_school": visit.host})

    shown = visit.tuna_ozturk.get(visit.address)
    assert shown["title"]["tr"] == "Altıeylül Çamlıtepe Fen Lisesi – Matematik"
    assert [one["day"] for one in shown["days"]] == ["2026-04-20", "2026-04-21", "2026-04-22", "2026-04-24"]


def _4_it_is_announced(visit: Visit) -> None:
    visit.at("2026-02-16T10:00:00")
    visit.tuna_ozturk.does(f"{visit.address}/announce")

    visit.hears("mobility.visit_programme.announced", visit.programme, MATHEMATICIANS)
    openings = f"{V1}/visit-openings"
    assert visit.arda_yucel.get(openings)["items"] == []
    [every] = visit.arda_yucel.get(openings, fields="all")["items"]
    assert ([why["code"] for why in every["why_not"]], every["field"]) == (["not_of_the_field"], "mathematics")
    assert [one["may_apply"] for one in visit.deniz_kaya.get(openings)["items"]] == [True]
