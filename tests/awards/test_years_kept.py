"""What is known of members and supporters' contacts goes after five years (ledger 5.1, PRV-14)."""

from __future__ import annotations

import pytest

from chassis.retention import erase_all
from services.awards.subscriptions import LISTENER
from services.awards.years.area import KEEPS
from services.awards.years.bodies.model import Kind
from tests.awards.cast import at, ok
from tests.awards.places import PROVINCE
from tests.awards.settling import Settled
from tests.awards.year_end import CONTACT
from tests.telling import event, hear


@pytest.mark.requirement("PRV-14")
def test_memberships_and_contacts_are_kept_for_five_years(cast: Settled) -> None:
    with at("1.10.2025"):
        supporter = ok(cast.province.post("/v1/supporters", CONTACT))
        bodies = ok(cast.auditor.get(f"/v1/bodies?project_year={cast.year}&limit=100"))["items"]
        board = next(one for one in bodies if one["kind"] == Kind.MONITORING_EVALUATION_BOARD)
        minutes = {"body": board["id"], "held_on": "2025-09-29", "agenda": "İlk toplantı", "decisions": "1. Uygun."}
        there = {"attendees": [str(one.id) for one in cast.monitoring]}
        meeting = ok(cast.monitoring[0].post("/v1/body-meetings", minutes | there))
    with at("26.6.2026"):
        closed = event(facts={"id": cast.year}) | {"type": "awards.project_year.closed", "source": "/awards"}
        hear(LISTENER, closed)
    for day, kept in (("26.6.2030", 5), ("27.6.2031", 0)):
        with at(day):
            erase_all(KEEPS)
            assert len(ok(cast.auditor.get(f"/v1/bodies/{board['id']}"))["members"]) == kept

    with at("27.6.2031"):
        assert ok(cast.auditor.get(f"/v1/body-meetings/{meeting['id']}"))["attendees"] == []
        assert ok(cast.province.get(f"/v1/supporters/{supporter['id']}"))["contact_name"] is None
        assert ok(cast.province.get("/v1/bodies"))["items"][0]["unit"].startswith(PROVINCE)
