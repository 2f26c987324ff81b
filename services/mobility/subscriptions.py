"""What this service hears: the directory, seats in trainings, and what its own visits do to their applications."""

from __future__ import annotations

from marshmallow import fields

from chassis.directory import DIRECTORY
from chassis.schema import Facts
from chassis.subscriptions import Listener, On
from services.mobility.visitor_moves.process import follow_visitor


class Moved(Facts):
    """Who serves somewhere else now."""

    id = fields.UUID(required=True)


# The copy is brought up to date first; the deeds that follow it look at it.
LISTENER = Listener(
    *DIRECTORY,
    On("gateway.person.moved", reads=Moved, do=follow_visitor),
    On("gateway.person.moved", reads=Moved, do=follow_applicant),
    On("gateway.person.left", reads=Moved, do=follow_applicant),
)
