"""What accompanies a project year: supporters, their meetings, publications, and managers' answers (SC-AWD 19, 20)."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest

from tests.awards.cast import at, ok, refusal
from tests.awards.places import CAMLITEPE, GULYOLU, RUZGAR
from tests.awards.settling import Settled
from tests.awards.year_end import ANSWERS, CONTACT


@pytest.mark.requirement("AWD-38", "PRV-04")
def test_supporters_are_added_per_year_and_their_contacts_are_known_to_few(cast: Settled) -> None:
    with at("1.10.2025"):
        added = ok(cast.province.post("/v1/supporters", CONTACT))
        again = cast.technical[0].post("/v1/supporters", CONTACT)
        by_head = cast.heads[GULYOLU].post("/v1/supporters", CONTACT | {"name": "Başkası"})
        address = f"/v1/supporters/{added['id']}"
        known = [ok(one.get(address))["contact_name"] for one in (cast.executive[0], cast.technical[0])]
        unknown = [ok(one.get(address))["contact_name"] for one in (cast.monitoring[0], cast.heads[GULYOLU], cast.ogm)]
        ended = ok(cast.province.post(f"{address}/end", {"reason": "Desteği sona erdi."}))
        told = [one for one in cast.house.events() if one["type"].startswith("awards.supporter.")]

    assert added["code"] == "other"
    assert refusal(again) == (409, "supporter_already_there")
    assert by_head.status_code == 403
    assert known == ["Zeynep Dal"] * 2
    assert unknown == [None] * 3
    assert ended["state"]["code"] == "ended"
    assert "Zeynep" not in str(told)
    assert "example.org" not in str(told)


@pytest.mark.requirement("AWD-35")
def test_the_project_is_followed_together_with_its_supporters(cast: Settled) -> None:
    with at("12.1.2026"):
        supporters = ok(cast.province.get(f"/v1/supporters?project_year={cast.year}"))["items"]
        there = [supporters[0]["id"], supporters[1]["id"]]
        said = {"held_on": "2026-01-09", "place": "Valilik", "supporters": there, "minutes": "Takvim görüşüldü."}
        ahead = cast.province.post("/v1/supporter-meetings", said | {"held_on": "2026-01-13"})
        stranger = cast.province.post("/v1/supporter-meetings", said | {"supporters": [cast.year]})
        by_team = cast.technical[0].post("/v1/supporter-meetings", said)
        meeting = ok(cast.executive[1].post("/v1/supporter-meetings", said))
        address = f"/v1/supporter-meetings/{meeting['id']}"
        version = cast.province.get(address).headers["ETag"]
        corrected = ok(cast.province.put(address, said | {"supporters": there[:1]}, If_Match=version))

    assert refusal(ahead) == (422, "meeting_outside_the_year")
    assert refusal(stranger) == (422, "supporter_not_of_the_year")
    assert by_team.status_code == 403
    assert {one["id"] for one in meeting["supporters"]} == set(there)
    assert [one["id"] for one in corrected["supporters"]] == there[:1]


@pytest.mark.requirement("AWD-35")
def test_what_was_published_is_logged_with_channel_address_and_day(cast: Settled) -> None:
    said = {"channel": "social_media", "outlet": "@balikesirmem", "headline": "BİGEP fuarı açıldı"}
    said |= {"published_on": "2026-06-05"}
    with at("12.6.2026"):
        without = cast.province.post("/v1/publications", said)
        entry = ok(cast.province.post("/v1/publications", said | {"address": "https://example.org/bigep"}))
        paper = {
            "channel": "newspaper",
            "outlet": "Balıkesir Postası",
            "headline": "=Ödüller",
            "published_on": "2026-06-12",
        }
        printed = ok(cast.executive[0].post("/v1/publications", paper))
        ahead = cast.province.post("/v1/publications", paper | {"published_on": "2026-06-13"})
        struck = ok(cast.province.post(f"/v1/publications/{printed['id']}/strike", {"reason": "Yanlış gazete."}))
        read = ok(cast.teachers[GULYOLU][0].get("/v1/publications"))["items"]
        book = cast.province.get("/v1/publications/workbook?state=logged")

    assert without.status_code == 422
    assert without.json["errors"]["address"]
    assert refusal(ahead) == (422, "published_outside_the_year")
    assert struck["state"]["code"] == "struck"
    assert {one["id"] for one in read} == {entry["id"], printed["id"]}
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(io.BytesIO(book.data)).active]
    assert rows[1] == ["05.06.2026", "Sosyal medya", "@balikesirmem", "BİGEP fuarı açıldı", "https://example.org/bigep"]


@pytest.mark.requirement("AWD-37")
def test_each_manager_answers_five_year_end_questions_once(cast: Settled) -> None:
    head = cast.heads[GULYOLU]
    with at("20.5.2026"):
        unanswered = head.post("/v1/manager-answers", ANSWERS | {"include_parents": " "})
        given = ok(head.post("/v1/manager-answers", ANSWERS))
        again = head.post("/v1/manager-answers", ANSWERS)
        by_teacher = cast.teachers[GULYOLU][0].post("/v1/manager-answers", ANSWERS)
        address = f"/v1/manager-answers/{given['id']}"
        said = ANSWERS | {"include_parents": "Veli akademisi yedi kez toplandı."}
        edited = ok(head.put(address, said, If_Match=head.get(address).headers["ETag"]))
        unseen = cast.heads[CAMLITEPE].get(address)
        book = cast.province.get("/v1/manager-answers/workbook")

    assert unanswered.status_code == 422
    assert refusal(again) == (409, "answers_already_given")
    assert by_teacher.status_code == 403
    assert edited["include_parents"] == "Veli akademisi yedi kez toplandı."
    assert unseen.status_code == 404
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(io.BytesIO(book.data)).active]
    assert rows[1][0] == "Karesi Gülyolu Ortaokulu"
    assert rows[1][3] == "Veli akademisi yedi kez toplandı."


@pytest.mark.requirement("AWD-37")
def test_nothing_is_asked_while_a_year_is_prepared(newcomers: Settled) -> None:
    with at("31.8.2025"):
        nowhere = newcomers.heads[RUZGAR].post("/v1/manager-answers", ANSWERS)
        newcomers.prepare()
    with at("1.9.2025"):
        too_early: Any = newcomers.heads[RUZGAR].post("/v1/manager-answers", ANSWERS)

    assert refusal(nowhere) == (409, "no_project_year")
    assert refusal(too_early) == (409, "year_asks_nothing")
