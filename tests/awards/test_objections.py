"""The nominating body objects, and the executive board answers (SM-AWD-4, Q-44)."""

from __future__ import annotations

import pytest

from chassis.documents import making
from tests.awards.cast import at, ok, refusal, told_to
from tests.awards.judging import DECIDED, DECIDING, REFUSED, Judging
from tests.awards.places import CAMLITEPE, GULYOLU, PROVINCE
from tests.awards.settling import Settled

UPHELD = {"upheld": True, "answer": "Belgeler yeniden incelendi", "decision_number": "2026/22"}


def claims(candidacy: str) -> dict[str, str]:
    return {"candidacy": candidacy[-36:], "claim": "Belgelerimiz eksiksizdi"}


@pytest.mark.requirement("SM-AWD-4", "Q-44")
def test_an_objection_is_filed_once_within_ten_working_days_and_answered_for_good(cast: Settled) -> None:
    here = Judging(cast)
    refused, other = here.ready("Reddedilen", "Öteki")
    school, board = cast.commissions[CAMLITEPE][0], cast.executive[0]
    with at(DECIDING):
        early = school.post("/v1/objections", claims(refused))
        ok(board.post(f"{refused}/decide", REFUSED))
        ok(board.post(f"{other}/decide", REFUSED))
    with at("16.6.2026"):
        strangers = [
            who.post("/v1/objections", claims(refused)).status_code
            for who in (cast.heads[CAMLITEPE], here.board(CAMLITEPE), cast.commissions[GULYOLU][0])
        ]
        filed = ok(school.post("/v1/objections", claims(refused)))
        twice = school.post("/v1/objections", claims(refused))
        objection = f"/v1/objections/{filed['id']}"
        juror = here.jurors[0].post(f"{objection}/answer", UPHELD)
        bare = board.post(f"{objection}/answer", UPHELD | {"decision_number": None})
        answered = ok(board.post(f"{objection}/answer", {"upheld": False, "answer": "Karar yerindedir"}))
        again = board.post(f"{objection}/answer", UPHELD)
        still = ok(school.get(refused))["state"]["code"]
    with at("17.6.2026"):
        late = school.post("/v1/objections", claims(other))

    assert refusal(early) == (409, "nothing_to_object_to")
    assert strangers == [403, 403, 404]
    assert filed["answer_by"].startswith("2026-06-30T")
    assert told_to(cast.last("awards.objection.filed")) == {("province_executive_board", PROVINCE)}
    assert refusal(twice) == (409, "objection_already_filed")
    assert refusal(juror) == (403, "role_not_allowed")
    assert refusal(bare) == (422, "new_decision_missing")
    assert (answered["state"]["code"], answered["answered_on"], still) == ("answered", "2026-06-16", "not_granted")
    assert told_to(cast.last("awards.objection.answered")) == {("school_project_commission", CAMLITEPE)}
    assert refusal(again) == (409, "invalid_transition")
    assert refusal(late) == (409, "objection_too_late")


@pytest.mark.requirement("SM-AWD-4", "Q-44")
def test_an_objection_that_is_upheld_is_a_new_decision(cast: Settled) -> None:
    here = Judging(cast)
    refused, granted = here.ready("Reddedilen", "Verilen")
    school, board = cast.commissions[CAMLITEPE][0], cast.executive[0]
    with at(DECIDING):
        ok(board.post(f"{refused}/decide", REFUSED))
        ok(board.post(f"{granted}/decide", DECIDED))
        while making.make_next():
            pass
        for one in (refused, granted):
            objection = ok(school.post("/v1/objections", claims(one)))
            ok(board.post(f"/v1/objections/{objection['id']}/answer", UPHELD))
        now = [ok(school.get(one)) for one in (refused, granted)]
        certificates = ok(school.get("/v1/award-certificates"))["items"]

    assert [one["state"]["code"] for one in now] == ["granted", "not_granted"]
    assert {one["decision"]["decision_number"] for one in now} == {"2026/22"}
    assert sorted(one["state"]["code"] for one in certificates) == ["issued", "withdrawn"]
    assert cast.house.told().count("awards.award.granted") == 2
