"""What this service hears: the directory it keeps a copy of, and people, schools and calendars that change."""

from __future__ import annotations

from marshmallow import fields

from chassis.directory import DIRECTORY, CalendarFacts, PersonFacts, PostFacts, SchoolFacts
from chassis.schema import Facts
from chassis.subscriptions import Listener, On, OnAll
from services.training.applying.person_moves.process import follow_person
from services.training.needs.needs_heard.process import (
    close_school,
    keep_half_years,
    let_people_go,
    open_for_new_schools,
    watch_chairs,
)


class Moved(Facts):
    """Who serves somewhere else now, or nowhere."""

    id = fields.UUID(required=True)


# The copy is brought up to date first; the deeds below look at it.
LISTENER = Listener(
    *DIRECTORY,
    On("gateway.person.moved", reads=Moved, do=follow_person),
    On("gateway.person.left", reads=Moved, do=follow_person),
    On("gateway.calendar.changed", reads=CalendarFacts, do=keep_half_years),
    OnAll("gateway.school.changed", reads=SchoolFacts, do=open_for_new_schools),
    On("gateway.school.closed", reads=SchoolFacts, do=close_school),
    OnAll("gateway.role.assigned", reads=PostFacts, do=watch_chairs),
    OnAll("gateway.role.ended", reads=PostFacts, do=watch_chairs),
    OnAll("gateway.person.moved", reads=PersonFacts, do=let_people_go),
    OnAll("gateway.person.left", reads=PersonFacts, do=let_people_go),
)
