"""What this service hears: the directory it keeps a copy of, and people who move or leave."""

from __future__ import annotations

from marshmallow import fields

from chassis.directory import DIRECTORY
from chassis.schema import Facts
from chassis.subscriptions import Listener, On
from services.training.person_moves.process import follow_person


class Moved(Facts):
    """Who serves somewhere else now, or nowhere."""

    id = fields.UUID(required=True)


# The copy is brought up to date first; the deeds below look at it.
LISTENER = Listener(
    *DIRECTORY,
    On("gateway.person.moved", reads=Moved, do=follow_person),
    On("gateway.person.left", reads=Moved, do=follow_person),
)
