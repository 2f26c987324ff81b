"""What the partner school sees (Q-04): every joint record, whom to reach, and nobody who has no part in it."""

from __future__ import annotations

from typing import Any

import pytest

from services.partnership.app import SERVICE
from tests.doors import Person
from tests.partnership.cast import CAMLITEPE, Cast, at, ok
from tests.partnership.releasing import DAY, completed, released
from tests.partnership.sharing import cooperation, draft, evaluation, gift, share
from tests.partnership.weak_areas import AREA, confirmed

PATHS = sorted({process.path for process in SERVICE.processes})


def all_of(person: Person) -> dict[str, list[dict[str, Any]]]:
    """Everything that a person reads of every kind of thing, whole."""
    return {
        path: [ok(person.get(f"/v1/{path}/{line['id']}")) for line in ok(person.get(f"/v1/{path}?limit=200"))["items"]]
        for path in PATHS
    }


@pytest.mark.requirement("Q-04", "SEC-02")
def test_the_partner_sees_every_joint_record_and_nobody_who_has_no_part_in_it(cast: Cast) -> None:
    assert cast.accepted_plan
    with at(DAY):
        released(cast, activity=completed(cast))
        share(cast, cast.aylin)
        unshared = draft(cast, cast.aylin, name="Henüz taslak")
        ok(cast.aylin.post("/v1/teacher-cooperations", cooperation(cast, cast.aylin, cast.poyraz_zumre)))
        ok(cast.head_one.post("/v1/material-supports", gift(cast)))
        measured = {"indicator": cast.indicator, "value": 19.2, "measured_on": "2025-10-20"}
        ok(cast.aylin.post("/v1/indicator-values", measured))
        ok(cast.selin.post("/v1/plan-revisions", cast.proposing()))
        confirmed(CAMLITEPE, AREA)
    evaluation(cast)

    own, partners = all_of(cast.selin), all_of(cast.murat)

    found = {path: {one["id"] for one in things} for path, things in own.items()}
    of_partner = {path: {one["id"] for one in things} for path, things in partners.items()}
    found["contents"].discard(unshared.rpartition("/")[2])
    assert of_partner == found
    # The last two are the directorates' own, and nobody has made one here.
    joint = set(PATHS) - {"school-lists", "guides", "evaluation-reports", "packages", "report-deadlines"}
    assert [path for path in joint if not of_partner[path]] == []
    # Ece Poyraz and Esra Tunç serve at Poyrazlı, Müdür Poyraz leads it; the first two have no part in the joint work.
    seen = str(own)
    for person in (cast.teacher, cast.esra):
        assert (cast.names[person.id] in seen, str(person.id) in seen) == (False, False)
    [murats] = [one for one in own["coordinators"] if one["person"] == str(cast.murat.id)]
    assert (murats["phone"], murats["email"]) == ("+905321110001", "murat@ornek.invalid")
    assert {path: cast.stranger.get(f"/v1/{path}").json["items"] for path in joint - {"letters"}} == {
        path: [] for path in joint - {"letters"}
    }
