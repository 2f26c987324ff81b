"""The door of the people: names for everybody, contact and masked number for those in charge, the rest for nobody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import Response
from sqlalchemy.orm import Session

from chassis import clock, national_ids
from chassis.answers import check_match, json
from chassis.asking import actor, must_have
from chassis.blueprints import Door
from chassis.db import transaction
from chassis.describe import refusals, response
from chassis.errors import NotFound
from chassis.schema import page_of
from gateway.directory import people as deeds
from gateway.directory import permits, queries
from gateway.directory.api.answers import done_once, page, people_shown, posts_shown
from gateway.directory.inputs import Leaving, Moving, NewPerson, PeopleSearch, PersonEdit, ViewingReason
from gateway.directory.model import NationalId, Person
from gateway.directory.people_search import search_people
from gateway.directory.schema import ContactSchema, NationalIdSchema, PersonSchema, WholePersonSchema

people = Door("people", __name__, url_prefix="/v1/people", description="Who serves where.")
_CHANGED = response(200, WholePersonSchema) | refusals(403, 404, 409, 412, 413, 415, 422, 428)


@people.route("")
@people.doc(operationId="list_people", responses=response(200, page_of(PersonSchema)) | refusals(422))
@people.arguments(PeopleSearch, location="query")
def find(asked: dict[str, Any]) -> Response:
    """People in Turkish order, by the beginnings of their names, at a unit or below it."""
    with transaction() as session:
        limit = asked.pop("limit")
        found = search_people(session, **asked, limit=limit + 1)
        return page(found, limit, lambda rows: people_shown(session, rows))


@people.route("/<uuid:person_id>")
@people.doc(operationId="read_person", responses=response(200, WholePersonSchema) | refusals(404))
def read(person_id: UUID) -> Response:
    """One person with the posts of today."""
    with transaction() as session:
        return whole(session, _known(session, person_id))


@people.route("/<uuid:person_id>/contact")
@people.doc(operationId="read_contact", responses=response(200, ContactSchema) | refusals(403, 404))
def contact(person_id: UUID) -> Response:
    """E-mail and telephone, for programs with the scope `contacts` and for those in charge of the person's unit."""
    me = actor()
    if me.client:
        must_have(me, "contacts")
    with transaction() as session:
        person = _known(session, person_id)
        if person.left_on or not (me.client or permits.sees_contact(me, person)):
            raise NotFound
        return json(ContactSchema().dump(person))


@people.route("/<uuid:person_id>/national_id", methods=["POST"])
@people.doc(
    operationId="view_national_id", responses=response(200, NationalIdSchema) | refusals(403, 404, 413, 415, 422)
)
@people.arguments(ViewingReason)
def view_national_id(said: dict[str, Any], person_id: UUID) -> Response:
    """The whole T.C. kimlik no, for oneself or an auditor with an order; who looked, and why, is kept."""
    with transaction() as session:
        person = _known(session, person_id)
        number = deeds.view_national_id(session, person, actor(), said["reason"], said.get("audit_order"))
    return json({"national_id": number})


@people.route("", methods=["POST"])
@people.doc(
    operationId="register_person", responses=response(201, WholePersonSchema) | refusals(403, 409, 413, 415, 422)
)
@people.arguments(NewPerson)
def register(said: dict[str, Any]) -> Response:
    """A new person at a unit."""
    by = permits.as_admin(actor())
    return done_once(lambda session: whole(session, deeds.register(session, said, by), 201))


@people.route("/<uuid:person_id>", methods=["PUT"])
@people.doc(operationId="edit_person", responses=_CHANGED)
@people.arguments(PersonEdit)
def edit(said: dict[str, Any], person_id: UUID) -> Response:
    """Another name, e-mail, telephone or subject."""
    by = permits.as_admin(actor())
    return _changed(person_id, lambda session, person: deeds.edit(session, person, said, by), required=True)


@people.route("/<uuid:person_id>/move", methods=["POST"])
@people.doc(operationId="move_person", responses=_CHANGED)
@people.arguments(Moving)
def move(said: dict[str, Any], person_id: UUID) -> Response:
    """The person serves at another unit from this day; posts at the old one end."""
    by = permits.as_admin(actor())
    return _changed(person_id, lambda session, person: deeds.move(session, person, said["unit"], said["on"], by))


@people.route("/<uuid:person_id>/leave", methods=["POST"])
@people.doc(operationId="leave_person", responses=_CHANGED)
@people.arguments(Leaving)
def leave(said: dict[str, Any], person_id: UUID) -> Response:
    """The person serves no more from this day; all posts end."""
    by = permits.as_admin(actor())
    return _changed(person_id, lambda session, person: deeds.leave(session, person, said["on"], by))


def _changed(person_id: UUID, deed: Callable[[Session, Person], None], *, required: bool = False) -> Response:
    def done(session: Session) -> Response:
        person = deeds.locked(session, person_id)
        check_match(person, required=required)
        deed(session, person)
        session.flush()
        return whole(session, person)

    return done_once(done)


def _known(session: Session, person_id: UUID) -> Person:
    person = queries.person(session, person_id)
    if person is None:
        raise NotFound
    return person


def whole(session: Session, person: Person, status: int = 200) -> Response:
    """A person as far as whoever asks may see them."""
    me = actor()
    [shown] = people_shown(session, [person])
    shown["posts"] = posts_shown(session, queries.held_posts(session, person.id, clock.today()))
    shown["version"] = person.version
    if permits.sees_contact(me, person):
        shown |= {"username": person.username, "email": person.email, "phone": person.phone}
    if permits.sees_masked(me, person):
        kept = session.get(NationalId, person.id)
        shown["national_id"] = national_ids.mask(national_ids.keys().open(kept)) if kept else None
    return json(shown, status, version=person.version)
