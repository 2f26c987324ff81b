"""On the page of a thing stands what may be begun there, and why what may not."""

from __future__ import annotations

from typing import Any

from gateway.pages.begun_here import address
from gateway.pages.buttons import buttons, refused
from gateway.pages.lists import makes
from gateway.pages.programmes import Programme

ID = "6f1c2f5e-0000-4000-8000-000000000001"
TRIPS = Programme(
    "trips",
    {"paths": {f"/v1/{path}": {"get": {"x-thing": path[:-1], "x-columns": []}} for path in ("trips", "wishes")}},
)
WISH = {"action": "wish", "text": "Dilek yaz", "href": "/v1/wishes", "said": {"trip": ID}}
EDIT = {"action": "edit", "text": "Düzenle", "method": "PUT", "awaited": False, "allowed": True}


def begun(*, allowed: bool, **said: Any) -> dict[str, Any]:
    why_not = [] if allowed else [{"code": "trip_is_over", "text": "Gezi bitti."}]
    return WISH | {"allowed": allowed, "why_not": why_not} | said


def test_the_form_opens_with_the_thing_at_which_it_is_begun() -> None:
    trips = TRIPS.kinds["trips"]

    assert address(trips, WISH) == f"/trips/wishes/new/wish?trip={ID}"
    assert address(trips, WISH | {"said": {}}) == "/trips/wishes/new/wish"


def test_what_may_be_begun_is_a_button_and_what_may_not_is_told_with_its_reason() -> None:
    trips, thing = TRIPS.kinds["trips"], {"id": ID, "actions": [EDIT]}

    offered = buttons(trips, thing, [begun(allowed=True, href="/trips/wishes/new/wish"), begun(allowed=False)], "tr")
    told = refused(thing, [begun(allowed=True), begun(allowed=False)], "tr")

    assert [(one["label"], one["href"]) for one in offered] == [
        ("Düzenle", f"/trips/trips/{ID}/edit"),
        ("Dilek yaz", "/trips/wishes/new/wish"),
    ]
    assert [(one["label"], one["reason"]) for one in told] == [("Dilek yaz", "Gezi bitti.")]


def test_a_button_over_a_catalogue_leads_to_the_list_in_which_what_is_made_will_stand() -> None:
    action = {"action": "begin", "text": "Başvur", "href": "/v1/wishes"}

    drawn = makes(TRIPS.kinds["trips"], [action | {"allowed": True}, action | {"action": "join", "allowed": False}])

    assert drawn == [{"label": "Başvur", "href": "/trips/wishes/new/begin"}]
