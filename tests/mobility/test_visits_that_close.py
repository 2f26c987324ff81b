"""A visit closes with the last of its reports, by a clock that goes on while it is looked at (SM-MOB-2, SC-MOB 19)."""

from __future__ import annotations

import pytest

from tests.mobility.cast import at, clock_takes, ok
from tests.mobility.hosting import arrived, prepared
from tests.mobility.visiting import DAYS, Visiting, came, delivers, shares


def _held(cast: Visiting) -> tuple[str, str]:
    """Deniz was there every day, Ece never came: the addresses of the visit and of Deniz's participation."""
    visit, _ = prepared(cast)
    with at("20.4.2026"):
        deniz = f"/v1/participations/{arrived(cast, cast.deniz)['id']}"
        ok(cast.onur.post(f"{visit}/start"))
        ok(cast.onur.post(f"{visit}/brief_participants", {"told": "Okul gezildi."}))
    with at("24.4.2026", "16:00:00"):
        for day in DAYS[1:]:
            ok(cast.onur.post(f"{deniz}/record_attendance", came(day)))
        [ece] = [one["id"] for one in ok(cast.ece.get("/v1/participations"))["items"]]
        ok(cast.onur.post(f"/v1/participations/{ece}/mark_missed"))
    return visit, deniz


@pytest.mark.requirement("MOB-15")
def test_a_visit_closes_with_the_last_report_and_not_before(visiting: Visiting) -> None:
    cast = visiting
    visit, deniz = _held(cast)
    with at("25.4.2026", goes_on=True):
        clock_takes()
        ended = ok(cast.oyggm.get(visit))["state"]["code"]
        delivers(cast.deniz, deniz)
        ok(cast.head_ayvalik.post(f"{deniz}/forward"))
        for audience in ("school_administration", "own_zumre"):
            sharing = shares(cast.deniz, deniz, audience, "2026-04-25T09:00:00+03:00")
            ok(cast.deniz.post(f"{sharing}/hold", {"minutes": "Paylaşıldı."}))
        clock_takes()
        still = ok(cast.oyggm.get(visit))["state"]["code"]
        ok(cast.province.post(f"{deniz}/acknowledge"))
        clock_takes()

    assert (ended, still) == ("ended", "ended")
    assert ok(cast.oyggm.get(visit))["state"]["code"] == "closed"
    assert cast.house.told().count("mobility.visit_programme.closed") == 1
