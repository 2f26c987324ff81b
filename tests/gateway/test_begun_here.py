"""On the page of a thing stands what may be begun there, for whoever has a role that begins it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from chassis.identity import Actor, Post, Role
from gateway.pages.begun_here import begun_here
from gateway.pages.lists import makes
from gateway.pages.programmes import Programme

ID = "6f1c2f5e-0000-4000-8000-000000000001"
ONE, SOME = {"type": "string", "format": "uuid"}, {"type": "array", "items": {"type": "string", "format": "uuid"}}


def listing(thing: str) -> dict[str, Any]:
    return {"x-thing": thing, "x-columns": []}


def making(thing: str, role: Role, needs: dict[str, Any], *, begins_at: str = "") -> dict[str, Any]:
    form = {"type": "object", "properties": {**needs, "note": {"type": "string"}}, "required": list(needs)}
    body = {"content": {"application/json": {"schema": form}}}
    said = {"x-thing": thing, "x-action": "begin", "x-roles": [role.value], "requestBody": body}
    return said | ({"x-begins-at": begins_at} if begins_at else {})


TRIPS = Programme(
    "trips",
    {
        "paths": {
            "/v1/trips": {"get": listing("trip"), "post": making("trip", Role.TEACHER, {"trip": ONE})},
            "/v1/reports": {"get": listing("report"), "post": making("report", Role.TEACHER, {"trip_id": ONE})},
            "/v1/claims": {
                "get": listing("claim"),
                "post": making("claim", Role.TEACHER, {"source": ONE | {"x-choices-from": "things:reports,trips"}}),
            },
            "/v1/wishes": {"get": listing("wish"), "post": making("wish", Role.TEACHER, {}, begins_at="trips")},
            "/v1/bundles": {
                "get": listing("bundle"),
                "post": making("bundle", Role.TEACHER, {"trips": SOME | {"x-choices-from": "things:trips"}}),
            },
            "/v1/orders": {"get": listing("order"), "post": making("order", Role.PRINCIPAL, {"trip": ONE})},
        }
    },
)


def offered(path: str, *roles: Role) -> list[str]:
    me = Actor(UUID(ID), tuple(Post(role, "tr/10/bandirma/745612") for role in roles))
    return [one["href"] for one in begun_here(TRIPS.kinds[path], {"id": ID}, me, "tr")]


@pytest.mark.parametrize(
    ("path", "role", "said"),
    [
        (
            "trips",
            Role.TEACHER,
            [
                f"/trips/reports/new/begin?trip_id={ID}",
                f"/trips/claims/new/begin?source={ID}",
                "/trips/wishes/new/begin",
            ],
        ),
        ("trips", Role.PRINCIPAL, [f"/trips/orders/new/begin?trip={ID}"]),
        ("trips", Role.DISTRICT_OFFICER, []),
        ("reports", Role.TEACHER, [f"/trips/claims/new/begin?source={ID}"]),
    ],
)
def test_what_names_a_thing_or_begins_at_it_is_offered_on_its_page(path: str, role: Role, said: list[str]) -> None:
    assert offered(path, role) == said


def test_a_button_over_a_catalogue_leads_to_the_list_in_which_what_is_made_will_stand() -> None:
    action = {"action": "begin", "text": "Başvur", "href": "/v1/wishes"}

    drawn = makes(TRIPS.kinds["trips"], [action | {"allowed": True}, action | {"action": "join", "allowed": False}])

    assert drawn == [{"label": "Başvur", "href": "/trips/wishes/new/begin"}]
