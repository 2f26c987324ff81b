"""In whose menu a list stands: of most lists in everybody's, of some only where a post may find something in them."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from chassis.identity import Actor, Post, Role
from gateway.pages.programmes import Kind, Programme
from gateway.pages.readers import has_for

BOARD = {"role": "bigep_body_member", "branch": "board"}
AUDITORS = {"role": "auditor", "level": 2}


def shown(*readers: dict[str, Any]) -> Kind:
    listing: dict[str, Any] = {"x-thing": "trip", "x-columns": []}
    return Kind(Programme("trips", {"paths": {}}), "trips", listing | ({"x-readers": list(readers)} if readers else {}))


@pytest.mark.parametrize(
    ("post", "has"),
    [
        (Post(Role.BIGEP_BODY_MEMBER, "tr/10", "board"), True),
        (Post(Role.BIGEP_BODY_MEMBER, "tr/10", "team"), False),
        (Post(Role.BIGEP_BODY_MEMBER, "tr/10"), False),
        (Post(Role.AUDITOR, "tr"), True),
        (Post(Role.AUDITOR, "tr/10"), True),
        (Post(Role.AUDITOR, "tr/10/karesi"), False),
        (Post(Role.PROVINCE_OFFICER, "tr/10", "board"), False),
    ],
)
def test_a_list_for_some_stands_where_role_branch_and_level_fit(post: Post, has: bool) -> None:  # noqa: FBT001  # of a table
    assert has_for(shown(BOARD, AUDITORS), Actor(uuid4(), (post,))) is has


def test_one_of_several_posts_is_enough_and_without_a_word_everybody_has_it() -> None:
    both = Actor(uuid4(), (Post(Role.TEACHER, "tr/10/karesi/1"), Post(Role.AUDITOR, "tr/10")))

    assert has_for(shown(AUDITORS), both)
    assert has_for(shown(), Actor(uuid4()))
    assert not has_for(shown(AUDITORS), Actor(uuid4()))
