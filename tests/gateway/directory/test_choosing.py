"""Who can be picked on a form: those near at hand, and whoever serves elsewhere once looked for by name."""

from __future__ import annotations

from collections.abc import Collection

from flask import g
from sqlalchemy.orm import Session

from chassis import clock
from chassis.db import transaction
from chassis.identity import Actor
from gateway.directory import queries
from gateway.forms import Choice
from gateway.pages.choices import Asker, offered
from gateway.pages.programmes import Kind, Programme
from tests.gateway.directory.doors import Directory

TRIPS = Kind(Programme("trips", {"paths": {}}), "trips", {"x-thing": "trip"})
NEAR, AWAY = "murat.deniz", "vedat.cam"


def everybody(
    directory: Directory, sought: Collection[str] = (), chosen: Collection[str] = (), source: str = "everybody"
) -> list[Choice]:
    """What a teacher of Poyrazlı is offered."""
    murat = directory.person(NEAR).id
    with directory.client.application.test_request_context():
        with transaction() as session:
            g.actor = Actor(murat, tuple(queries.posts_on(session, murat, clock.today())))
        return list(offered({source}, Asker(TRIPS, None, sought, chosen))[source])


def test_whoever_serves_elsewhere_is_found_by_name_and_stays_once_chosen(directory: Directory) -> None:
    away = directory.person(AWAY)
    assert away.unit
    with Session(directory.engine) as session:
        found = Choice(str(away.id), away.name, group=queries.unit_names(session, {away.unit})[away.unit])

    near = everybody(directory)
    looked_for = everybody(directory, sought=["vedat ça"])
    chosen = everybody(directory, chosen=[str(away.id), str(directory.person(NEAR).id)])

    assert str(directory.person(NEAR).id) in {one.value for one in near}
    assert found not in near
    assert (looked_for, chosen) == ([*near, found], [*near, found])


def test_where_only_people_nearby_are_meant_nobody_else_is_found(directory: Directory) -> None:
    near = everybody(directory, source="people")

    assert everybody(directory, sought=["vedat ça"], source="people") == near
