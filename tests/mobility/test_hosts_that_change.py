"""A host is renamed or closed while a visit is to come (Q-48)."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from services.mobility.subscriptions import LISTENER
from tests.mobility.cast import CAMLITEPE, Cast, at, ok, told_to
from tests.mobility.hosting import placed
from tests.telling import event, hear


def told_of(verb: str, sequence: int, name: str, *, is_open: bool) -> dict[str, Any]:
    """The directory tells of the host."""
    facts = {"path": CAMLITEPE, "code": "720001", "name": name, "kind": "science_high_school", "authority": None}
    told = {"facts": facts | {"is_open": is_open, "sequence": sequence}}
    return event(uuid4(), 1) | {"type": f"gateway.school.{verb}", "source": "/gateway", "data": told}


@pytest.mark.requirement("Q-48")
def test_a_visit_bears_its_host_s_new_name(cast: Cast) -> None:
    visit, _ = placed(cast)
    with at("20.3.2026"):
        hear(LISTENER, told_of("changed", 2, "Çamlıtepe Fen Lisesi", is_open=True))

    assert ok(cast.deniz.get(visit))["title"]["tr"] == "Çamlıtepe Fen Lisesi – Matematik"
    assert ok(cast.deniz.get("/v1/showcases"))["items"][0]["title"]["tr"] == "Çamlıtepe Fen Lisesi"


@pytest.mark.requirement("Q-48")
def test_the_ministry_hears_of_a_visit_whose_host_was_closed(cast: Cast) -> None:
    visit, _ = placed(cast)
    with at("20.3.2026"):
        hear(LISTENER, told_of("closed", 2, "Altıeylül Çamlıtepe Fen Lisesi", is_open=False))

    assert told_to(cast.last("mobility.visit_programme.host_closed")) == {("oyggm_officer", "tr")}
    assert ok(cast.oyggm.get(visit))["state"]["code"] == "placed"
    assert ok(cast.deniz.get("/v1/showcases"))["items"] == []
