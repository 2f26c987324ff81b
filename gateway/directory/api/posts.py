"""The door of the posts."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Response
from sqlalchemy.orm import Session

from chassis import clock
from chassis.answers import check_match, json
from chassis.asking import actor
from chassis.blueprints import Door
from chassis.db import transaction
from chassis.describe import refusals, response
from chassis.schema import page_of
from gateway.directory import permits, queries
from gateway.directory import posts as deeds
from gateway.directory.api.answers import done_once, page, posts_shown
from gateway.directory.inputs import NewPost, PostEnding, PostSearch
from gateway.directory.model import HeldPost
from gateway.directory.schema import PostSchema

posts = Door(
    "posts", __name__, url_prefix="/v1/posts", description="Who holds which role where, from when and until when."
)


@posts.route("")
@posts.doc(operationId="list_posts", responses=response(200, page_of(PostSchema)) | refusals(422))
@posts.arguments(PostSearch, location="query")
def find(asked: dict[str, Any]) -> Response:
    """The posts of a day, of a person or at a unit."""
    with transaction() as session:
        limit, day = asked.pop("limit"), asked.pop("day", None) or clock.today()
        found = queries.search_posts(session, day, **asked, limit=limit + 1)
        return page(found, limit, lambda rows: posts_shown(session, rows))


@posts.route("", methods=["POST"])
@posts.doc(operationId="give_post", responses=response(201, PostSchema) | refusals(403, 409, 413, 415, 422))
@posts.arguments(NewPost)
def give(said: dict[str, Any]) -> Response:
    """Give a post: the administrator any, a principal some at the own school, a holder the own one to a deputy."""
    me, role, unit = actor(), said["role"], said["unit"]
    by = (
        permits.as_delegator(me, role, unit)
        if said.get("deputy_for") == me.person
        else permits.as_giver(me, role, unit)
    )
    return done_once(lambda session: _shown(session, deeds.give(session, said, by), 201))


@posts.route("/<uuid:post_id>/end", methods=["POST"])
@posts.doc(operationId="end_post", responses=response(200, PostSchema) | refusals(403, 404, 409, 412, 413, 415, 422))
@posts.arguments(PostEnding)
def end(said: dict[str, Any], post_id: UUID) -> Response:
    """Set the last day of a post, or end it now."""

    def deed(session: Session) -> Response:
        post = deeds.locked(session, post_id)
        me = actor()
        delegated = post.deputy_for is not None and post.deputy_for == me.person
        may = permits.as_delegator if delegated else permits.as_giver
        by = may(me, post.role, post.unit)
        check_match(post, required=False)
        deeds.end(session, post, said.get("ends_on"), by)
        return _shown(session, post)

    return done_once(deed)


def _shown(session: Session, post: HeldPost, status: int = 200) -> Response:
    [shown] = posts_shown(session, [post])
    return json(shown, status, version=post.version)
