"""A lesson that a colleague looked at: read by the two until both agree to share it."""

from __future__ import annotations

import pytest

from tests.training.answers import at, ok, refusal
from tests.training.cast_communities import Cast
from tests.training.group import Group


@pytest.mark.requirement("MGT-24", "MGT-04")
def test_a_lesson_observation_is_read_by_the_two_until_both_agree_to_share_it(communities: Cast) -> None:
    cast = communities
    group = Group(cast).placed().formed().started()
    room = group.room.rpartition("/")[2]
    planned = {"room": room, "observed": str(cast.ece.id), "observed_on": "2025-10-08", "lesson": "Tarih"}
    said = {"method": "Not alma", "feedback": "Öğrenciler sürekli etkindi."}
    with at("7.10.2025"):
        strangers = cast.stranger.post("/v1/peer-observations", planned)
        alone = cast.deniz.post("/v1/peer-observations", planned | {"observed": str(cast.stranger.id)})
        one = f"/v1/peer-observations/{ok(cast.deniz.post('/v1/peer-observations', planned))['id']}"
        early = cast.deniz.post(f"{one}/give_feedback", said)
    with at("8.10.2025"):
        others = cast.ece.post(f"{one}/give_feedback", said)
        ok(cast.deniz.post(f"{one}/give_feedback", said))
        closed = {who.get(one).status_code for who in (cast.bora, cast.trainer, cast.oyggm, cast.head_edremit)}
        read = ok(cast.ece.get(one))
        ok(cast.deniz.post(f"{one}/share"))
        half = cast.bora.get(one).status_code
        ok(cast.ece.post(f"{one}/share"))
        together = {
            "kind": "peer_observation_feedback",
            "happened_on": "2025-10-08",
            "people": [str(cast.deniz.id), str(cast.ece.id)],
            "description": "Ders gözlemi",
        }
        kept = ok(cast.deniz.post(f"{group.room}/record_collaboration", together))
        outside = cast.deniz.post(
            f"{group.room}/record_collaboration", together | {"people": [str(cast.deniz.id), str(cast.stranger.id)]}
        )

    assert strangers.status_code == 404
    assert refusal(alone) == (422, "colleague_not_in_the_room")
    assert refusal(early) == (409, "lesson_not_held_yet")
    assert refusal(others) == (403, "role_not_allowed")
    assert (closed, half) == ({404}, 404)
    assert read["feedback"] == said["feedback"]
    assert ok(cast.bora.get(one))["state"]["code"] == "shared"
    assert cast.oyggm.get(one).status_code == 404
    assert [[who["name"] for who in done["people"]] for done in kept["shared"]] == [["Deniz Kaya", "Ece Gül"]]
    assert refusal(outside) == (422, "somebody_is_not_a_member")
    assert said["feedback"] not in str(cast.house.events())
