"""Which visits somebody may apply for, and why not; the list opens at the own field (MOB-06, MOB-07, PLT-10)."""

from __future__ import annotations

from datetime import date

import pytest

from chassis.identity import Role
from tests.mobility.cast import CAMLITEPE, EDREMIT, Cast, at, ok
from tests.mobility.hosting import DESCRIPTION, PLAN, announced_host, expected

FIELDS = [{"field": "mathematics"}, {"field": "history"}]


def _two_visits(cast: Cast) -> dict[str, str]:
    """One of mathematics, one of history."""
    host, made = announced_host(cast, opened=FIELDS), {}
    for field in ("mathematics", "history"):
        with at("15.9.2025"):
            visit = ok(cast.oyggm.post("/v1/visit-programmes", PLAN | {"host_school": host, "field": field}))["id"]
        with at("16.2.2026"):
            ok(cast.oyggm.post(f"/v1/visit-programmes/{visit}/announce"))
        made[field] = visit
    return made


@pytest.mark.requirement("MOB-06", "PLT-10")
def test_the_list_opens_at_the_own_field_and_shows_all_when_asked(cast: Cast) -> None:
    made = _two_visits(cast)
    with at("17.2.2026"):
        own = ok(cast.tuna.get("/v1/visit-openings"))["items"]
        every = ok(cast.tuna.get("/v1/visit-openings?fields=all"))["items"]
        of_one = ok(cast.tuna.get("/v1/visit-openings?fields=all&field=mathematics"))["items"]
        without_field = ok(cast.head_edremit.get("/v1/visit-openings"))["items"]

    assert [(one["field"], one["may_apply"]) for one in own] == [("history", True)]
    assert {one["field"] for one in every} == {"mathematics", "history"}
    assert [one["id"] for one in of_one] == [made["mathematics"]]
    assert of_one[0]["why_not"][0]["code"] == "not_of_the_field"
    assert of_one[0]["why_not"][0]["text"] == "Alanınız, ziyarete açılan alan değil."
    assert len(without_field) == 2


@pytest.mark.requirement("MOB-07")
def test_each_condition_that_is_not_met_is_named(cast: Cast) -> None:
    made = _two_visits(cast)
    visit = f"/v1/visit-openings/{made['mathematics']}"
    ali = cast.one("Ali Taş", Role.TEACHER, EDREMIT, "mathematics")
    cast.posts[-1].starts_on = date(2025, 4, 21)
    cast.settle_again()
    with at("17.2.2026"):
        found = {one: [why["code"] for why in ok(one.get(visit))["why_not"]] for one in (cast.deniz, ali, cast.onur)}
        officer = [why["code"] for why in ok(cast.province.get(visit))["why_not"]]
        expected(cast, f"/v1/visit-programmes/{made['mathematics']}", cast.ece)
        ece = [why["code"] for why in ok(cast.ece.get(visit))["why_not"]]
        elsewhere = [why["code"] for why in ok(cast.ece.get(f"/v1/visit-openings/{made['history']}"))["why_not"]]
    with at("15.2.2026"):
        early = [why["code"] for why in ok(cast.deniz.get(visit))["why_not"]]

    assert found[cast.deniz] == []
    assert found[ali] == ["served_too_short"]
    assert found[cast.onur] == ["visits_own_school"]
    assert officer == ["serves_at_no_school", "not_of_the_field", "served_too_short"]
    assert ece == ["already_placed"]
    assert elsewhere == ["not_of_the_field", "date_overlap"]
    assert early == ["window_not_open"]


def test_a_trainer_sees_no_visit(cast: Cast) -> None:
    made = _two_visits(cast)
    trainer = cast.one("Tuna Eğitmen", Role.TRAINER, CAMLITEPE)

    assert ok(trainer.get("/v1/visit-openings?fields=all"))["items"] == []
    assert trainer.get(f"/v1/visit-openings/{made['history']}").status_code == 404
    assert DESCRIPTION["criteria"] in ok(cast.tuna.get(f"/v1/visit-openings/{made['history']}"))["criteria"]
