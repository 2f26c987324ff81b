"""What this service hears: the directory, of which it keeps a copy."""

from __future__ import annotations

from marshmallow import fields

from chassis.directory import DIRECTORY, SchoolFacts
from chassis.schema import Facts
from chassis.subscriptions import Listener, On, OnAll
from services.mobility.host_changes.process import follow_name, lose_host
from services.mobility.visitor_moves.process import follow_visitor


class Moved(Facts):
    """Who serves somewhere else now."""

    id = fields.UUID(required=True)


# The copy is brought up to date first; the deeds that follow it look at it.
LISTENER = Listener(
    *DIRECTORY,
    On("gateway.person.moved", reads=Moved, do=follow_visitor),
    OnAll("gateway.school.changed", reads=SchoolFacts, do=follow_name),
    On("gateway.school.closed", reads=SchoolFacts, do=lose_host),
)
