"""An auditor reads within the assigned scope: what lies at the ministry is read by the ministry's (SEC-10)."""

from __future__ import annotations

from typing import Any

import pytest

from chassis.identity import Post, Role
from tests.chassis.files.samples import PDF, upload
from tests.doors import Person
from tests.training.answers import at, ok, refusal
from tests.training.cast_communities import Cast, bring
from tests.training.group import PLAN, Group

PUBLICATION = {"name": "Işık", "author": "Ali Can", "year": 2021, "kind": "book", "language": "tr", "licence": "cc_by"}
RIGHTS = {"source": "MEB", "right_of_use": "Bakanlığa aittir"}
SHOWN: dict[str, Any] = {"kind": "file", "title": "Belge"}


def auditor(cast: Cast, unit: str) -> Person:
    """Somebody who is to look there."""
    return Person(cast.house.client, "training", (Post(Role.AUDITOR, unit),))


def seen_by(who: Person, *addresses: str) -> list[int]:
    """What these addresses answer."""
    return [who.get(one).status_code for one in addresses]


@pytest.mark.requirement("SEC-10", "PLT-05", "MGT-09", "FIN-01")
def test_what_the_ministry_has_not_shown_yet_is_read_by_no_auditor_of_a_province(communities: Cast) -> None:
    cast, balikesir, ankara = communities, auditor(communities, "tr/10"), auditor(communities, "tr/06")
    with at("15.9.2025"):
        item = f"/v1/library-items/{ok(cast.oyggm.post('/v1/library-items', PUBLICATION | RIGHTS))['id']}"
        theme = (
            f"/v1/communities/{ok(cast.oyggm.post('/v1/communities', PLAN | {'trainer': str(cast.trainer.id)}))['id']}"
        )
        made = ok(cast.oyggm.post("/v1/appropriations", {"amount": "1000.00", "budget_year": 2025}))["id"]
        money = f"/v1/appropriations/{made}"
        before = {who: seen_by(who, item, theme, money) for who in (cast.auditor, balikesir, ankara)}
        bring(cast.oyggm, item)
        ok(cast.oyggm.post(f"{item}/publish"))
        ok(cast.oyggm.post(f"{theme}/announce"))
        sent = {"province": "tr/10", "document_number": "2025/17", "transferred_on": "2025-09-15"}
        ok(cast.oyggm.post(f"{money}/transfer", sent))
        after = {who: seen_by(who, item, theme, money) for who in (cast.auditor, balikesir, ankara)}

    assert before == {cast.auditor: [200, 200, 200], balikesir: [404, 404, 404], ankara: [404, 404, 404]}
    assert after == {cast.auditor: [200, 200, 200], balikesir: [200, 200, 200], ankara: [200, 200, 404]}


@pytest.mark.requirement("SEC-10", "FIN-08", "FIN-09")
def test_what_the_ministry_pays_is_shown_by_whoever_runs_it_and_read_by_its_auditor(communities: Cast) -> None:
    cast = communities
    Group(cast, run_by="ogm_officer").placed().formed().started().completed()
    with at("12.12.2025"):
        [found] = ok(cast.ogm.get("/v1/fee-files"))["items"]
        file = f"/v1/fee-files/{found['id']}"
        ok(cast.ogm.bring(f"{file}/add_evidence", **SHOWN, file=upload(PDF, "onay.pdf")))
        payers = cast.oyggm.bring(f"{file}/add_evidence", **SHOWN, file=upload(PDF, "onay.pdf"))
        seen = [seen_by(who, file) for who in (cast.auditor, auditor(cast, "tr/06"))]

    assert refusal(payers) == (403, "role_not_allowed")
    assert seen == [[200], [404]]
