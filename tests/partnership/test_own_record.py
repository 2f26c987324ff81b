"""Nobody decides on what they had a hand in, themselves or by a deputy; and a deputy's acts say so (SEC-07, Q-52)."""

from __future__ import annotations

import pytest

from chassis.identity import Post, Role
from tests.doors import Person
from tests.partnership.cast import CAMLITEPE, Cast, at, ok, refusal

DISTRICT = "tr/10/altieylul"
OWN = (409, "own_record")


def officer(cast: Cast, like: Person | None = None, instead_of: Person | None = None) -> Person:
    """A district officer who is this person, or who stands in for that one."""
    known = {"id": like.id} if like else {}
    post = Post(Role.DISTRICT_OFFICER, DISTRICT, deputy_for=instead_of.id if instead_of else None)
    return Person(cast.house.client, "partnership", (post,), **known)


@pytest.mark.requirement("SEC-07", "Q-52")
def test_whoever_wrote_any_part_of_a_plan_does_not_forward_it_nor_does_their_deputy(cast: Cast) -> None:
    forward = f"/v1/action-plans/{cast.submitted_plan}/forward"

    with at("26.8.2025"):
        for author in (cast.selin, cast.murat, cast.head_one, cast.aylin):
            assert refusal(officer(cast, like=author).post(forward)) == OWN
            assert refusal(officer(cast, instead_of=author).post(forward)) == OWN
        button = officer(cast, like=cast.aylin).get(forward.removesuffix("/forward")).json["actions"][0]
        ok(officer(cast).post(forward))

    assert (button["allowed"], button["why_not"][0]["code"]) == (False, "own_record")


@pytest.mark.requirement("SEC-07", "Q-52")
def test_what_a_deputy_submitted_is_the_own_record_of_who_was_stood_in_for(cast: Cast) -> None:
    on_leave = Person(cast.house.client, "partnership", (Post(Role.PRINCIPAL, CAMLITEPE),))
    deputy_post = Post(Role.PRINCIPAL, CAMLITEPE, deputy_for=on_leave.id)
    deputy = Person(cast.house.client, "partnership", (deputy_post,))
    with at("25.8.2025"):
        ok(deputy.post(f"/v1/action-plans/{cast.approved_plan}/submit"))

    with at("26.8.2025"):
        answer = officer(cast, like=on_leave).post(f"/v1/action-plans/{cast.approved_plan}/forward")

    assert refusal(answer) == OWN


@pytest.mark.requirement("Q-52")
def test_a_deputys_act_is_kept_and_told_as_done_in_anothers_place(cast: Cast) -> None:
    deputy = officer(cast, instead_of=cast.altieylul)

    with at("26.8.2025"):
        ok(deputy.post(f"/v1/action-plans/{cast.submitted_plan}/forward"))

    line = ok(cast.ogm.get(f"/v1/action-plans/{cast.submitted_plan}/history"))["items"][-1]
    actor = cast.last("partnership.action_plan.forwarded_to_province")["actor"]
    assert (line["person"], line["deputy_for"]) == (str(deputy.id), str(cast.altieylul.id))
    assert (actor["person"], actor["deputy_for"]) == (str(deputy.id), str(cast.altieylul.id))
