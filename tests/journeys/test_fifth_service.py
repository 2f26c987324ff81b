"""A programme nobody knew of, three steps in one table, is everywhere without a changed line elsewhere."""

from __future__ import annotations

import re

import httpx
import pytest

from tests.journeys.system import System, eventually

DRAFT = {"place": "Manyas Kuş Cenneti", "pupils": 24}


def test_it_shows_in_tasks_timeline_messages_and_api(system: System) -> None:
    teacher, principal, officer = (system.caller(name) for name in ("murat.deniz", "ipek.su", "nesrin.liman"))
    thing = teacher.does("/excursions/v1/excursions", DRAFT)
    address = f"/excursions/v1/excursions/{thing['id']}"

    waiting = eventually(lambda: [t for t in principal.tasks() if t["subject"] == thing["id"]], "the principal's task")
    assert waiting[0]["title"] == {"tr": "Manyas Kuş Cenneti gezisi", "en": "Day out to Manyas Kuş Cenneti"}
    principal.does(f"{address}/submit")

    eventually(lambda: [t for t in officer.tasks() if t["subject"] == thing["id"]], "the officer's task")
    eventually(lambda: not [t for t in principal.tasks() if t["subject"] == thing["id"]], "the principal's is gone")
    eventually(lambda: system.told("excursions.excursion.submitted", thing["id"]) == {"nesrin.liman"}, "who is told")
    officer.does(f"{address}/approve")

    def told() -> list[str]:
        lines = principal.get(f"/gateway/v1/cases/{thing['id']}/timeline")["items"]
        return [line["type"] for line in sorted(lines, key=lambda line: line["number"])]

    steps = [f"excursions.excursion.{done}" for done in ("drafted", "submitted", "approved")]
    eventually(lambda: told() == steps, "the whole timeline")
    assert "excursions.excursion.submitted" in httpx.get(f"{system.url}/api/excursions/asyncapi.json").text
    stranger = system.caller("hatice.yurt")
    assert stranger.sees(f"/gateway/v1/cases/{thing['id']}/timeline") == 404


@pytest.mark.requirement("SEC-01")
def test_it_has_pages_drawn_from_its_description(system: System) -> None:
    teacher = system.caller("murat.deniz")
    thing = teacher.does("/excursions/v1/excursions", DRAFT | {"place": "Ida Dağı"})
    page = f"/excursions/excursions/{thing['id']}"
    with system.visitor("ipek.su") as principal, system.visitor("hatice.yurt") as stranger:
        eventually(lambda: "Ida Dağı gezisi" in principal.get("/").text, "it waits on the home page")
        assert "Ida Dağı" in principal.get("/excursions/excursions").text

        shown = principal.get(page).text
        assert "İlçeye gönder" in shown
        assert "Gidilecek yer" in shown
        asked = principal.get(f"{page}/submit").text
        hidden = dict(re.findall(r'name="(_?\w+)"[^>]*value="([^"]*)"', asked))
        done = principal.post(f"{page}/submit", data=hidden | {"_confirmed": "1"}, follow_redirects=True)
        assert done.status_code == 200
        assert teacher.get(f"/excursions/v1/excursions/{thing['id']}")["state"]["code"] == "at_district"
        assert stranger.get(page).status_code == 404
