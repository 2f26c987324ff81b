"""In whose menu a list stands: a service says it of a list in which most people would never find anything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chassis.identity import Actor, Post, level_of
from gateway.pages.programmes import Kind


def has_for(shown: Kind, who: Actor) -> bool:
    """Whether somebody may find something in it, by the posts they act in; in most lists everybody may."""
    readers = shown.listing.get("x-readers")
    return readers is None or any(_is_one(post, reader) for post in who.posts for reader in readers)


def _is_one(post: Post, reader: Mapping[str, Any]) -> bool:
    return (
        post.role == reader["role"]
        and reader.get("branch") in {None, post.branch}
        and ("level" not in reader or level_of(post.unit) <= reader["level"])
    )
