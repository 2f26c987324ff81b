"""In a row that several roles take, a place may be for one of them alone."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from chassis.identity import Actor, Post, Role
from chassis.processes import SAME, Addressee, At, Step
from tests.excursions.requests.events import Approved

OFFICER, TRAINER = Role.PROVINCE_OFFICER, Role.TRAINER


@dataclass
class Outing:
    """Something that lies at a province."""

    unit: str = "tr/10"


def places(outing: Outing) -> list[At]:
    """Its officers, and those trainers alone who teach mountains."""
    return [At(outing.unit, role=OFFICER), At(outing.unit, "mountains", TRAINER)]


LEAD = Step((), "lead", (OFFICER, TRAINER), SAME, Approved, of=places)


def test_a_place_is_for_the_role_that_it_names() -> None:
    assert LEAD.places(Outing()) == [Addressee(OFFICER, "tr/10"), Addressee(TRAINER, "tr/10", "mountains")]


def test_whoever_holds_the_other_role_there_takes_nothing_by_it() -> None:
    officer, guide, other = (
        Actor(uuid4(), (Post(role, "tr/10", branch),))
        for role, branch in ((OFFICER, None), (TRAINER, "mountains"), (TRAINER, "rivers"))
    )

    assert LEAD.post_of(Outing(), officer)
    assert LEAD.post_of(Outing(), guide)
    assert LEAD.post_of(Outing(), other) is None


def test_a_thing_may_be_made_with_posts_of_some_branches_alone() -> None:
    """Before it is known of what and where, so that a list offers it to nobody else."""
    of_mountains = Step(None, "lead", (OFFICER, TRAINER), SAME, Approved, of=places, branches=("mountains",))
    posts = [Post(OFFICER, "tr/10"), Post(TRAINER, "tr/10", "mountains"), Post(TRAINER, "tr/10", "rivers")]

    assert [of_mountains.made_with(one) for one in posts] == [True, True, False]
    assert [LEAD.made_with(one) for one in [*posts, Post(Role.TEACHER, "tr/10")]] == [True, True, True, False]
