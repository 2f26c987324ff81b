"""The door of one's own wishes."""

from __future__ import annotations

from typing import Any

from flask import Response

from chassis.answers import check_match, json
from chassis.blueprints import Door
from chassis.db import transaction
from chassis.describe import refusals, response
from services.notifications.messages.api import me
from services.notifications.preferences.model import Preference
from services.notifications.preferences.queries import preference_of
from services.notifications.preferences.schema import PreferenceInputs, PreferenceSchema

preferences = Door("preferences", __name__, url_prefix="/v1/preferences", description=PreferenceSchema.__doc__)


@preferences.route("", methods=["GET"])
@preferences.doc(operationId="read_preferences", responses=response(200, PreferenceSchema) | refusals(403))
def read() -> Response:
    """How you are told."""
    with transaction() as session:
        return _shown(preference_of(session, me()))


@preferences.route("", methods=["PUT"])
@preferences.doc(
    operationId="edit_preferences",
    responses=response(200, PreferenceSchema) | refusals(403, 409, 412, 413, 415, 422, 428),
)
@preferences.arguments(PreferenceInputs)
def edit(said: dict[str, Any]) -> Response:
    """Say how you want to be told (NTF-60)."""
    with transaction() as session:
        wish = preference_of(session, me())
        check_match(wish, required=True)
        if wish.version == 0:
            wish = Preference(person=wish.person)
            session.add(wish)
        wish.email, wish.language = said["email"], said["language"]
        session.flush()
        return _shown(wish)


def _shown(wish: Preference) -> Response:
    shown = {"email": wish.email, "language": wish.language, "version": wish.version}
    return json(shown, version=wish.version)
